using System.Collections.Immutable;
using Essai.Engine.Answers.Kinds;
using Essai.Engine.Courses;
using Essai.Standards.Courses.Printing;
using Essai.Standards.Courses.Reading;

namespace Essai.Standards.Courses.Kinds;

/// <summary>Options, as the choice kinds and drop-down gaps write them.</summary>
internal static class OptionFormat
{
    private const string Stays = "stays";
    private const string Last = "last";

    public static readonly ItemShape Shape = new(Marked: true, Stays);

    public static ImmutableArray<Option> Options(this StepReading step) => step.Options(step.Items(Shape));

    public static ImmutableArray<Option> Options(this StepReading step, IEnumerable<Entry> entries) => [.. entries.Select(e => Option(step, e))];

    public static void Print(this ImmutableArray<Option> options, SheetWriter to)
    {
        foreach (var option in options)
        {
            to.Item(Line(option));
        }
    }

    public static ListItem Line(Option option) => new(option.Id, option.Text, option.Right, option.Remark)
    {
        Picture = option.Picture,
        Keys = option.StaysLast ? [(Stays, Last)] : [],
    };

    public static IEnumerable<Answerable> Parts(this ImmutableArray<Option> options, string list = "items") =>
        options.Select(o => new Answerable($"{list}/{o.Id}", o.Text, o.Right, o.Remark) { Picture = o.Picture, List = list });

    public static ImmutableArray<Option> WithMedia(this ImmutableArray<Option> options, Func<Media, Media> change) =>
        [.. options.Select(o => o with { Picture = o.Picture is { } picture ? change(picture) : null })];

    private static Option Option(StepReading step, Entry entry)
    {
        var stays = entry.Item.Key(Stays);
        if (stays is not null && stays.Value != Last)
        {
            step.Findings.Add(Fault.Value, step.Source.At(stays.Line), "`stays:` knows one word.", "Write `stays: last`, or leave it out.");
        }

        return new Option(entry.Id, entry.Text, entry.Right, entry.Remark) { Picture = entry.Picture, StaysLast = stays?.Value == Last };
    }
}
