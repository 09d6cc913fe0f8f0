using System.Collections.Immutable;
using Essai.Engine.Answers;
using Essai.Engine.Answers.Kinds;
using Essai.Engine.Courses;
using Essai.Standards.Courses.Printing;
using Essai.Standards.Courses.Reading;

namespace Essai.Standards.Courses.Kinds;

internal sealed class HotspotFormat : KindFormat<Hotspot>
{
    private const string Point = "point";
    private static readonly ItemShape Spots = new(Marked: true, AreaFormat.Key) { Pictures = false };

    public override string Name => Hotspot.Name;

    public override Exercise? Read(StepReading step)
    {
        var free = step.Front.Truth(Point) ?? false;
        var spots = step.Items(Spots).Select(e => (Entry: e, Area: AreaFormat.Read(step, e))).Where(s => s.Area is not null).ToArray();
        var picture = step.Media.FirstOrDefault(m => !m.IsVideo);
        if (picture is null)
        {
            step.Findings.Add(Fault.Picture, step.Source.At(step.Source.Title?.Number ?? 1), "There is no picture to point at.", "Write `![what it shows](media/name.webp)` on a line of its own below the question.");
            return null;
        }

        return new Hotspot(picture, [.. spots.Select(s => new Spot(s.Entry.Id, s.Entry.Text, s.Entry.Right, s.Area!, s.Entry.Remark))], free);
    }

    protected override void PrintKeys(Hotspot exercise, YamlWriter to) => to.Key(Point, exercise.FreePoint);

    protected override void Print(Hotspot exercise, SheetWriter to)
    {
        foreach (var spot in exercise.Spots)
        {
            to.Item(new ListItem(spot.Id, spot.Text, spot.Right, spot.Remark) { Keys = [(AreaFormat.Key, spot.Area.Write())] });
        }
    }

    protected override IEnumerable<Answerable> Parts(Hotspot exercise) =>
        exercise.Spots.Select(s => new Answerable($"items/{s.Id}", s.Text, s.Right, s.Remark) { Area = s.Area, List = "items" });

    protected override Hotspot WithMedia(Hotspot exercise, Func<Media, Media> change) => exercise with { Picture = change(exercise.Picture) };
}
