using SkiaSharp;
using SkiaSharp.HarfBuzz;

namespace Essai.Learn.Sharing;

/// <summary>
/// Letters of one of the two fonts that the program brings along; what the machine has is never asked. Shaped, so that pairs such
/// as "To" stand close.
/// </summary>
internal sealed class Face : IDisposable
{
    private const float Unit = 100;
    private static readonly SKTypeface Display = Load("bricolage");
    private static readonly SKTypeface Reading = Load("atkinson");

    private readonly SKFont font;
    private readonly SKShaper shaper;

    private Face(SKTypeface typeface)
    {
        font = new SKFont(typeface, Unit) { Subpixel = true, LinearMetrics = true, Hinting = SKFontHinting.None, Edging = SKFontEdging.Antialias };
        shaper = new SKShaper(typeface);
    }

    /// <summary>Large type. A text with letters that the display font lacks is set in the reading font as a whole.</summary>
    public static Face Large(string text) => new(Has(Display, text) ? Display : Reading);

    public static Face Small() => new(Reading);

    /// <summary>Whether there is a letter for everything in the text.</summary>
    public static bool Draws(string text) => Has(Display, text) || Has(Reading, text);

    /// <summary>The height of a capital at a size.</summary>
    public float Capital(float size) => font.Metrics.CapHeight * size / Unit;

    /// <summary>How wide a text is at size 1.</summary>
    public float Width(string text) => text.Length == 0 ? 0 : shaper.Shape(text, font).Width / Unit;

    /// <summary>Draws a line of text from its left end on its base line.</summary>
    public void Draw(SKCanvas canvas, string text, SKPoint at, float size, SKPaint ink)
    {
        font.Size = size;
        var shaped = shaper.Shape(text, at.X, at.Y, font);
        using var builder = new SKTextBlobBuilder();
        builder.AddPositionedRun(Array.ConvertAll(shaped.Codepoints, c => (ushort)c), font, shaped.Points);
        using var line = builder.Build();
        if (line is not null)
        {
            canvas.DrawText(line, 0, 0, ink);
        }

        font.Size = Unit;
    }

    public void Dispose()
    {
        font.Dispose();
        shaper.Dispose();
    }

    private static bool Has(SKTypeface typeface, string text) => Array.TrueForAll(typeface.GetGlyphs(text), glyph => glyph != 0);

    private static SKTypeface Load(string name)
    {
        using var stream = typeof(Face).Assembly.GetManifestResourceStream($"Fonts.{name}")!;
        using var data = SKData.Create(stream);
        return SKTypeface.FromData(data);
    }
}
