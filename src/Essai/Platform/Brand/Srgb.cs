namespace Essai.Platform.Brand;

/// <summary>The sRGB transfer curve (IEC 61966-2-1), from a table: a palette asks for it some thousand times.</summary>
internal static class Srgb
{
    private static readonly double[] LinearOfByte = [.. Enumerable.Range(0, 256).Select(value => Linear(value / 255d))];

    public static double Linear(byte channel) => LinearOfByte[channel];

    /// <summary>The byte a screen gets for a linear channel, rounded after the curve.</summary>
    public static byte Byte(double linear)
    {
        var clamped = Math.Clamp(linear, 0, 1);
        var curved = clamped <= 0.0031308 ? 12.92 * clamped : (1.055 * Math.Pow(clamped, 1 / 2.4)) - 0.055;
        return (byte)Math.Round(curved * 255, MidpointRounding.AwayFromZero);
    }

    private static double Linear(double curved) =>
        curved <= 0.04045 ? curved / 12.92 : Math.Pow((curved + 0.055) / 1.055, 2.4);
}
