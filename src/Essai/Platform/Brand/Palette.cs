namespace Essai.Platform.Brand;

/// <summary>Everything an academy's colour becomes. Computed once, when the academy is saved: CSS alone cannot promise a contrast.</summary>
/// <param name="Accent">Roles of the optional second colour, for drawings and charts; those of the brand where there is none.</param>
/// <param name="SelectsInInk">True where the brand could be taken for a verdict: then a chosen answer is edged in ink (UX 3.1, rule 8).</param>
public sealed record Palette(Rgb Brand, ModePair Roles, ModePair Accent, bool SelectsInInk, BrandShift Shift)
{
    private const double NotYetHue = 26;
    private const double RightHue = 154;
    private const double TooNear = 35;

    public static Palette From(Rgb brand, Rgb? second = null)
    {
        var roles = ModePair.From(brand);
        return new(
            brand,
            roles,
            second is { } other ? ModePair.From(other) : roles,
            LooksLikeAVerdict(Oklch.From(brand)),
            BrandShift.Between(brand, roles.Light.Solid));
    }

    /// <summary>The academy's small stylesheet, a layer of its own between the player's and the utilities.</summary>
    public string ThemeCss() => ThemeStylesheet.Write(this);

    private static bool LooksLikeAVerdict(Oklch brand) =>
        !brand.IsGrey && (Oklch.Between(brand.Hue, NotYetHue) <= TooNear || Oklch.Between(brand.Hue, RightHue) <= TooNear);
}

/// <summary>The same roles on light and on dark paper.</summary>
public sealed record ModePair(BrandRoles Light, BrandRoles Dark)
{
    internal static ModePair From(Rgb brand) => new(BrandRoles.From(brand, Surfaces.Light), BrandRoles.From(brand, Surfaces.Dark));
}
