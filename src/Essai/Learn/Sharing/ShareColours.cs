using Essai.Platform.Brand;

namespace Essai.Learn.Sharing;

/// <summary>A share picture's colours, from the brand's own roles: <paramref name="Ink"/> is legible on ground and shade.</summary>
/// <param name="Ground">The whole picture.</param>
/// <param name="Shade">What stands out a little from the ground: away from the ink, so that words read better there, not worse.</param>
/// <param name="Ink">Every word, and the edges of choices.</param>
internal sealed record ShareColours(Rgb Ground, Rgb Shade, Rgb Ink)
{
    private const double Apart = 0.055;

    /// <summary>Under the logo: logos are drawn for light pages.</summary>
    public static Rgb Paper => Surfaces.Light.Card;

    public static ShareColours Of(Palette palette)
    {
        var role = palette.Roles.Light;
        var ground = Oklch.From(role.Solid);
        // Near white there is nothing lighter, and black words have room to spare.
        var lighter = role.OnSolid != Rgb.White && ground.Lightness + Apart <= 1;
        return new(role.Solid, (ground with { Lightness = Math.Max(0, ground.Lightness + (lighter ? Apart : -Apart)) }).ToRgb(), role.OnSolid);
    }
}
