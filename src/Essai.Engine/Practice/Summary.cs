using System.Collections.Immutable;
using Essai.Engine.Courses;

namespace Essai.Engine.Practice;

/// <summary>What the learner takes away at the end (rule R10): first try → now, key points, one act.</summary>
/// <param name="FirstTry">Share of gradable slots right, unaided, at the very first try, in [0, 1].</param>
/// <param name="Now">Share of gradable slots learned.</param>
public sealed record Summary(double FirstTry, double Now)
{
    public ImmutableArray<SkillChange> Skills { get; init; } = [];
    public ImmutableArray<LocalText> KeyPoints { get; init; } = [];
    public LocalText? DoThisNow { get; init; }

    public static Summary Of(Attempt attempt, Course course)
    {
        var chapter = course.Chapter(attempt.Taught.Chapter)!;
        var slots = attempt.Slots.Where(WasShown).Select(s => (Slot: s, First: chapter.Step(s.Places[0].Step)!)).ToArray();
        var gradable = slots.Where(s => s.First.Exercise.Gradable).ToArray();
        return new(Share(gradable, s => s.Slot.RightAtFirst), Share(gradable, s => s.Slot.State == SlotState.Learned))
        {
            Skills = [.. course.Skills.Select(skill => Change(skill, [.. gradable.Where(s => s.First.Skills.Contains(skill.Id))])).OfType<SkillChange>()],
            KeyPoints = [.. slots.Select(s => Filled(attempt, s.Slot, s.First, s.First.KeyPoint)).OfType<LocalText>().Distinct()],
            DoThisNow = slots.OrderByDescending(s => s.Slot.EverMissed).Select(s => Filled(attempt, s.Slot, s.First, s.First.DoThisNow)).FirstOrDefault(d => d is not null),
        };
    }

    // While the attempt runs, a question that still waits keeps its key point to itself (ENGINE.md 1).
    private static bool WasShown(Slot slot) => slot.Presentation > 1 || slot.Judged;

    // With the values of the first presentation: those that the learner met the step with.
    private static LocalText? Filled(Attempt attempt, Slot slot, Step step, LocalText? text) => text is null ? null
        : new([.. text.Translations.Select(t => t with { Text = Answers.Filling.Fill(t.Text, step, Showings.Of(attempt, slot.Places[0], step, t.Lang)) })]);

    private static SkillChange? Change(Named skill, (Slot Slot, Step First)[] slots) => slots.Length == 0 ? null
        : new(skill, Share(slots, s => s.Slot.RightAtFirst), Share(slots, s => s.Slot.State == SlotState.Learned));

    private static double Share((Slot Slot, Step First)[] slots, Func<(Slot Slot, Step First), bool> holds) =>
        slots.Length == 0 ? 0 : slots.Count(holds) / (double)slots.Length;
}

/// <summary>What changed for one skill in this attempt; shares in [0, 1].</summary>
public sealed record SkillChange(Named Skill, double FirstTry, double Now);
