using System.Collections.Immutable;

namespace Essai.Engine.Courses;

/// <summary>
/// A picture, video or document of the course folder. <paramref name="Path"/> may differ by language;
/// <paramref name="Alt"/> describes it without giving the answer away.
/// </summary>
public sealed record Media(LocalText Path, LocalText Alt)
{
    /// <summary>Pixels; 0 until the course is compiled.</summary>
    public int Width { get; init; }

    /// <summary>Pixels; 0 until the course is compiled.</summary>
    public int Height { get; init; }

    public bool IsVideo => Path.Translations.Any(t =>
        t.Text.EndsWith(".mp4", StringComparison.Ordinal) || t.Text.EndsWith(".webm", StringComparison.Ordinal));

    /// <summary>Height over width; 1 where it is not known.</summary>
    public double Aspect => Width > 0 && Height > 0 ? (double)Height / Width : 1;
}

/// <summary>
/// A region of a picture, in percent of its width and height: rect (left, top, width, height), circle (x, y, radius in
/// percent of the width) or poly (x, y, …).
/// </summary>
public sealed record Area(AreaShape Shape, ImmutableArray<double> Numbers)
{
    // The square of a ten-thousandth of a percent: borders count, whatever binary floating point makes of them.
    private const double Slack = 1e-8;

    /// <summary>Whether the point, in percent, lies inside; borders count.</summary>
    /// <param name="x">Percent of the width.</param>
    /// <param name="y">Percent of the height.</param>
    /// <param name="aspect">Height over width of the picture, for round circles.</param>
    public bool Contains(double x, double y, double aspect) => Shape switch
    {
        AreaShape.Rect => x >= Numbers[0] && x <= Numbers[0] + Numbers[2] && y >= Numbers[1] && y <= Numbers[1] + Numbers[3],
        AreaShape.Circle => Square(x - Numbers[0]) + Square((y - Numbers[1]) * aspect) <= Square(Numbers[2]) + Slack,
        AreaShape.Poly => InPolygon(x, y),
    };

    /// <summary>A point inside the area, in percent: what would be a right answer.</summary>
    public (double X, double Y) Centre => Shape switch
    {
        AreaShape.Rect => (Numbers[0] + (Numbers[2] / 2), Numbers[1] + (Numbers[3] / 2)),
        AreaShape.Circle => (Numbers[0], Numbers[1]),
        AreaShape.Poly => PointInPolygon(),
    };

    public bool Equals(Area? other) => other is not null && Shape == other.Shape && Numbers.SequenceEqual(other.Numbers);

    public override int GetHashCode() => Numbers.Aggregate((int)Shape, HashCode.Combine);

    private static double Square(double value) => value * value;

    // Even-odd rule: a ray to the right crosses the border an odd number of times from inside.
    private bool InPolygon(double x, double y) =>
        Crossings(y).Count(crossing => x < crossing) % 2 == 1 || Edges().Any(e => IsOn(e, x, y));

    private static bool IsOn((double X, double Y, double ToX, double ToY) edge, double x, double y)
    {
        var (along, across) = (edge.ToX - edge.X, edge.ToY - edge.Y);
        var off = (along * (y - edge.Y)) - (across * (x - edge.X));
        var share = ((x - edge.X) * along) + ((y - edge.Y) * across);
        var length = Square(along) + Square(across);
        return Square(off) <= Slack * length && share >= 0 && share <= length;
    }

    // The middle of the widest run on a row between the corners: inside, however hollow the shape.
    private (double X, double Y) PointInPolygon()
    {
        var y = Numbers.Where((_, i) => i % 2 == 1).Distinct().Order().ToArray() is [.., var last] rows && rows.Length > 1
            ? (last + rows[^2]) / 2
            : Numbers[1];
        var run = Crossings(y).Order().Chunk(2).Where(c => c.Length == 2).MaxBy(c => c[1] - c[0]);
        return run is null ? (Numbers[0], y) : ((run[0] + run[1]) / 2, y);
    }

    private IEnumerable<double> Crossings(double y) => Edges()
        .Where(e => (e.Y > y) != (e.ToY > y))
        .Select(e => ((e.ToX - e.X) * (y - e.Y) / (e.ToY - e.Y)) + e.X);

    private IEnumerable<(double X, double Y, double ToX, double ToY)> Edges()
    {
        for (int i = 0, j = Numbers.Length - 2; i < Numbers.Length - 1; j = i, i += 2)
        {
            yield return (Numbers[j], Numbers[j + 1], Numbers[i], Numbers[i + 1]);
        }
    }
}

public enum AreaShape
{
    Rect,
    Circle,
    Poly,
}
