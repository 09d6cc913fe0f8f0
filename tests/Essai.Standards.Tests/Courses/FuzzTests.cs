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
    public void no_rough_edit_of_any_file_of_ours_makes_reading_or_checking_throw() =>
        RoughEdit.OfAnyFile.Sample(edited => edited.Problems().ShouldAllBe(p => p.Line > 0 && p.File.Length > 0 && p.Message.Length > 0), iter: RoughEdit.Cases, threads: 2);

    // Found by the test above.
    [Fact]
    public void a_translation_may_name_a_video_without_its_ending()
    {
        var files = CourseFiles.From(Files);
        const string Video = "light/01-kinds/14-video.fr.md";
        files = files with { Texts = files.Texts.SetItem(Video, files.Texts[Video].Replace("clip.mp4", "clip", StringComparison.Ordinal)) };

        AcademyFolder.Read(files).Problems.ShouldNotBeEmpty();
    }

    [Theory]
    [InlineData("kind: [single-choice")]
    [InlineData("kind: {a: b")]
    [InlineData("skills: [[[[a")]
    [InlineData("skills: [exposure, \"more")]
    [InlineData("skills: ]")]
    [InlineData("a: &b *b")]
    [InlineData("<<: *none")]
    [InlineData("? [a\n: b")]
    [InlineData("- a\nb: c")]
    [InlineData("x: |9\n  a")]
    [InlineData("x: !<tag:yaml.org,2002:int> 1")]
    [InlineData("x: \"\\U99999999\"")]
    [InlineData("%TAG ! tag:x,2000:\n--- a")]
    public void broken_front_matter_is_an_error_with_its_line(string front)
    {
        var reading = CourseFolder.Read("light", CourseFiles.Of(("course.en.md", $"---\n{front}\n---\n# Title\n")));

        reading.Problems.ShouldContain(p => p.Severity == Severity.Error && p.File == "course.en.md" && p.Line >= 1 && p.Line <= 6);
    }

    [Theory]
    [InlineData("name: [a")]
    [InlineData("name: { en: \"a\"\nlanguages: [en")]
    [InlineData("{{{{{{{{{{{{{{{{")]
    [InlineData("a: *a")]
    [InlineData("\t- a")]
    public void a_broken_academy_file_is_an_error_with_its_line(string text) =>
        AcademyFile.Read(text).Problems.ShouldContain(p => p.Severity == Severity.Error && p.Line >= 1 && p.Line <= 3);

    public static TheoryData<string, string> Bombs => new()
    {
        { "aliases of aliases", "a: &a [x, x]\nb: &b [*a, *a]\nc: &c [*b, *b]\nd: [*c, *c]" },
        { "lists within lists", Times("[", 50_000) },
        { "maps within maps", Times("{a: ", 10_000) },
        { "keys of keys", Times("? ", 10_000) },
        { "dashes", Times("- ", 10_000) + "a" },
        { "an indent that never ends", string.Concat(Enumerable.Range(0, 250).Select(i => $"{new string(' ', i)}a:\n")) },
        { "a thousand merges", Times("<<: {a: 1}\n", 1_000) },
        { "one key", $"{Times("a", 39_000)}: b" },
        { "keys without end", string.Concat(Enumerable.Range(0, 5_000).Select(i => $"k{i}: 1\n")) },
        { "quotes", Times("\"", 30_001) },
        { "a block of nothing", "a: |\n" + Times("\n", 30_000) },
    };

    // A time is a guard against cost without bound, not a measure: what is bounded takes milliseconds.
    [Theory]
    [MemberData(nameof(Bombs))]
    public async Task front_matter_that_would_explode_is_an_error_with_its_line(string what, string front)
    {
        var reading = await Task.Run(() => CourseFolder.Read("light", CourseFiles.Of(("course.en.md", $"---\n{front}\n---\n# Title\n")))).WaitAsync(TimeSpan.FromSeconds(20));

        reading.Problems.ShouldContain(p => p.Severity == Severity.Error && p.File == "course.en.md" && p.Line >= 1, what);
    }

    public static TheoryData<string, string> Floods => new()
    {
        { "items", Times("- {a} a\n", 4_000) },
        { "items of their own", string.Concat(Enumerable.Range(0, 3_000).Select(i => $"- {{a{i}}} a\n")) },
        { "lines of one item", "- {a} a\n" + Times("  b\n", 8_000) },
        { "groups", Times("### {a} a\n", 3_000) },
        { "sections", Times("## Lesson (60 s)\n", 2_000) },
        { "quotes", Times(">", 39_000) },
        { "brackets", Times("[", 39_000) },
        { "pictures", Times("![a](", 7_000) },
        { "braces", Times("{", 39_000) },
        { "words", Times("no ", 12_000) },
        { "one line", Times("a", 39_000) },
        { "more than a file may hold", Times("a\n", 5_000_000) },
    };

    [Theory]
    [MemberData(nameof(Floods))]
    public async Task a_flood_in_a_step_is_read_and_checked_in_bounded_time(string what, string flood)
    {
        var files = CourseFiles.From(Files);
        const string Step = "light/01-kinds/01-single.en.md";
        files = files with { Texts = files.Texts.SetItem(Step, files.Texts[Step] + "\n" + flood) };

        var reading = await Task.Run(() => AcademyFolder.Read(files)).WaitAsync(TimeSpan.FromSeconds(20));

        reading.Problems.ShouldAllBe(p => p.Line > 0 && p.Message.Length > 0, what);
    }

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

    private static string Times(string text, int times) => string.Concat(Enumerable.Repeat(text, times));

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
