using Essai.Standards.Courses;
using Essai.Standards.Courses.Kinds;

namespace Essai.Standards.Tests.Courses;

public sealed class DocumentTests
{
    private const string Fence = "```";

    public static TheoryData<string> Kinds => [.. KindFormat.All.Select(k => k.Name)];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void the_documented_example_of_a_kind_reads_without_problem(string kind)
    {
        var example = Blocks("markdown").Single(b => b.StartsWith($"---\nkind: {kind}\n", StringComparison.Ordinal));

        var reading = Read(("01-chapter/01-example.en.md", example));

        reading.Problems.ShouldBeEmpty();
        reading.Course!.Chapters[0].Steps.Single().Exercise.Kind.ShouldBe(kind);
    }

    [Fact]
    public void the_documented_course_and_chapter_files_read_without_problem()
    {
        var course = Blocks("markdown").Single(b => b.Contains("## Outcomes", StringComparison.Ordinal));
        var chapter = Blocks("markdown").Single(b => b.Contains("\ndraw: 4", StringComparison.Ordinal));

        CourseFolder.Read("light", CourseFiles.Of(("course.en.md", course), ("01-chapter/chapter.en.md", chapter))).Problems.ShouldBeEmpty();
    }

    [Fact]
    public void the_documented_translation_belongs_to_the_documented_step()
    {
        var source = Blocks("markdown").Single(b => b.StartsWith("---\nkind: single-choice\n", StringComparison.Ordinal));
        var translation = Blocks("markdown").Single(b => b.StartsWith("# Le soleil", StringComparison.Ordinal));

        var reading = Read(("course.fr.md", "# Lumière\n"), ("01-chapter/01-example.en.md", source), ("01-chapter/01-example.fr.md", translation));

        reading.Problems.ShouldBeEmpty();
        CourseRules.Check(reading).Where(p => p.Code.StartsWith("ES4", StringComparison.Ordinal) && p.File.Contains("example", StringComparison.Ordinal)).ShouldBeEmpty();
    }

    /// <summary>The fenced blocks of docs/course-format.md in one language.</summary>
    internal static IEnumerable<string> Blocks(string language)
    {
        var document = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "docs", "course-format.md"));
        return document.Split("\n" + Fence + language + "\n").Skip(1).Select(b => b[..(b.IndexOf("\n" + Fence, StringComparison.Ordinal) + 1)]);
    }

    private static CourseReading Read(params (string Path, string Text)[] files) => CourseFolder.Read("light", CourseFiles.Of(
        [("course.en.md", "---\nlevel: beginner\n---\n# Light\n"), ("01-chapter/chapter.en.md", "---\nminutes: 5\n---\n# A chapter\n"), .. files]));
}
