using Essai.Engine.Courses;

namespace Essai.Engine.Practice;

/// <summary>
/// What a returning slot presents: a sibling wherever one is left, else the same step reshuffled. A sibling shares a skill
/// and the misconception just chosen, else any misconception of the step. Retests with a sibling are rarer hollow.
/// </summary>
internal static class Siblings
{
    public static Step Next(Attempt attempt, Slot slot, Chapter chapter)
    {
        var step = chapter.Step(slot.Step)!;
        var near = chapter.Steps
            .Where(s => s.Id != step.Id && s.Exercise.Gradable && s.Skills.Intersect(step.Skills, StringComparer.Ordinal).Any() && !IsHeldElsewhere(attempt, slot, s.Id))
            .OrderBy(s => LastMet(slot, s))
            .ToArray();
        return near.FirstOrDefault(s => slot.Believes is { } chosen && s.Misconceptions.Contains(chosen, StringComparer.Ordinal))
            ?? near.FirstOrDefault(s => s.Misconceptions.Intersect(step.Misconceptions, StringComparer.Ordinal).Any())
            ?? step;
    }

    private static bool IsHeldElsewhere(Attempt attempt, Slot slot, string step) =>
        attempt.Slots.Any(s => s.Index != slot.Index && (s.Step == step || s.Places.Any(p => p.Step == step)));

    // One never met in this slot first, then the one met longest ago.
    private static int LastMet(Slot slot, Step step) => slot.Places.LastOrDefault(p => p.Step == step.Id)?.Presentation ?? 0;
}
