using System.Collections.Immutable;
using Essai.Engine.Courses;

namespace Essai.Engine.Answers.Kinds;

/// <summary>A place on a picture: one of the regions shown, or a free point that falls into one.</summary>
/// <param name="FreePoint">No regions are shown; the first that holds the point counts, outside all is a miss.</param>
public sealed record Hotspot(Media Picture, ImmutableArray<Spot> Spots, bool FreePoint) : Exercise
{
    public const string Name = "hotspot";
    private const double Percent = 100;
    private const int Cells = 50;

    public override string Kind => Name;

    /// <summary>Regions: the share that is right. Free point: the share of the picture that is right, found on a grid.</summary>
    public override double GuessLevel => FreePoint ? RightPoints().Count() / (double)(Cells * Cells) : Spots.Count(s => s.Right) / (double)Spots.Length;

    public override IEnumerable<string> Ids => Spots.Select(s => s.Id);
    public override IEnumerable<Remark> Remarks => Spots.Select(s => s.Remark);
    public override string KeyLine => $"{FreePoint} " + string.Join(';', Spots.Select(s =>
        FormattableString.Invariant($"{s.Id}:{(s.Right ? 1 : 0)}:{s.Area.Shape} {string.Join(' ', s.Area.Numbers)}")));

    public override Shown Show(Showing showing) => new()
    {
        Kind = Kind,
        Point = FreePoint,
        Regions = FreePoint ? null : Spots.Select(s => new ShownArea(s.Id, s.Text.In(showing.Lang), s.Area)).InReadingOrder(),
    };

    public override Unanswered? Check(Given given, Showing showing) => given switch
    {
        Region { Id: "" } => Missing(FreePoint ? "point" : "region"),
        Region region when !FreePoint && Spots.Any(s => s.Id == region.Id) => null,
        Answers.Point { X: >= 0 and <= Percent, Y: >= 0 and <= Percent } => null,
        _ => Wrong(FreePoint ? "point" : "region"),
    };

    public override Grade Grade(Given given, Showing showing)
    {
        var spot = given switch
        {
            Region region => Spots.First(s => s.Id == region.Id),
            Answers.Point point => At(point.X, point.Y),
            _ => null,
        };
        return Answers.Grade.Of(spot?.Right ?? false, spot?.Remark);
    }

    public override Given? Key(Showing showing)
    {
        var spot = Spots.First(s => s.Right);
        return FreePoint ? RightPoint(spot.Area.Centre) : new Region(spot.Id);
    }

    // Another area may lie over the middle of the right one.
    private Answers.Point RightPoint((double X, double Y) centre) =>
        IsRight(centre) ? new(centre.X, centre.Y) : RightPoints().Select(p => new Answers.Point(p.X, p.Y)).FirstOrDefault() ?? new(centre.X, centre.Y);

    private bool IsRight((double X, double Y) point) => At(point.X, point.Y)?.Right ?? false;

    private Spot? At(double x, double y) => Spots.FirstOrDefault(s => s.Area.Contains(x, y, Picture.Aspect));

    private IEnumerable<(double X, double Y)> RightPoints() =>
        from y in Enumerable.Range(0, Cells)
        from x in Enumerable.Range(0, Cells)
        let point = (X: (x + 0.5) * Percent / Cells, Y: (y + 0.5) * Percent / Cells)
        where IsRight(point)
        select point;
}

/// <summary>A region of the picture. Its text names the place, not the answer.</summary>
public sealed record Spot(string Id, LocalText Text, bool Right, Area Area, Remark Remark);
