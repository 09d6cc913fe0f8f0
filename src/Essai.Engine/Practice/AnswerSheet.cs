using System.Collections.Immutable;
using Essai.Engine.Answers;
using Essai.Engine.Courses;

namespace Essai.Engine.Practice;

/// <summary>The questions of an attempt on paper: as they were asked and, once the attempt has ended, what is right.</summary>
public static class AnswerSheet
{
    /// <summary>The questions without answers; ids are opaque, in the order of the attempt.</summary>
    /// <param name="lang">A language of the course.</param>
    public static ImmutableArray<Awaiting> Questions(Attempt attempt, Course course, string lang) =>
        [.. Asked(attempt).Select(slot => ForLearner.See(attempt, course, slot.Place, lang))];

    /// <summary>What is right, question by question; null while the attempt runs, since an answer may still come.</summary>
    /// <param name="lang">A language of the course.</param>
    public static ImmutableArray<SheetAnswer>? Answers(Attempt attempt, Course course, string lang) => attempt.Status == Status.Running
        ? null
        : [.. Asked(attempt).Select(slot => Answer(attempt, course, slot.Place, lang))];

    private static IEnumerable<Slot> Asked(Attempt attempt) => attempt.Slots.Where(slot => slot.State != SlotState.Skipped);

    private static SheetAnswer Answer(Attempt attempt, Course course, Place place, string lang)
    {
        var step = course.Chapter(attempt.Taught.Chapter)!.Step(place.Step)!;
        var showing = Showings.Of(attempt, place, step, lang) with { Moves = [] };
        var key = step.Exercise.Key(showing);
        return new SheetAnswer(key is null ? null : OpaqueIds.Hide(attempt.Seed, step, key))
        {
            KeyPoint = step.KeyPoint is { } point ? Filling.Fill(point.In(lang), step, showing) : null,
        };
    }
}

/// <param name="Key">An answer that would be right, with opaque ids; null where nothing is right.</param>
public sealed record SheetAnswer(Given? Key)
{
    /// <summary>Markdown.</summary>
    public string? KeyPoint { get; init; }
}
