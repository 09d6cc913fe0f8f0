using CsCheck;
using Essai.Standards.Courses;
using Essai.Standards.Tests.Courses.Rules;

namespace Essai.Standards.Tests.Courses;

public sealed class FuzzTests
{
    private static readonly string[] Pieces =
    [
        "---", "\n", "{", "}", "[", "]", "- ", "- [x] ", "=>", "> ", "### ", "## ", "# ", "```", "![", "](", ")", ": ", "\"", "'", "&a", "*a", "!!int", "%YAML 1.1",
        "\\U99999999", "\0", "\uD800", "\t", "area: poly", "kind: survey", "1e999", "{= 1/0}", "rules:", "x-y: [", "{#a}", "(60 s)", "é\u0301", "\u2028",
    ];

    private static readonly SortedDictionary<string, byte[]> Files = PlantedFault.Clean();
    private static readonly string[] Texts = [.. Files.Keys.Where(f => f.EndsWith(".md", StringComparison.Ordinal) || f.EndsWith(".yaml", StringComparison.Ordinal))];

    private static readonly Gen<(int File, int At, int Length, string Piece)> Change =
        Gen.Select(Gen.Int[0, Texts.Length - 1], Gen.Int[0, 2000], Gen.Int[0, 40], Gen.Int[0, Pieces.Length - 1].Select(i => Pieces[i]));

    [Fact]
    public void no_change_of_a_file_makes_reading_or_checking_throw() =>
        Change.Array[1, 4].Sample(changes => AcademyFolder.Read(Changed(changes)).Problems.ShouldAllBe(p => p.Line > 0 && p.Message.Length > 0), iter: 150);

    [Fact]
    public void a_course_that_reads_without_errors_prints_and_reads_the_same() => Change.Array[1, 2].Sample(changes =>
    {
        var reading = CourseFolder.Read("light", Changed(changes).Below("light"));
        if (reading.Course is { } course && reading.Problems.IsEmpty)
        {
            var again = CourseFolder.Read("light", reading.Files with { Texts = CoursePrinter.Print(course) });
            CourseJson.Write(again.Course!).ShouldBe(CourseJson.Write(course));
        }
    }, iter: 300);

    [Fact]
    public void any_bytes_are_media_of_some_kind() =>
        Gen.Select(Gen.Int[0, Files.Count - 1].Select(i => Files.Values.ElementAt(i)), Gen.Int[0, 400], Gen.Byte.Array[0, 30]).Sample((file, at, bytes) =>
            MediaInfo.Describe([.. file.Take(at), .. bytes, .. file.Skip(at + bytes.Length)]).Type.ShouldNotBeEmpty(), iter: 5000);

    private static CourseFiles Changed((int File, int At, int Length, string Piece)[] changes)
    {
        var files = CourseFiles.From(Files);
        foreach (var (file, at, length, piece) in changes)
        {
            var text = files.Texts[Texts[file]];
            var start = at % (text.Length + 1);
            files = files with { Texts = files.Texts.SetItem(Texts[file], text[..start] + piece + text[Math.Min(text.Length, start + length)..]) };
        }

        return files;
    }
}
