using System.Collections.Immutable;
using Essai.Engine.Answers;
using Essai.Engine.Answers.Numbers;
using Essai.Platform.Text;

namespace Essai.Learn.Sheets;

/// <summary>A right answer in words, for paper.</summary>
internal static class SheetWords
{
    /// <summary>Null where it is a place on a picture: the key point says it.</summary>
    /// <param name="key">With the ids of <paramref name="shown"/>.</param>
    public static string? Of(Given key, Shown shown, string lang)
    {
        var asked = shown.Inner ?? shown;
        return key switch
        {
            Choices choices => List(choices.Ids.Select(id => Text(asked.Options, id))),
            Order order => string.Join(" → ", order.Ids.Select(id => Text(asked.Options, id))),
            Pairs pairs => Lines(asked.Left!.Value, asked.Right!.Value, pairs.RightOf),
            Bins bins => Lines(asked.Tiles!.Value, asked.Bins!.Value, bins.BinOf),
            Gaps gaps => List(gaps.Texts.Select((text, i) => asked.Gaps!.Value[i].Options is { } options ? Text(options, text) : text)),
            Words words => words.Text,
            Number number => number.Value is { } value ? $"{NumberPrinting.Print(value, lang)}{(asked.Number?.Unit is { } unit ? $"\u00A0{unit}" : "")}" : number.Typed,
            Region region => asked.Regions?.FirstOrDefault(r => r.Id == region.Id)?.Text is { } text ? Markdown.Plain(text) : null,
            Move move => asked.Screen?.Zones.FirstOrDefault(z => z.Id == move.Zone)?.Text is { } text ? Markdown.Plain(text) : null,
            _ => null,
        };
    }

    private static string Lines(ImmutableArray<ShownItem> from, ImmutableArray<ShownItem> to, ImmutableSortedDictionary<string, string> pairs) =>
        List(from.Select(item => $"{Markdown.Plain(item.Text)} – {Text(to, pairs[item.Id])}"));

    private static string List(IEnumerable<string> texts) => string.Join(" · ", texts);

    private static string Text(ImmutableArray<ShownItem>? items, string id) => Markdown.Plain(items!.Value.First(i => i.Id == id).Text);
}
