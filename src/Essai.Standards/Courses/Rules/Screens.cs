using System.Collections.Immutable;
using Essai.Engine.Answers.Kinds;

namespace Essai.Standards.Courses.Rules;

/// <summary>Paths through guided screens.</summary>
internal static class Screens
{
    public static IEnumerable<Finding> Unknown(CheckedStep step) => Zones(step)
        .Where(z => z.Zone.To is { } to && to != GuidedScreens.End && Of(step).All(s => s.Id != to))
        .Select(z => step.Finding($"groups/{z.Screen.Id}/items/{z.Zone.Id}/to", $"There is no screen `{z.Zone.To}`.", Reading.Nearest.Hint(z.Zone.To!, [.. Of(step).Select(s => s.Id), GuidedScreens.End])));

    public static IEnumerable<Finding> NoEnd(CheckedStep step) => Of(step).IsEmpty || Reached(step).Any(s => s.Zones.Any(z => z.To == GuidedScreens.End)) ? []
        : [step.Finding($"groups/{Of(step)[0].Id}", "No path from this screen comes to an end.", "Let a right zone of the last screen say `to: end`.")];

    public static IEnumerable<Finding> Unreachable(CheckedStep step)
    {
        var reached = Reached(step);
        return Of(step).Where(s => !reached.Contains(s)).Select(s => step.Finding($"groups/{s.Id}", $"No zone leads to the screen `{s.Id}`.", $"Let a right zone say `to: {s.Id}`, or take the screen out."));
    }

    private static ImmutableArray<GuidedScreen> Of(CheckedStep step) => (step.Exercise as GuidedScreens)?.Screens ?? [];

    private static IEnumerable<(GuidedScreen Screen, Zone Zone)> Zones(CheckedStep step) => Of(step).SelectMany(s => s.Zones.Select(z => (s, z)));

    private static HashSet<GuidedScreen> Reached(CheckedStep step)
    {
        var reached = new HashSet<GuidedScreen>(ReferenceEqualityComparer.Instance);
        var open = new Queue<GuidedScreen>(Of(step).Take(1));
        while (open.TryDequeue(out var screen))
        {
            if (reached.Add(screen))
            {
                Of(step).Where(s => screen.Zones.Any(z => z.To == s.Id)).ToList().ForEach(open.Enqueue);
            }
        }

        return reached;
    }
}
