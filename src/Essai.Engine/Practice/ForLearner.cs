using System.Collections.Immutable;
using Essai.Engine.Answers;
using Essai.Engine.Answers.Kinds;
using Essai.Engine.Courses;

namespace Essai.Engine.Practice;

/// <summary>
/// The only way from a course to a browser before an answer is given: never the key, the whys, or a lesson that was not
/// opened. Ids are opaque. Texts are Markdown in the learner's language with drawn values filled in.
/// </summary>
public static class ForLearner
{
    /// <summary>What the attempt awaits; null when it has ended.</summary>
    /// <param name="lang">A language of the course.</param>
    public static Awaiting? See(Attempt attempt, Course course, string lang)
    {
        if (attempt.Awaited is not { } slot)
        {
            return null;
        }

        var step = course.Chapter(attempt.Taught.Chapter)!.Step(slot.Step)!;
        var showing = Showings.Of(attempt, slot.Place, step, lang);
        var seen = See(step, showing) with
        {
            Phase = attempt.Phase,
            Place = slot.Place with { Step = OpaqueIds.OfStep(attempt.Seed, step.Id) },
            Try = Math.Min(slot.Tries + 1, slot.TriesAllowed),
            TriesLeft = slot.TriesAllowed - slot.Tries,
            CluePrice = attempt.Phase == Phase.Answer && step.Clue is not null && !slot.Clues.Contains(step.Id) ? Rewards.Stars.CluePrice : null,
            Clue = slot.Clue ? Filling.Fill(step.Clue!.In(lang), step, showing) : null,
            DontKnow = attempt.Phase == Phase.Answer && step.Exercise.Gradable,
            Deferrable = Deferring.CanDefer(attempt, slot),
            ConfidenceAsked = AsksConfidence(attempt, slot, step),
            LessonFirst = step.LessonFirst && slot is { Presentation: 1, Tries: 0 },
            ToldUntil = slot.Judged ? null : Moment(step),
        };
        return Phased(seen, attempt, course, step) with { Shown = seen.Shown.Map(id => OpaqueIds.Of(attempt.Seed, step.Id, id)) };
    }

    /// <summary>A presentation that has been: the question again, beside its verdict.</summary>
    public static Awaiting See(Attempt attempt, Course course, Place place, string lang)
    {
        var step = course.Chapter(attempt.Taught.Chapter)!.Step(place.Step)!;
        var seen = See(step, Showings.Of(attempt, place, step, lang));
        var slot = attempt.Slots[place.Slot];
        return seen with
        {
            ToldUntil = slot.Judged || slot.Presentation > place.Presentation ? null : Moment(step),
            Place = place with { Step = OpaqueIds.OfStep(attempt.Seed, step.Id) },
            Shown = seen.Shown.Map(id => OpaqueIds.Of(attempt.Seed, step.Id, id)),
        };
    }

    // What is said in a video after its question can answer it.
    private static double? Moment(Step step) => (step.Exercise as VideoMoment)?.At;

    // With the step's own ids: callers make them opaque.
    private static Awaiting See(Step step, Showing showing) => new()
    {
        Place = new Place(0, step.Id, 1),
        Kind = step.Exercise.Kind,
        Lang = showing.Lang,
        Prompt = Filling.Fill(step.Prompt.In(showing.Lang), step, showing),
        Setting = step.Setting is { } setting ? Filling.Fill(setting.In(showing.Lang), step, showing) : null,
        Media = step.Media,
        Shown = step.Exercise.Show(showing),
        HasLesson = step.Lesson is not null,
    };

    private static Awaiting Phased(Awaiting seen, Attempt attempt, Course course, Step step) => attempt.Phase switch
    {
        Phase.Answer => seen,
        Phase.Assessment => seen with
        {
            ModelAnswer = ((FreeText)step.Exercise).ModelAnswer.In(seen.Lang),
            Criteria = [.. ((FreeText)step.Exercise).Criteria.Select(c => new ShownItem(OpaqueIds.Of(attempt.Seed, step.Id, c.Id), c.Name.In(seen.Lang)))],
        },
        Phase.ExtraLife => seen with
        {
            Passage = Explaining.Passage(course, step, attempt.Awaited!.Passage, attempt.Awaited.Believes)?.Id,
            SecondsNeeded = attempt.Rules.ExtraLifeSeconds,
        },
    };

    private static bool AsksConfidence(Attempt attempt, Slot slot, Step step) => step.Exercise.Gradable && attempt.Phase == Phase.Answer
        && Chance.Unit(Chance.Mix(Chance.Mix(attempt.Seed, "confidence"), (ulong)((slot.Index * 64) + slot.Presentation))) < attempt.ConfidenceShare;
}

/// <summary>What a learner sees of what is awaited.</summary>
public sealed record Awaiting
{
    public Phase Phase { get; init; }
    public required Place Place { get; init; }
    public int Try { get; init; } = 1;
    public int TriesLeft { get; init; } = 1;
    public required string Kind { get; init; }
    public required string Lang { get; init; }
    public required string Prompt { get; init; }
    public string? Setting { get; init; }
    public ImmutableArray<Media> Media { get; init; } = [];

    /// <summary>Seconds up to which a video's captions and transcript may be told; null: to its end.</summary>
    public double? ToldUntil { get; init; }

    public required Shown Shown { get; init; }

    /// <summary>Stars; null where there is no clue to take.</summary>
    public int? CluePrice { get; init; }

    /// <summary>The clue, taken in this presentation: where it is seen, it counts as help.</summary>
    public string? Clue { get; init; }

    public bool DontKnow { get; init; }
    public bool Deferrable { get; init; }
    public bool ConfidenceAsked { get; init; }
    public bool LessonFirst { get; init; }
    public bool HasLesson { get; init; }
    public string? ModelAnswer { get; init; }
    public ImmutableArray<ShownItem>? Criteria { get; init; }

    /// <summary>In the phase of the extra life: the passage that earns it.</summary>
    public string? Passage { get; init; }

    public int? SecondsNeeded { get; init; }
}
