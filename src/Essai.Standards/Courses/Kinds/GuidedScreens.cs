using System.Collections.Immutable;
using Essai.Engine.Answers;
using Essai.Engine.Answers.Kinds;
using Essai.Engine.Courses;
using Essai.Standards.Courses.Printing;
using Essai.Standards.Courses.Reading;

namespace Essai.Standards.Courses.Kinds;

internal sealed class GuidedScreensFormat : KindFormat<GuidedScreens>
{
    private const string To = "to";
    private static readonly ItemShape Zones = new(Marked: true, AreaFormat.Key, To) { Pictures = false };

    public override string Name => GuidedScreens.Name;

    public override Exercise? Read(StepReading step)
    {
        var screens = step.Groups(Zones);
        foreach (var screen in screens.Where(s => s.Picture is null))
        {
            step.Findings.Add(Fault.Picture, step.Source.At(screen.Groups[0].Group.Line), $"The screen `{{{screen.Id}}}` shows nothing.", "Write `![what it shows](media/name.webp)` below its heading.");
        }

        return screens.IsEmpty ? null : new GuidedScreens([.. screens.Select(s => new GuidedScreen(s.Id, s.Title, s.Picture, [.. s.Items.Select(z => Zone(step, z)).OfType<Zone>()]))]);
    }

    protected override void Print(GuidedScreens exercise, SheetWriter to)
    {
        foreach (var screen in exercise.Screens)
        {
            var zones = screen.Zones.Select(z => new ListItem(z.Id, z.Text, z.To is not null, z.Remark)
            {
                Keys = [(AreaFormat.Key, z.Area.Write()), (To, z.To)],
            }).ToArray();
            to.Group(screen.Id, screen.Title, zones, screen.Picture);
        }
    }

    protected override IEnumerable<Answerable> Parts(GuidedScreens exercise) => exercise.Screens.SelectMany(s =>
        s.Zones.Select(z => new Answerable($"groups/{s.Id}/items/{z.Id}", z.Text, z.To is not null, z.Remark) { Area = z.Area, List = $"groups/{s.Id}" })
            .Prepend(new Answerable($"groups/{s.Id}", s.Title, null, Remark.None) { Picture = s.Picture, List = "screens" }));

    protected override GuidedScreens WithMedia(GuidedScreens exercise, Func<Media, Media> change) =>
        new([.. exercise.Screens.Select(s => s with { Picture = s.Picture is { } picture ? change(picture) : null })]);

    private static Zone? Zone(StepReading step, Entry entry)
    {
        var to = entry.Item.Key(To);
        if (entry.Right && to is null)
        {
            step.Findings.Add(Fault.Missing, entry.Place, $"The right zone `{{{entry.Id}}}` leads nowhere.", "Write `to:` with the next screen's id below it, or `to: end`.");
        }

        if (!entry.Right && to is not null)
        {
            step.Findings.Add(Fault.ItemKey, step.Source.At(to.Line), $"`{{{entry.Id}}}` is not right and yet leads on.", "Mark it `[x]`, or leave out `to:`.");
        }

        return AreaFormat.Read(step, entry) is { } area ? new Zone(entry.Id, entry.Text, area, entry.Right ? to?.Value : null, entry.Remark) : null;
    }
}
