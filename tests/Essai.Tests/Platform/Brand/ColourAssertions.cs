using Essai.Platform.Brand;

namespace Essai.Tests.Platform.Brand;

internal static class ColourAssertions
{
    /// <summary>Within 4 of 255 on each channel: nobody tells them apart, and a different rounding may.</summary>
    public static void ShouldBeNear(this Rgb colour, string hex)
    {
        var wanted = Rgb.Parse(hex);
        var furthest = new[] { colour.Red - wanted.Red, colour.Green - wanted.Green, colour.Blue - wanted.Blue }.Max(Math.Abs);
        furthest.ShouldBeLessThanOrEqualTo(4, $"{colour} is not near {hex}");
    }
}
