using SkiaSharp;

namespace Essai.Learn.Sharing;

/// <summary>The academy's logo on paper: logos are drawn for light pages, and would sink into their own brand colour.</summary>
internal static class ShareLogo
{
    private const float Inset = 0.14f;

    /// <summary>Whether there was a logo that can be drawn.</summary>
    public static bool Draw(SKCanvas canvas, ShareCard card, SKRect place)
    {
        if (LogoDrawing.Read(card.Logo) is not var (logo, box))
        {
            return false;
        }

        using (logo)
        using (var paper = new SKPaint { Color = ShareColours.Paper.ToSkia(), IsAntialias = true })
        {
            canvas.DrawRoundRect(place, place.Width * card.Roundness, place.Width * card.Roundness, paper);
            var inner = SKRect.Inflate(place, -place.Width * Inset, -place.Height * Inset);
            var scale = Math.Min(inner.Width / box.Width, inner.Height / box.Height);
            canvas.Save();
            canvas.Translate(inner.MidX - (box.MidX * scale), inner.MidY - (box.MidY * scale));
            canvas.Scale(scale);
            canvas.DrawPicture(logo);
            canvas.Restore();
            return true;
        }
    }
}
