using Essai.Engine.Courses;
using Essai.Platform.Text;

namespace Essai.Learn.Search;

/// <summary>Where a word can stand in the index.</summary>
internal static class Fields
{
    public const string Chapter = "chapter";
    public const string Course = "course";
    public const string Question = "question";
    public const string About = "about";
    public const string Lesson = "lesson";

    /// <summary>Every word of an entry.</summary>
    public const string All = "all";

    /// <summary>Every word as it is written, for mending what was mistyped.</summary>
    public const string Written = "written";
}

/// <summary>What of a step, its chapter and its course is searched, in one language.</summary>
/// <param name="goals">Goal id to its words.</param>
internal sealed class SearchTexts(string lang, Func<string, string> goals)
{
    public IEnumerable<(string Field, string Text)> Of(Course course, Chapter chapter, Step step) =>
    [
        (Fields.Chapter, In(chapter.Title)),
        (Fields.Course, In(course.Title)),
        (Fields.Question, In(step.Prompt)),
        (Fields.About, string.Join(". ", About(course, chapter, step))),
        (Fields.Lesson, string.Join(". ", Lesson(step))),
    ];

    private IEnumerable<string> About(Course course, Chapter chapter, Step step) =>
    [
        In(chapter.About), In(course.About),
        .. course.Goals.Select(goals),
        .. course.Outcomes.Select(o => In(o.Name)),
        .. course.Skills.Where(s => step.Skills.Contains(s.Id)).Select(s => In(s.Name)),
    ];

    private IEnumerable<string> Lesson(Step step) =>
    [
        In(step.Setting), In(step.KeyPoint),
        .. (step.Lesson?.Passages ?? []).SelectMany(p => new[] { In(p.Title), In(p.Body) }),
    ];

    private string In(LocalText? text) => text is null ? "" : Markdown.Plain(text.In(lang));
}
