namespace Essai.Platform.Brand;

/// <summary>Two measures of legibility: the ratio of WCAG 2 (1–21), which is law, and APCA 0.1.9 (|Lc| 0–108), which is nearer to the eye.</summary>
public static class Contrast
{
    private static readonly double[] ScreenLight = [.. Enumerable.Range(0, 256).Select(value => Math.Pow(value / 255d, 2.4))];

    /// <summary>WCAG 2.2, definition of contrast ratio.</summary>
    public static double Ratio(Rgb one, Rgb other)
    {
        var (a, b) = (Luminance(one), Luminance(other));
        return (Math.Max(a, b) + 0.05) / (Math.Min(a, b) + 0.05);
    }

    /// <summary>|Lc| of APCA 0.1.9 with the constants of SAPC-4g; the polarity is not ours to choose, so the sign is dropped.</summary>
    public static double Lc(Rgb text, Rgb ground)
    {
        var (ink, paper) = (SoftBlack(text), SoftBlack(ground));
        if (Math.Abs(ink - paper) < 0.0005)
        {
            return 0;
        }
        var contrast = paper > ink
            ? (Math.Pow(paper, 0.56) - Math.Pow(ink, 0.57)) * 1.14
            : (Math.Pow(ink, 0.62) - Math.Pow(paper, 0.65)) * 1.14;
        return contrast < 0.1 ? 0 : (contrast - 0.027) * 100;
    }

    private static double Luminance(Rgb colour) =>
        (0.2126 * Srgb.Linear(colour.Red)) + (0.7152 * Srgb.Linear(colour.Green)) + (0.0722 * Srgb.Linear(colour.Blue));

    private static double SoftBlack(Rgb colour)
    {
        var light = (0.2126729 * ScreenLight[colour.Red]) + (0.7151522 * ScreenLight[colour.Green]) + (0.0721750 * ScreenLight[colour.Blue]);
        return light > 0.022 ? light : light + Math.Pow(0.022 - light, 1.414);
    }
}
