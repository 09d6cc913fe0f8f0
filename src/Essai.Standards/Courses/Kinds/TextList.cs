using System.Collections.Immutable;
using Essai.Engine.Answers;
using Essai.Engine.Answers.Kinds;
using Essai.Engine.Courses;
using Essai.Standards.Courses.Printing;
using Essai.Standards.Courses.Reading;

namespace Essai.Standards.Courses.Kinds;

/// <summary>Texts to be typed: each language has its own list of accepted and wrong ones.</summary>
internal static class TextListFormat
{
    private static readonly ItemShape Shape = new(Marked: true) { Pictures = false };

    public static TextRules Rules(Keys front) =>
        new(front.Truth("accents") ?? false, front.Whole("typos", 0, 3), front.Whole("surplus", 0, 20) ?? new TextRules().Surplus);

    public static void PrintRules(this TextRules rules, YamlWriter to)
    {
        to.Key("accents", rules.Accents);
        to.Key("typos", rules.Typos);
        to.Key("surplus", rules.Surplus == new TextRules().Surplus ? null : rules.Surplus);
    }

    public static ImmutableArray<TextList> Read(StepReading step, string name, IEnumerable<(Sheet Sheet, ImmutableArray<Item> Items)> lists) =>
        [.. lists.Where(l => !l.Items.IsEmpty).Select(l => Read(step, name, l.Sheet, l.Items))];

    public static void Print(this ImmutableArray<TextList> lists, SheetWriter to)
    {
        foreach (var list in lists.Where(l => l.Lang == to.Lang))
        {
            foreach (var accepted in list.Accepted)
            {
                to.Own(right: true, accepted, Remark.None);
            }

            foreach (var wrong in list.Wrong)
            {
                to.Own(right: false, wrong.Text, wrong.Remark);
            }
        }
    }

    /// <summary>Named by the order of printing: accepted texts first.</summary>
    public static IEnumerable<Answerable> Parts(this ImmutableArray<TextList> lists, string name) => lists.SelectMany(l =>
        l.Accepted.Select((text, i) => new Answerable($"{name}/accepted-{i}", LocalText.Of(l.Lang, text), true, Remark.None) { List = name, Typed = true })
            .Concat(l.Wrong.Select((wrong, i) => new Answerable($"{name}/wrong-{i}", LocalText.Of(l.Lang, wrong.Text), false, wrong.Remark) { List = name, Typed = true })));

    private static TextList Read(StepReading step, string name, Sheet sheet, ImmutableArray<Item> items)
    {
        var checks = new ItemChecks(step.Findings, Shape);
        var good = items.Where(i => checks.Own(sheet, i)).ToArray();
        var accepted = good.Where(i => i.Mark is true).ToArray();
        var wrong = good.Where(i => i.Mark is false).ToArray();
        foreach (var key in accepted.SelectMany(i => i.Keys))
        {
            step.Findings.Add(Fault.ItemKey, sheet.At(key.Line), $"`{key.Name}:` stands below an accepted text.", "What is said to all who are right stands below “Whys” as `{right}`.");
        }

        foreach (var (item, i) in accepted.Select((item, i) => (item, $"accepted-{i}")).Concat(wrong.Select((item, i) => (item, $"wrong-{i}"))))
        {
            step.Merger.Mark($"{name}/{i}", sheet, item);
        }

        return new TextList(sheet.Lang, [.. accepted.Select(i => i.Text)], [.. wrong.Select(i => new WrongText(i.Text, Merger.Remark([(sheet, i)])))]);
    }
}
