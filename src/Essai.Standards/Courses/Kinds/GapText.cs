using System.Collections.Immutable;
using Essai.Engine.Answers;
using Essai.Engine.Answers.Kinds;
using Essai.Engine.Courses;
using Essai.Standards.Courses.Printing;
using Essai.Standards.Courses.Reading;

namespace Essai.Standards.Courses.Kinds;

internal sealed class GapTextFormat : KindFormat<GapText>
{
    public override string Name => GapText.Name;

    public override BlockShape Shape(Keys front) => new(Quote: true);

    public override Exercise? Read(StepReading step)
    {
        var rules = TextListFormat.Rules(step.Front);
        var groups = step.Groups(null);
        var gaps = groups.Select(g => Gap(step, g)).ToImmutableArray();
        step.RefusePictures(groups);
        foreach (var (sheet, group) in step.Blocks.SelectMany(b => b.Groups.Where(g => g.Title.Length > 0).Select(g => (b.Sheet, g))))
        {
            step.Findings.Add(Fault.Stray, sheet.At(group.Line), "The heading of a gap is its id alone.", $"Write `### {{{group.Id}}}`.");
        }

        var text = Text(step, [.. gaps.Select(g => g.Id)]);
        return text.Translations.IsEmpty || gaps.IsEmpty ? null : new GapText(text, gaps, rules);
    }

    protected override void PrintKeys(GapText exercise, YamlWriter to) => exercise.Rules.PrintRules(to);

    protected override void Print(GapText exercise, SheetWriter to)
    {
        if (exercise.Text.Has(to.Lang))
        {
            to.Block(string.Join('\n', exercise.Text.In(to.Lang).Split('\n').Select(l => $"> {l}".TrimEnd())));
        }

        foreach (var gap in exercise.Gaps.Where(g => Speaks(g, to)))
        {
            to.Group($"### {{{gap.Id}}}");
            gap.Options.Print(to);
            gap.Lists.Print(to);
        }
    }

    protected override IEnumerable<Answerable> Parts(GapText exercise) =>
        exercise.Gaps.SelectMany(g => g.Options.Parts($"groups/{g.Id}/items").Concat(g.Lists.Parts($"groups/{g.Id}/items")));

    protected override GapText WithMedia(GapText exercise, Func<Media, Media> change) =>
        exercise with { Gaps = [.. exercise.Gaps.Select(g => g with { Options = g.Options.WithMedia(change) })] };

    private static bool Speaks(Gap gap, SheetWriter to) =>
        to.IsSource || gap.Lists.Any(l => l.Lang == to.Lang) || gap.Options.Any(o => OptionFormat.Line(o).Speaks(to.Lang));

    // A gap whose options have ids is a drop-down, the same in all languages; without ids it is typed.
    private static Gap Gap(StepReading step, MergedGroup group)
    {
        var name = $"{group.Name}/items";
        var lists = group.Groups.Select(g => (g.Sheet, g.Group.Items)).ToImmutableArray();
        if (lists[0].Items.IsEmpty)
        {
            step.Findings.Add(Fault.Missing, lists[0].Sheet.At(group.Groups[0].Group.Line), $"Nothing is declared for the gap `{{{group.Id}}}`.", "Write its list below the heading: `- [x] text` for what is typed, `- [x] {id} text` for a choice.");
        }

        return lists[0].Items.Any(i => i.Id is not null)
            ? new Gap(group.Id, step.Options(step.Merger.Items(name, lists, OptionFormat.Shape)), [])
            : new Gap(group.Id, [], TextListFormat.Read(step, name, lists));
    }

    private static LocalText Text(StepReading step, ImmutableArray<string> gaps)
    {
        var texts = ImmutableArray.CreateBuilder<Translation>();
        foreach (var block in step.Blocks)
        {
            if (block.QuoteText is not { } quote)
            {
                step.Findings.Add(Fault.Missing, block.Sheet.At(Math.Max(1, block.Line)), "There is no text with gaps.", "Write it as a quote: `> To brighten a face I set {control} to {amount}.`");
                continue;
            }

            var place = block.Sheet.At(block.Quote[0].Number);
            step.Findings.Mark($"{step.Name}/text", block.Sheet.Lang, place);
            texts.Add(new Translation(block.Sheet.Lang, quote));
            var named = GapPieces.Cut(quote).Select(p => p.Gap).OfType<string>().ToArray();
            if (!named.Order(StringComparer.Ordinal).SequenceEqual(gaps.Order(StringComparer.Ordinal)))
            {
                step.Findings.Add(Fault.Gaps, place, $"The text has the gaps {Listed(named)}; the headings declare {Listed(gaps)}.", "Name each gap once in the text, and give each a heading `### {gap}`.");
            }
        }

        return new LocalText(texts.ToImmutable());
    }

    private static string Listed(IEnumerable<string> ids) => string.Join(", ", ids.Select(i => $"{{{i}}}")) is { Length: > 0 } list ? list : "none";
}
