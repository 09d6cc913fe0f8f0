namespace Essai.Standards.Courses.Rules;

/// <summary>A chapter is a pool of steps, of which an attempt draws some.</summary>
internal static class Pools
{
    public static IEnumerable<Finding> Small(Subject subject) => subject.Course.Chapters.Where(c => c.Steps.Length < 2)
        .Select(c => new Finding($"chapter/{c.Id}", "The chapter has fewer than two steps: a missed one can only come back as itself, at once.", "Write more steps: an attempt draws four."));

    public static IEnumerable<Finding> DrawTooMany(Subject subject) => subject.Course.Chapters.Where(c => c.Draw > c.Steps.Length)
        .Select(c => new Finding($"chapter/{c.Id}/front/draw", $"The chapter draws {c.Draw} steps and has {c.Steps.Length}.", "Write more steps, or draw fewer."));

    public static IEnumerable<Finding> SamePosition(Subject subject) => subject.Steps.Where(s => s.Step.Position is not null)
        .GroupBy(s => (s.Chapter.Id, s.Step.Position)).SelectMany(g => g.Skip(1))
        .Select(s => s.Finding("front/position", $"Another step of the chapter has the position {s.Step.Position} too.", "Give each its own, or leave the key out."));

    public static IEnumerable<Finding> Empty(Subject subject) => subject.Course.Chapters.Length > 0 ? []
        : [new Finding("course", "The course has no chapter.", "Make a folder `01-id` with a chapter file and steps.")];
}
