using Essai.Standards.Courses;

namespace Essai.Standards.Tests.Courses;

public sealed class AcademyFileTests
{
    private const string Smallest = "name: { fr: \"Lumen\", en: \"Lumen\" }\nlanguages: [fr, en]\ncolour: \"#D4006a\"\n";

    [Fact]
    public void what_is_left_out_has_its_default()
    {
        var academy = AcademyFile.Read(Smallest).Settings!;

        academy.Name.Translations.Select(t => t.Lang).ShouldBe(["fr", "en"]);
        (academy.Colour, academy.Radius, academy.Listed, academy.Confidence).ShouldBe(("#d4006a", "soft", true, 0.25));
    }

    [Fact]
    public void a_printed_academy_reads_back_as_the_same()
    {
        var academy = Documented().Settings!;

        AcademyFile.Print(AcademyFile.Read(AcademyFile.Print(academy)).Settings!).ShouldBe(AcademyFile.Print(academy));
        AcademyFile.Print(academy).ShouldContain("live: exposure/light");
    }

    [Fact]
    public void the_documented_academy_reads_without_problem() => Documented().Problems.ShouldBeEmpty();

    [Theory]
    [InlineData("colour: pink", 3, "ES005")]
    [InlineData("colour: \"#d4006a\"\ngaols: []", 4, "ES004")]
    [InlineData("colour: \"#d4006a\"\ngoals:\n  - text: { fr: \"a\", en: \"b\" }", 5, "ES002")]
    [InlineData("colour: \"#d4006a\"\npromise: { fr: \"a\", de: \"b\", en: \"c\" }", 4, "ES021")]
    public void a_slip_is_named_with_its_line(string end, int line, string code)
    {
        var reading = AcademyFile.Read(Smallest.Split("colour")[0] + end + "\n");

        reading.Problems.Select(p => (p.Code, p.Line)).ShouldBe([(code, line)]);
        reading.Settings.ShouldBeNull();
    }

    private static AcademyReading Documented() => AcademyFile.Read(DocumentTests.Blocks("yaml").Single(b => b.StartsWith("name:", StringComparison.Ordinal)));
}
