using System.Collections.Immutable;
using Essai.Engine.Answers;
using Essai.Engine.Answers.Kinds;
using Essai.Engine.Courses;
using Essai.Standards.Courses.Printing;
using Essai.Standards.Courses.Reading;

namespace Essai.Standards.Courses.Kinds;

internal sealed class CategoriseFormat : KindFormat<Categorise>
{
    private static readonly ItemShape Tiles = new(Marked: false);

    public override string Name => Categorise.Name;

    public override Exercise Read(StepReading step)
    {
        var bins = step.Groups(Tiles);
        var seen = bins.Select(b => b.Id).ToHashSet(StringComparer.Ordinal);
        foreach (var tile in bins.SelectMany(b => b.Items).Where(t => !seen.Add(t.Id)))
        {
            step.Findings.Add(Fault.Duplicate, tile.Place, $"The id `{{{tile.Id}}}` is used twice in this exercise.", "Give each tile and each heading its own id.");
        }

        step.RefusePictures(bins);
        return new Categorise([.. bins.Select(b => new Bin(b.Id, b.Title, [.. b.Items.Select(t => new Tile(t.Id, t.Text, t.Remark) { Picture = t.Picture })]))]);
    }

    protected override void Print(Categorise exercise, SheetWriter to)
    {
        foreach (var bin in exercise.Bins)
        {
            var tiles = bin.Tiles.Select(t => new ListItem(t.Id, t.Text, null, t.Remark) { Picture = t.Picture }).ToArray();
            to.Group(bin.Id, bin.Name, tiles);
        }
    }

    protected override IEnumerable<Answerable> Parts(Categorise exercise) => exercise.Bins.SelectMany(b =>
        b.Tiles.Select(t => new Answerable($"groups/{b.Id}/items/{t.Id}", t.Text, null, t.Remark) { Picture = t.Picture, List = "tiles" })
            .Prepend(new Answerable($"groups/{b.Id}", b.Name, null, Remark.None) { List = "bins" }));

    protected override Categorise WithMedia(Categorise exercise, Func<Media, Media> change) => new([.. exercise.Bins.Select(b => b with
    {
        Tiles = [.. b.Tiles.Select(t => t with { Picture = t.Picture is { } picture ? change(picture) : null })],
    })]);
}
