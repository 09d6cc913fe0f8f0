using Essai.Engine.Answers.Kinds;
using Essai.Engine.Courses;
using Essai.Standards.Courses.Kinds;

namespace Essai.Standards.Courses.Rules;

/// <summary>Regions of pictures.</summary>
internal static class Areas
{
    private const double Whole = 100;
    private const double Slack = 0.01;

    public static IEnumerable<Finding> Outside(CheckedStep step) => step.Parts.Where(p => p.Area is { } area && !Fits(Box(area)))
        .Select(p => step.Finding($"{p.Name}/area", "The area lies outside the picture, or has no size.", AreaFormat.Mend));

    public static IEnumerable<Finding> Overlapping(CheckedStep step)
    {
        foreach (var list in step.Parts.Where(p => p.Area is not null && step.Exercise is not Hotspot { FreePoint: true }).GroupBy(p => p.List, StringComparer.Ordinal))
        {
            var parts = list.ToArray();
            for (var i = 1; i < parts.Length; i++)
            {
                if (parts.Take(i).FirstOrDefault(p => Overlap(p.Area!, parts[i].Area!)) is { } first)
                {
                    yield return step.Finding($"{parts[i].Name}/area", $"The area overlaps that of `{first.Name[(first.Name.LastIndexOf('/') + 1)..]}`.", "Move or shrink one of the two: a place must belong to one region.");
                }
            }
        }
    }

    private static bool Fits((double Left, double Top, double Right, double Bottom) box) =>
        box.Left >= -Slack && box.Top >= -Slack && box.Right <= Whole + Slack && box.Bottom <= Whole + Slack && box.Right > box.Left && box.Bottom > box.Top;

    // A circle's radius counts in percent of the width; its height depends on the picture, which may be wide: half is taken.
    private static (double Left, double Top, double Right, double Bottom) Box(Area area)
    {
        var n = area.Numbers;
        return area.Shape switch
        {
            AreaShape.Rect => (n[0], n[1], n[0] + n[2], n[1] + n[3]),
            AreaShape.Circle => (n[0] - n[2], n[1] - (n[2] / 2), n[0] + n[2], n[1] + (n[2] / 2)),
            AreaShape.Poly => (n.Where((_, i) => i % 2 == 0).Min(), n.Where((_, i) => i % 2 == 1).Min(), n.Where((_, i) => i % 2 == 0).Max(), n.Where((_, i) => i % 2 == 1).Max()),
        };
    }

    // On a grid of half percents: exact enough for what a finger can tell apart.
    private static bool Overlap(Area a, Area b)
    {
        var (boxA, boxB) = (Box(a), Box(b));
        var (left, right) = (Math.Max(boxA.Left, boxB.Left), Math.Min(boxA.Right, boxB.Right));
        var (top, bottom) = (Math.Max(boxA.Top, boxB.Top), Math.Min(boxA.Bottom, boxB.Bottom));
        for (var x = left + Grid; x < right; x += Grid)
        {
            for (var y = top + Grid; y < bottom; y += Grid)
            {
                if (a.Contains(x, y, 1) && b.Contains(x, y, 1))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private const double Grid = 0.5;
}
