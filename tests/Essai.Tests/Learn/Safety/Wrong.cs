using System.Collections.Immutable;
using Essai.Engine.Answers;
using Essai.Engine.Answers.Kinds;

namespace Essai.Tests.Learn.Safety;

/// <summary>An answer of each kind that is not right, and how a form says it.</summary>
internal static class Wrong
{
    public static Given Of(Exercise exercise) => exercise switch
    {
        SingleChoice e => Choice(e.Options),
        MultipleChoice e => Choice(e.Options),
        TrueFalse e => Choice(e.Options),
        ImageChoice e => Choice(e.Options),
        Ordering e => new Order([.. e.Items.Reverse().Select(i => i.Id)]),
        Matching e => new Pairs(e.Pairs.ToImmutableSortedDictionary(p => p.Left.Id, _ => e.Extra[0].Id, StringComparer.Ordinal)),
        Categorise e => new Bins(e.Bins.SelectMany(b => b.Tiles.Select(t => (t.Id, Bin: e.Bins.First(o => o != b).Id))).ToImmutableSortedDictionary(p => p.Id, p => p.Bin, StringComparer.Ordinal)),
        ShortText or FreeText => new Words("nothing of the kind"),
        GapText e => new Gaps([.. e.Gaps.Select(g => g.Options.IsEmpty ? "nothing" : g.Options.First(o => !o.Right).Id)]),
        Numeric => new Number(null, null, "1"),
        Slider => new Number(null, null, "0"),
        Hotspot e => new Region(e.Spots.First(s => !s.Right).Id),
        VideoMoment e => Of(e.Inner),
        GuidedScreens e => new Move(e.Screens[0].Zones.First(z => z.To is null).Id),
        Survey => new Scale(1),
        _ => throw new InvalidOperationException(exercise.Kind),
    };

    public static IEnumerable<(string Name, string Value)> Fields(Given given) => given switch
    {
        Choices choices => choices.Ids.Select(id => ("choice", id)),
        Order order => order.Ids.Select((id, i) => ($"order.{id}", $"{i + 1}")),
        Pairs pairs => pairs.RightOf.Select(p => ($"pair.{p.Key}", p.Value)),
        Bins bins => bins.BinOf.Select(b => ($"bin.{b.Key}", b.Value)),
        Words words => [("text", words.Text)],
        Gaps gaps => gaps.Texts.Select((text, i) => ($"gap.{i}", text)),
        Number number => [("number", number.Typed!)],
        Region region => [("region", region.Id)],
        Move move => [("move", move.Zone)],
        Scale scale => [("scale", $"{scale.Value}")],
        _ => throw new InvalidOperationException(given.GetType().Name),
    };

    private static Choices Choice(ImmutableArray<Option> options) => new([options.First(o => !o.Right).Id]);
}
