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
    /// <summary>Whether the point, in percent, lies inside; borders count.</summary>
    /// <param name="x">Percent of the width.</param>
    /// <param name="y">Percent of the height.</param>
    /// <param name="aspect">Height over width of the picture, for round circles.</param>
    public bool Contains(double x, double y, double aspect) => Shape switch
    {
        AreaShape.Rect => x >= Numbers[0] && x <= Numbers[0] + Numbers[2] && y >= Numbers[1] && y <= Numbers[1] + Numbers[3],
        AreaShape.Circle => Math.Sqrt(Square(x - Numbers[0]) + Square((y - Numbers[1]) * aspect)) <= Numbers[2],
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
    private bool InPolygon(double x, double y)
    {
        var inside = false;
        for (int i = 0, j = Numbers.Length - 2; i < Numbers.Length - 1; j = i, i += 2)
        {
            var (xi, yi, xj, yj) = (Numbers[i], Numbers[i + 1], Numbers[j], Numbers[j + 1]);
            if ((yi > y) != (yj > y) && x < ((xj - xi) * (y - yi) / (yj - yi)) + xi)
            {
                inside = !inside;
            }
        }

        return inside;
    }

    // The mean of the corners lies outside a concave shape; then the middle of the widest run on its row is taken.
    private (double X, double Y) PointInPolygon()
    {
        var y = Numbers.Where((_, i) => i % 2 == 1).Average();
        var mean = (X: Numbers.Where((_, i) => i % 2 == 0).Average(), Y: y);
        if (InPolygon(mean.X, mean.Y))
        {
            return mean;
        }

        var inside = Enumerable.Range(0, 201).Select(i => i / 2.0).Where(x => InPolygon(x, y)).ToArray();
        return inside.Length > 0 ? (inside[inside.Length / 2], y) : mean;
    }
}

public enum AreaShape
{
    Rect,
    Circle,
    Poly,
}
