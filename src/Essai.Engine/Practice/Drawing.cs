using System.Collections.Immutable;
using Essai.Engine.Answers.Kinds;
using Essai.Engine.Courses;

namespace Essai.Engine.Practice;

/// <summary>Which steps an attempt gets, in which order (ENGINE.md 2, "What comes next").</summary>
internal static class Drawing
{
    // First tries teach best near this chance of being right (ENGINE.md 3, targets).
    private const double TargetQ = 0.6;
    private const double RandomShare = 0.1;

    public static StepsDrawn Draw(Chapter chapter, DrawOrder order, int slots, Beginning beginning) =>
        chapter.DrawAll ? All(chapter, beginning) : new(Some(chapter, order, slots, beginning), order);

    // A chapter that is played whole is always played in the author's order: its rules name steps.
    private static StepsDrawn All(Chapter chapter, Beginning beginning)
    {
        var survey = Extra(chapter, beginning);
        return new([.. chapter.Steps.Where(s => s.Exercise is not Survey || s == survey).Select(s => s.Id)], DrawOrder.Author);
    }

    private static ImmutableArray<string> Some(Chapter chapter, DrawOrder order, int slots, Beginning beginning)
    {
        var pool = chapter.Steps.Where(s => s.Exercise is not Survey).ToImmutableArray();
        var drawn = Ordered(pool, order, beginning)
            .OrderBy(s => s.Position ?? int.MaxValue)
            .ThenBy(s => s.Position is null && beginning.Learned.Contains(s.Id))
            .Take(chapter.Draw ?? slots);
        return [.. drawn.Append(Extra(chapter, beginning)).OfType<Step>().Select(s => s.Id)];
    }

    // A survey is extra to the drawn steps, at most one an attempt; nobody is asked the same one twice.
    private static Step? Extra(Chapter chapter, Beginning beginning) =>
        chapter.Steps.FirstOrDefault(s => s.Exercise is Survey && !beginning.Met.Contains(s.Id));

    private static ImmutableArray<Step> Ordered(ImmutableArray<Step> pool, DrawOrder order, Beginning beginning) => order switch
    {
        DrawOrder.Author => pool,
        DrawOrder.Seeded => Chance.Shuffle(pool, Chance.Mix(beginning.Seed, "draw")),
        DrawOrder.Adaptive => Adapted(pool, beginning),
    };

    private static ImmutableArray<Step> Adapted(ImmutableArray<Step> pool, Beginning beginning)
    {
        var predict = beginning.Predict ?? (_ => TargetQ);
        var left = pool.OrderBy(s => Math.Abs(predict(s.Id) - TargetQ)).ToList();
        var drawn = ImmutableArray.CreateBuilder<Step>(pool.Length);
        while (left.Count > 0)
        {
            var seed = Chance.Mix(Chance.Mix(beginning.Seed, "adapt"), (ulong)left.Count);
            var pick = Chance.Unit(seed) < RandomShare ? Chance.Below(seed, left.Count) : 0;
            drawn.Add(left[pick]);
            left.RemoveAt(pick);
        }

        return drawn.ToImmutable();
    }
}
