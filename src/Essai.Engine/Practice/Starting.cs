using System.Collections.Immutable;
using Essai.Engine.Courses;

namespace Essai.Engine.Practice;

/// <summary>What is known of a learner when an attempt starts.</summary>
public sealed record Beginning(Mode Mode, ulong Seed)
{
    /// <summary>Steps learned before.</summary>
    public ImmutableArray<string> Learned { get; init; } = [];

    /// <summary>Steps answered before under their present key.</summary>
    public ImmutableArray<string> Met { get; init; } = [];

    /// <summary>Share of questions that ask how sure, in [0, 1], where the course does not say.</summary>
    public double ConfidenceShare { get; init; }

    /// <summary>The prediction q for a first try at a step; used where the course draws adaptively.</summary>
    public Func<string, double>? Predict { get; init; }
}

/// <summary>Starts an attempt: draws the steps and presents the first.</summary>
public static class Starting
{
    public static Outcome.Accepted Start(CourseVersion version, Chapter chapter, Beginning beginning)
    {
        var course = version.Course;
        var rules = course.Rules?.For(beginning.Mode) ?? Rules.For(beginning.Mode);
        var started = new AttemptStarted(new Taught(course.Id, version.Version, chapter.Id), beginning.Mode, rules, beginning.Seed)
        {
            Learned = Of(chapter, beginning.Learned),
            Met = Of(chapter, beginning.Met),
            ConfidenceShare = course.Confidence ?? beginning.ConfidenceShare,
        };
        var drawn = Drawing.Draw(chapter, course.Order, rules.Slots, beginning);
        var empty = new Draft(Folding.Apply(null, started), [started]);
        return (Outcome.Accepted)Presenting.Next(empty.Add(drawn), chapter).Accept();
    }

    private static ImmutableArray<string> Of(Chapter chapter, ImmutableArray<string> steps) =>
        [.. chapter.Steps.Select(s => s.Id).Where(steps.Contains)];
}
