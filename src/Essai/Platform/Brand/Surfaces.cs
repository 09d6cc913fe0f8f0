namespace Essai.Platform.Brand;

/// <summary>What the platform paints behind a brand in one mode, and the tint a brand gets there (UX 4.2, 4.3). <c>tokens.css</c> says the same.</summary>
internal sealed record Surfaces(Rgb Paper, Rgb Card, double TintLightness, double TintChroma, bool TextGoesDarker)
{
    public static Surfaces Light { get; } = new(Rgb.Parse("#fbfaf7"), Rgb.White, 0.955, 0.035, TextGoesDarker: true);

    public static Surfaces Dark { get; } = new(Rgb.Parse("#14130f"), Rgb.Parse("#1e1c18"), 0.27, 0.05, TextGoesDarker: false);

    public Rgb TintOf(Oklch brand) => new Oklch(TintLightness, Math.Min(brand.Chroma, TintChroma), brand.Hue).ToRgb();
}
