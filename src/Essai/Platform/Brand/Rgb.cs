using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Essai.Platform.Brand;

/// <summary>A colour as a screen shows it: three bytes of sRGB. Every guarantee is tested on this, never before rounding.</summary>
public readonly record struct Rgb(byte Red, byte Green, byte Blue)
{
    public static Rgb White { get; } = new(255, 255, 255);

    /// <summary>Reads <c>#d4006a</c> or <c>d4006a</c>; anything else throws.</summary>
    public static Rgb Parse(string hex) =>
        TryParse(hex, out var colour) ? colour : throw new FormatException($"'{hex}' is not a colour such as #d4006a.");

    public static bool TryParse([NotNullWhen(true)] string? hex, out Rgb colour)
    {
        var digits = hex.AsSpan().Trim().TrimStart('#');
        var read = uint.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var packed);
        colour = new((byte)(packed >> 16), (byte)(packed >> 8), (byte)packed);
        return read && digits.Length == 6;
    }

    public override string ToString() => $"#{Red:x2}{Green:x2}{Blue:x2}";
}
