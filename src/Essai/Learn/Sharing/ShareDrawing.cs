using System.Collections.Immutable;
using Essai.Platform.Brand;
using Essai.Platform.Pages;
using SkiaSharp;

namespace Essai.Learn.Sharing;

/// <summary>Draws a card: whose question it is above, the question large, what can be chosen below, its picture beside.</summary>
internal sealed class ShareDrawing : IDisposable
{
    public const int Width = SharePicture.Width;
    public const int Height = SharePicture.Height;

    private const float Margin = 64;
    private const float Chip = 76;
    private const float Gap = 32;
    private const float Below = Margin + Chip + 30;
    private const float Largest = 100;
    private const float Comfortable = 46;
    private const float Smallest = 24;
    private const float Cut = 34;
    private const float Beside = 480;
    private const int Sharpest = 100;

    private readonly ShareCard card;
    private readonly SKCanvas canvas;
    private readonly SKPaint ink;
    private readonly SKPaint shade;
    private readonly Face small = Face.Small();
    private readonly Face large;

    private ShareDrawing(ShareCard card, SKCanvas canvas)
    {
        this.card = card;
        this.canvas = canvas;
        large = Face.Large(card.Question);
        ink = new SKPaint { Color = card.Colours.Ink.ToSkia(), IsAntialias = true };
        shade = new SKPaint { Color = card.Colours.Shade.ToSkia(), IsAntialias = true };
    }

    /// <summary>The picture as PNG.</summary>
    /// <param name="pictures">Files of the card's pictures.</param>
    public static byte[] Png(ShareCard card, ImmutableArray<string> pictures)
    {
        using var surface = SKSurface.Create(new SKImageInfo(Width, Height, SKColorType.Rgba8888, SKAlphaType.Opaque));
        using (var drawing = new ShareDrawing(card, surface.Canvas))
        {
            drawing.All(pictures);
        }

        using var image = surface.Snapshot();
        using var encoded = image.Encode(SKEncodedImageFormat.Png, Sharpest);

        // Skia keeps scaled pictures for the next frame, up to 96 MB; there is no next frame.
        SKGraphics.PurgeResourceCache();
        return encoded.ToArray();
    }

    public void Dispose()
    {
        ink.Dispose();
        shade.Dispose();
        small.Dispose();
        large.Dispose();
    }

    private void All(ImmutableArray<string> pictures)
    {
        canvas.Clear(card.Colours.Ground.ToSkia());
        if (!Face.Draws(card.Question))
        {
            BrandAlone();
            return;
        }

        var panel = SharePanel.Draw(canvas, pictures, SKRect.Create(Width - Beside, 0, Beside, Height), shade) ? Width - Beside : Mark();
        Header(panel - Gap);
        Question(SKRect.Create(Margin, Below, panel - Margin - Gap, Height - Below - Margin + 8));
    }

    // Letters that neither font has: the brand is drawn without the question (docs/decisions/0062-share-pictures.md).
    private void BrandAlone()
    {
        canvas.DrawCircle(Width / 2f, Height / 2f, 430, shade);
        ShareLogo.Draw(canvas, card, SKRect.Create((Width / 2f) - 120, (Height / 2f) - 120, 240, 240));
    }

    // Where there is no picture a large question mark stands in its place.
    private float Mark()
    {
        using var face = Face.Large("?");
        face.Draw(canvas, "?", new SKPoint(Width - 400, Height + 60), 860, shade);
        return Width - 150;
    }

    private void Header(float right)
    {
        var drawn = ShareLogo.Draw(canvas, card, SKRect.Create(Margin, Margin - 12, Chip, Chip));
        var left = drawn ? Margin + Chip + 20 : Margin;
        using var name = Face.Large(card.Academy);
        if (Face.Draws(card.Academy))
        {
            name.Draw(canvas, card.Academy, new SKPoint(left, Margin + 21), Math.Min(31, (right - left) / name.Width(card.Academy)), ink);
        }

        if (Face.Draws(card.Call))
        {
            small.Draw(canvas, card.Call, new SKPoint(left, Margin + 54), 25, ink);
        }
    }

    private void Question(SKRect room)
    {
        var setting = new Typesetting(large, card.Question);
        foreach (var choices in Pills.Choose(card, small, room.Width))
        {
            var height = room.Height - (choices.Height > 0 ? choices.Height + Gap : 0);
            var smallest = choices.Height > 0 ? Comfortable : Smallest;
            if (setting.Fit(room.Width, height, Largest, smallest) is { } lines)
            {
                Write(lines, SKRect.Create(room.Left, room.Top, room.Width, height));
                choices.Draw(canvas, new SKPoint(room.Left, room.Bottom - choices.Height), ink);
                return;
            }
        }

        Write(setting.Cut(room.Width, room.Height, Cut), room);
    }

    private void Write(Lines lines, SKRect room)
    {
        var top = room.Top + Math.Max(0, (room.Height - lines.Height) / 2);
        for (var i = 0; i < lines.Texts.Length; i++)
        {
            large.Draw(canvas, lines.Texts[i], new SKPoint(room.Left, top + (i * lines.Step) + ((lines.Step + large.Capital(lines.Size)) / 2)), lines.Size, ink);
        }
    }
}

internal static class SkiaColour
{
    public static SKColor ToSkia(this Rgb colour) => new(colour.Red, colour.Green, colour.Blue);
}
