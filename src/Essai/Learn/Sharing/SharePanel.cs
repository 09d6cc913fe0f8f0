using System.Collections.Immutable;
using SkiaSharp;

namespace Essai.Learn.Sharing;

/// <summary>The question's picture, or up to four to choose from, at the side.</summary>
internal static class SharePanel
{
    private const float Between = 12;
    private const float Margin = 36;
    private const float Round = 22;
    private const float Tallest = 1.15f;
    private const float Widest = 1.45f;
    private const long MostPixels = 40_000_000;

    /// <summary>Draws the pictures that can be decoded; false where there is none.</summary>
    public static bool Draw(SKCanvas canvas, ImmutableArray<string> files, SKRect room, SKPaint shade)
    {
        var images = files.Select(Decode).OfType<SKImage>().ToArray();
        if (images.Length == 0)
        {
            return false;
        }

        canvas.DrawRect(room, shade);
        foreach (var (image, place) in images.Zip(Places(images, SKRect.Inflate(room, -Margin, -Margin))))
        {
            Draw(canvas, image, place);
            image.Dispose();
        }

        return true;
    }

    private static SKImage? Decode(string file)
    {
        using var data = SKData.Create(file);
        using var codec = data is null ? null : SKCodec.Create(data);
        return codec is null || (long)codec.Info.Width * codec.Info.Height > MostPixels ? null : SKImage.FromEncodedData(data);
    }

    // One below the other, and four by two: all of one size, so that none looks right.
    private static IEnumerable<SKRect> Places(SKImage[] images, SKRect room)
    {
        var columns = images.Length > 3 ? 2 : 1;
        var rows = (images.Length + columns - 1) / columns;
        var shape = Math.Clamp((float)images[0].Height / images[0].Width, 1 / Widest, Tallest);
        var width = Math.Min((room.Width - ((columns - 1) * Between)) / columns, (room.Height - ((rows - 1) * Between)) / rows / shape);
        var (across, down) = (width + Between, (width * shape) + Between);
        var (left, top) = (room.MidX - (((columns * across) - Between) / 2), room.MidY - (((rows * down) - Between) / 2));
        return images.Select((_, i) => SKRect.Create(left + (i % columns * across), top + (i / columns * down), width, width * shape));
    }

    // Covers its place; what is cut away is cut evenly on both sides.
    private static void Draw(SKCanvas canvas, SKImage image, SKRect place)
    {
        var scale = Math.Min(image.Width / place.Width, image.Height / place.Height);
        var part = SKRect.Create((image.Width - (place.Width * scale)) / 2, (image.Height - (place.Height * scale)) / 2, place.Width * scale, place.Height * scale);
        using var edge = new SKRoundRect(place, Round);
        using var paint = new SKPaint { IsAntialias = true };
        canvas.Save();
        canvas.ClipRoundRect(edge, SKClipOperation.Intersect, antialias: true);
        canvas.DrawImage(image, part, place, new SKSamplingOptions(SKFilterMode.Linear, SKMipmapMode.Linear), paint);
        canvas.Restore();
    }
}
