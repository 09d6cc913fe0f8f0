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
        var elsewhere = attempt.Slots.Where(s => s.Index != slot.Index).SelectMany(s => s.Places.Select(p => p.Step).Append(s.Step)).Append(slot.Step).ToHashSet(StringComparer.Ordinal);
        var near = chapter.Steps
            .Where(s => !elsewhere.Contains(s.Id) && s.Exercise.Gradable && s.Skills.Intersect(step.Skills, StringComparer.Ordinal).Any())
            .OrderBy(s => LastMet(slot, s))
            .ToArray();
        return near.FirstOrDefault(s => slot.Believes is { } chosen && s.Misconceptions.Contains(chosen, StringComparer.Ordinal))
            ?? near.FirstOrDefault(s => s.Misconceptions.Intersect(step.Misconceptions, StringComparer.Ordinal).Any())
            ?? step;
    }

    // One never met in this slot first, then the one met longest ago.
    private static int LastMet(Slot slot, Step step) => slot.Places.LastOrDefault(p => p.Step == step.Id)?.Presentation ?? 0;
}
