using System.Collections.Immutable;
using Essai.Engine.Answers;
using Essai.Engine.Answers.Kinds;
using Essai.Engine.Courses;
using Essai.Standards.Courses.Printing;
using Essai.Standards.Courses.Reading;

namespace Essai.Standards.Courses.Kinds;

internal sealed class NumericFormat : KindFormat<Numeric>
{
    private static readonly ItemShape Wrongs = new(Marked: true) { Pictures = false };

    public override string Name => Numeric.Name;

    public override Exercise? Read(StepReading step)
    {
        var front = step.Front;
        var variables = Variables(front);
        var answer = front.Text("answer");
        if (answer is null)
        {
            step.Findings.Add(Fault.Missing, front.At("kind"), "The exercise has no answer.", "Write `answer:` with a number or a formula into the front matter.");
        }
        else
        {
            Formulas.Check(step.Findings, front.At("answer"), answer, variables.Keys);
        }

        var units = new NumberUnits(front.Text("unit"), front.Truth("unit-required") ?? false) { Conversions = front.Map("units").Numbers("the units") };
        var tolerance = Tolerance(front);
        var decimals = front.Whole("decimals", 0, 10);
        var wrongs = ReadWrongs(step, variables.Keys);
        return answer is null ? null : new Numeric(answer, tolerance, units) { Decimals = decimals, Variables = variables, Wrongs = wrongs };
    }

    protected override void PrintKeys(Numeric exercise, YamlWriter to)
    {
        to.Key("answer", exercise.Answer);
        to.Raw("tolerance", exercise.Tolerance switch
        {
            { Amount: 0, Percent: false } => null,
            { Percent: true } percent => Numbers.Write(percent.Amount) + "%",
            var amount => Numbers.Write(amount.Amount),
        });
        to.Key("unit", exercise.Units.Unit);
        to.Key("unit-required", exercise.Units.Required);
        to.Map("units", units => units.NumberKeys(exercise.Units.Conversions));
        to.Key("decimals", exercise.Decimals);
        to.Map("variables", variables =>
        {
            foreach (var (name, range) in exercise.Variables.OrderBy(v => v.Key, StringComparer.Ordinal))
            {
                variables.Key(name, range);
            }
        });
    }

    protected override void Print(Numeric exercise, SheetWriter to)
    {
        foreach (var wrong in exercise.Wrongs.Where(w => to.IsSource || (w.Remark.Why?.Has(to.Lang) ?? false)))
        {
            to.Item(new ListItem(wrong.Id, to.IsSource ? LocalText.Of(to.Lang, "= " + wrong.Result) : ListItem.Wordless, false, wrong.Remark));
        }
    }

    protected override IEnumerable<Answerable> Parts(Numeric exercise) =>
        exercise.Wrongs.Select(w => new Answerable($"items/{w.Id}", ListItem.Wordless, false, w.Remark) { List = "items" });

    private static ImmutableSortedDictionary<string, string> Variables(Keys front)
    {
        var variables = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        if (front.Map("variables") is { } keys)
        {
            foreach (var name in keys.Names.ToArray())
            {
                if (keys.Text(name) is { } range)
                {
                    keys.CheckRange(name, range);
                    variables[name] = range;
                }
            }

            keys.Close("the variables");
        }

        return variables.ToImmutable();
    }

    private static Tolerance Tolerance(Keys front)
    {
        var text = front.Text("tolerance") ?? "0";
        var percent = text.EndsWith('%');
        if (Numbers.Read(percent ? text[..^1].TrimEnd() : text) is { } amount and >= 0)
        {
            return new Tolerance(amount, percent);
        }

        front.Refuse("tolerance", "an amount such as `0.5`, or a share such as `2%`");
        return new Tolerance(0);
    }

    private static ImmutableArray<WrongResult> ReadWrongs(StepReading step, IEnumerable<string> variables)
    {
        step.RefuseGroups();
        var wrongs = ImmutableArray.CreateBuilder<WrongResult>();
        var results = step.Items(Wrongs, i => i);
        foreach (var entry in results)
        {
            if (entry.Right || !entry.Item.Text.StartsWith('='))
            {
                step.Findings.Add(Fault.Item, entry.Place, "A line of this list is a result known to be wrong.", "Write `- [ ] {id} = formula`; the right answer stands in the front matter as `answer:`.");
                continue;
            }

            var result = entry.Item.Text[1..].Trim();
            Formulas.Check(step.Findings, entry.Place, result, variables);
            wrongs.Add(new WrongResult(entry.Id, result, entry.Remark));
        }

        foreach (var (sheet, item) in step.Blocks.Skip(1).SelectMany(b => b.Items.Where(i => i.Text.Length > 0).Select(i => (b.Sheet, i))))
        {
            step.Findings.Add(Fault.Item, sheet.At(item.Line), "A translation does not repeat the result.", $"Write `- {{{item.Id}}}` alone, with its `why:` below.");
        }

        return wrongs.ToImmutable();
    }
}
