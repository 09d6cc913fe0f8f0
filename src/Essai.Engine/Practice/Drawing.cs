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

    public static ImmutableArray<string> Draw(Chapter chapter, DrawOrder order, int slots, Beginning beginning)
    {
        if (chapter.DrawAll)
        {
            return [.. chapter.Steps.Select(s => s.Id)];
        }

        var pool = chapter.Steps.Where(s => s.Exercise is not Survey).ToImmutableArray();
        var drawn = Ordered(pool, order, beginning)
            .OrderBy(s => beginning.Learned.Contains(s.Id))
            .ThenBy(s => s.Position ?? int.MaxValue)
            .Take(chapter.Draw ?? slots);
        return [.. drawn.Concat(Extra(chapter, beginning)).Select(s => s.Id)];
    }

    // A survey is extra to the drawn steps; nobody is asked the same one twice.
    private static IEnumerable<Step> Extra(Chapter chapter, Beginning beginning) =>
        chapter.Steps.Where(s => s.Exercise is Survey && !beginning.Met.Contains(s.Id)).Take(1);

    private static ImmutableArray<Step> Ordered(ImmutableArray<Step> pool, DrawOrder order, Beginning beginning) => order switch
    {
        DrawOrder.Author => pool,
        DrawOrder.Seeded => Chance.Shuffle(pool, Chance.Mix(beginning.Seed, "draw")),
        DrawOrder.Adaptive => Adapted(pool, beginning),
    };

    private static ImmutableArray<Step> Adapted(ImmutableArray<Step> pool, Beginning beginning)
    {
        var predict = beginning.Predict ?? (_ => TargetQ);
        return [.. pool.OrderBy(s => IsRandom(s, beginning) ? Chance.Unit(Chance.Mix(beginning.Seed, "rank " + s.Id)) : Math.Abs(predict(s.Id) - TargetQ))];
    }

    private static bool IsRandom(Step step, Beginning beginning) =>
        Chance.Unit(Chance.Mix(beginning.Seed, "random " + step.Id)) < RandomShare;
}
