using System.Collections.Immutable;
using Essai.Engine.Answers;
using Essai.Engine.Answers.Kinds;
using Essai.Engine.Courses;
using Essai.Standards.Courses.Printing;
using Essai.Standards.Courses.Reading;

namespace Essai.Standards.Courses.Kinds;

internal sealed class MatchingFormat : KindFormat<Matching>
{
    private const string Arrow = "=>";
    private static readonly ItemShape Left = new(Marked: false) { Pictures = false };
    private static readonly ItemShape Right = Left with { Remarks = false };

    public override string Name => Matching.Name;

    public override Exercise Read(StepReading step)
    {
        var lines = step with { Blocks = [.. step.Blocks.Select(b => b with { Items = [.. b.Items.Where(i => HasArrow(step, b.Sheet, i))] })] };
        var left = lines.Items(Left, i => IsExtra(i) ? null : i with { Text = Halves(i).Left });
        var right = lines.Items(Right, RightSide).ToDictionary(r => r.Id, StringComparer.Ordinal);
        foreach (var both in left.Where(l => right.ContainsKey(l.Id)))
        {
            step.Findings.Add(Fault.Duplicate, both.Place, $"The id `{{{both.Id}}}` stands on both sides.", "Give each side its own id.");
        }

        ReportOtherPairs(step);
        var used = left.Select(l => RightSide(l.Item with { Text = Original(step, l) })?.Id ?? "").ToArray();
        return new Matching(
            [.. left.Zip(used).Where(p => right.ContainsKey(p.Second)).Select(p => new Pair(new Named(p.First.Id, p.First.Text), Named(right[p.Second]), p.First.Remark))],
            [.. right.Values.Where(r => !used.Contains(r.Id)).Select(Named)]);
    }

    protected override void Print(Matching exercise, SheetWriter to)
    {
        foreach (var pair in exercise.Pairs.Where(p => to.IsSource || Speaks(p, to.Lang)))
        {
            to.Item(new ListItem(pair.Left.Id, Joined(pair, to), null, pair.Remark));
        }

        foreach (var extra in exercise.Extra.Where(e => to.IsSource || e.Name.Has(to.Lang)))
        {
            to.StartList();
            to.Line($"- {Arrow} {Side(extra, to.Lang)}");
        }
    }

    protected override IEnumerable<Answerable> Parts(Matching exercise) =>
    [
        .. exercise.Pairs.Select(p => new Answerable($"items/{p.Left.Id}", p.Left.Name, null, p.Remark) { List = "left" }),
        .. exercise.Pairs.Select(p => p.Right).Concat(exercise.Extra).Select(r => new Answerable($"items/{r.Id}", r.Name, null, Remark.None) { List = "right" }),
    ];

    private static bool HasArrow(StepReading step, Sheet sheet, Item item)
    {
        var known = item.Text.Contains(Arrow, StringComparison.Ordinal);
        if (!known)
        {
            step.Findings.Add(Fault.Item, sheet.At(item.Line), "This line pairs nothing.", "Write `- {left} … => {right} …`; for a right side that is left over, `- => {right} …`.");
        }

        return known;
    }

    private static bool IsExtra(Item item) => item.Id is null && item.Text.StartsWith(Arrow, StringComparison.Ordinal);

    private static (string Left, string Right) Halves(Item item)
    {
        var arrow = item.Text.IndexOf(Arrow, StringComparison.Ordinal);
        return (item.Text[..arrow].Trim(), item.Text[(arrow + Arrow.Length)..].Trim());
    }

    private static Item? RightSide(Item item)
    {
        var (id, text) = ListLine.TakeId(Halves(item).Right);
        return new Item(item.Line, null, id, text) { Keys = IsExtra(item) ? item.Keys : [] };
    }

    private static string Original(StepReading step, Entry left) => step.Blocks[0].Items.First(i => i.Line == left.Item.Line).Text;

    // A translation cannot change what is right: a pair that differs is a slip, not another key.
    private static void ReportOtherPairs(StepReading step)
    {
        foreach (var (block, item) in step.Blocks.Skip(1).SelectMany(b => b.Items.Select(i => (b, i))).Where(p => p.i.Text.Contains(Arrow, StringComparison.Ordinal)))
        {
            var source = step.Blocks[0].Items.FirstOrDefault(i => i.Id == item.Id && i.Text.Contains(Arrow, StringComparison.Ordinal));
            if (source is not null && !IsExtra(item) && RightSide(source)!.Id is { } wanted && RightSide(item)!.Id != wanted)
            {
                step.Findings.Add(Fault.ExtraId, block.Sheet.At(item.Line), $"`{{{item.Id}}}` is paired with another id than in the source.", $"Write `=> {{{wanted}}} …`, as the source does.");
            }
        }
    }

    private static bool Speaks(Pair pair, string lang) =>
        pair.Left.Name.Has(lang) || pair.Right.Name.Has(lang) || (pair.Remark.Why?.Has(lang) ?? false);

    private static LocalText Joined(Pair pair, SheetWriter to)
    {
        var left = pair.Left.Name.Has(to.Lang) ? pair.Left.Name.In(to.Lang) + " " : "";
        return LocalText.Of(to.Lang, $"{left}{Arrow} {Side(pair.Right, to.Lang)}");
    }

    private static string Side(Named side, string lang) => $"{{{side.Id}}} {(side.Name.Has(lang) ? side.Name.In(lang) : "")}".Trim();

    private static Named Named(Entry entry) => new(entry.Id, entry.Text);
}
