namespace Essai.Platform.Brand;

/// <summary>
/// What one brand colour becomes in one mode: <paramref name="Solid"/> under <paramref name="OnSolid"/> (buttons),
/// <paramref name="Text"/> (links), <paramref name="Edge"/> (borders, chosen ring, charts), <paramref name="Tint"/> (quiet ground).
/// </summary>
public sealed record BrandRoles(Rgb Solid, Rgb OnSolid, Rgb Text, Rgb Edge, Rgb Tint)
{
    private const double Step = 0.005;
    private const double Readable = 4.5;
    private const double ReadableLc = 60;
    private const double Visible = 3;
    private static readonly Rgb NearBlack = Rgb.Parse("#0b0a08");

    internal static BrandRoles From(Rgb brand, Surfaces surfaces)
    {
        var colour = Oklch.From(brand);
        var tint = surfaces.TintOf(colour);
        var (solid, onSolid) = Button(brand, colour);
        return new(
            solid,
            onSolid,
            Moved(brand, colour, surfaces.TextGoesDarker, text => ReadsOn(text, surfaces, tint)),
            Moved(brand, colour, surfaces.TextGoesDarker, edge => ShowsOn(edge, surfaces, tint)),
            tint);
    }

    /// <summary>White text asks for a darker button, black text for a lighter one; the smaller move wins, white at a tie.</summary>
    private static (Rgb Solid, Rgb OnSolid) Button(Rgb brand, Oklch colour)
    {
        for (var move = 0; ; move++)
        {
            if (At(brand, colour, -move) is var darker && Reads(Rgb.White, darker))
            {
                return (darker, Rgb.White);
            }
            if (At(brand, colour, move) is var lighter && Reads(NearBlack, lighter))
            {
                return (lighter, NearBlack);
            }
        }
    }

    private static Rgb Moved(Rgb brand, Oklch colour, bool darker, Func<Rgb, bool> passes)
    {
        for (var move = 0; ; move++)
        {
            if (At(brand, colour, darker ? -move : move) is var candidate && passes(candidate))
            {
                return candidate;
            }
        }
    }

    /// <summary>The brand itself when nothing is moved: a round trip through OKLCH could change its last bit.</summary>
    private static Rgb At(Rgb brand, Oklch colour, int move) =>
        move == 0 ? brand : (colour with { Lightness = Math.Clamp(colour.Lightness + (move * Step), 0, 1) }).ToRgb();

    private static bool ReadsOn(Rgb text, Surfaces on, Rgb tint) =>
        Reads(text, on.Paper) && Reads(text, on.Card) && Contrast.Ratio(text, tint) >= Readable;

    private static bool ShowsOn(Rgb edge, Surfaces on, Rgb tint) =>
        Contrast.Ratio(edge, on.Paper) >= Visible && Contrast.Ratio(edge, on.Card) >= Visible && Contrast.Ratio(edge, tint) >= Visible;

    private static bool Reads(Rgb text, Rgb ground) =>
        Contrast.Ratio(text, ground) >= Readable && Contrast.Lc(text, ground) >= ReadableLc;
}
