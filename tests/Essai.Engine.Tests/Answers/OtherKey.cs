using Essai.Engine.Answers;
using Essai.Engine.Answers.Kinds;
using Essai.Engine.Tests.Answers.Kinds;

namespace Essai.Engine.Tests.Answers;

/// <summary>The same question with another thing right: a learner must not be able to tell the two apart.</summary>
internal static class OtherKey
{
    public static Exercise Of(Exercise exercise) => exercise switch
    {
        SingleChoice e => e with { Options = [.. e.Options.Select(Flip)] },
        MultipleChoice e => e with { Options = [.. e.Options.Select(Flip)] },
        TrueFalse e => e with { Options = [.. e.Options.Select(Flip)] },
        ImageChoice e => e with { Options = [.. e.Options.Select(Flip)] },
        ShortText e => e with { Lists = [.. e.Lists.Select(l => l with { Accepted = ["other"] })] },
        GapText e => e with { Gaps = [.. e.Gaps.Select(g => g with { Options = [.. g.Options.Select(Flip)], Lists = [.. g.Lists.Select(l => l with { Accepted = ["other", "another one"] })] })] },
        Numeric e => e with { Answer = "17" },
        Slider e => e with { Answer = e.Min, Tolerance = e.Tolerance * 1.5 },
        Hotspot e => e with { Spots = [.. e.Spots.Select(s => s with { Right = !s.Right })] },
        FreeText e => e with { ModelAnswer = AnyExercise.Text("other") },
        GuidedScreens e => e with { Screens = [.. e.Screens.Select(s => s with { Zones = [.. s.Zones.Select(z => z with { To = z.To is null ? GuidedScreens.End : null })] })] },
        VideoMoment e => e with { Inner = Of(e.Inner) },
        Ordering or Matching or Categorise or Survey => exercise,
        _ => throw new InvalidOperationException(exercise.Kind),
    };

    private static Option Flip(Option option) => option with { Right = !option.Right };
}
