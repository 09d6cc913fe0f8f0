using System.Buffers.Binary;
using System.Text;
using Essai.Learn.Sharing;
using Essai.Standards.Courses;
using Essai.Tests.Architecture;
using SkiaSharp;

namespace Essai.Tests.Fuzz;

/// <summary>Whatever an author's pictures, logos and captions hold: told by their bytes, drawn or left out.</summary>
public sealed class PictureFuzzTests : IDisposable
{
    private static readonly string Media = Path.Combine(Sources.Root, "tests/faults/clean/light/media");
    private readonly string folder = Directory.CreateTempSubdirectory("essai-").FullName;

    [Fact]
    public void no_broken_picture_is_more_than_left_out()
    {
        var hostile = new Hostile(Hostile.Seed);
        byte[][] pictures = [.. Directory.GetFiles(Media, "*.webp").Select(File.ReadAllBytes), .. Drawn()];
        using var surface = SKSurface.Create(new SKImageInfo(120, 60));
        using var shade = new SKPaint();
        for (var step = 0; step < Hostile.Steps(120, 20_000); step++)
        {
            var file = Path.Combine(folder, "picture");
            File.WriteAllBytes(file, Mutilated(hostile, hostile.Of(pictures)));

            MediaInfo.Describe(File.ReadAllBytes(file)).Type.ShouldNotBeEmpty();
            SharePanel.Draw(surface.Canvas, [file], SKRect.Create(120, 60), shade);
        }
    }

    // A few kilobytes that say they are 30,000 pixels wide and high: 3.6 GB once they were decoded.
    [Fact]
    public void a_picture_that_would_fill_the_memory_is_not_decoded()
    {
        var png = Drawn().First().ToArray();
        byte[] huge = [.. png[..16], 0, 0, 0x75, 0x30, 0, 0, 0x75, 0x30, .. png[24..]];
        BinaryPrimitives.WriteUInt32BigEndian(huge.AsSpan(29), Crc(huge.AsSpan(12, 17)));
        var file = Path.Combine(folder, "huge.png");
        File.WriteAllBytes(file, huge);
        using var surface = SKSurface.Create(new SKImageInfo(120, 60));
        using var shade = new SKPaint();

        MediaInfo.Describe(huge).Width.ShouldBe(30_000);
        SharePanel.Draw(surface.Canvas, [file], SKRect.Create(120, 60), shade).ShouldBeFalse();
    }

    [Fact]
    public void no_broken_logo_is_more_than_left_out()
    {
        var hostile = new Hostile(Hostile.Seed);
        string[] logos = [.. Directory.GetFiles(Path.Combine(Sources.Root, "courses"), "logo.svg", SearchOption.AllDirectories).Select(File.ReadAllText)];
        for (var step = 0; step < Hostile.Steps(1_000, 100_000); step++)
        {
            var svg = Encoding.UTF8.GetString(Mutilated(hostile, Encoding.UTF8.GetBytes(hostile.Of(logos))));

            LogoDrawing.Read(svg)?.Picture.Dispose();
            MediaInfo.Describe(Encoding.UTF8.GetBytes(svg)).Type.ShouldNotBeEmpty();
        }
    }

    [Fact]
    public void no_broken_captions_are_more_than_unread()
    {
        var hostile = new Hostile(Hostile.Seed);
        string[] captions = [.. Directory.GetFiles(Media, "*.vtt").Select(File.ReadAllText)];
        for (var step = 0; step < Hostile.Steps(1_000, 100_000); step++)
        {
            var text = Encoding.UTF8.GetString(Mutilated(hostile, Encoding.UTF8.GetBytes(hostile.Of(captions))));

            Captions.Words(text).ShouldNotBeNull();
            Captions.Until(text, 0.5).Length.ShouldBeLessThanOrEqualTo(text.Length + 2);
        }
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private static byte[] Mutilated(Hostile hostile, byte[] file)
    {
        for (var changes = hostile.Of([1, 1, 2, 5]); changes > 0; changes--)
        {
            file = hostile.Mutilated(file);
        }

        return file;
    }

    // PNG, annex D: the sum at the end of a chunk.
    private static uint Crc(ReadOnlySpan<byte> chunk)
    {
        var crc = uint.MaxValue;
        foreach (var b in chunk)
        {
            crc ^= b;
            for (var bit = 0; bit < 8; bit++)
            {
                crc = (crc & 1) != 0 ? 0xEDB88320 ^ (crc >> 1) : crc >> 1;
            }
        }

        return ~crc;
    }

    private static IEnumerable<byte[]> Drawn()
    {
        using var surface = SKSurface.Create(new SKImageInfo(24, 16));
        surface.Canvas.Clear(SKColors.Orange);
        using var image = surface.Snapshot();
        foreach (var format in new[] { SKEncodedImageFormat.Png, SKEncodedImageFormat.Jpeg })
        {
            using var encoded = image.Encode(format, 80);
            yield return encoded.ToArray();
        }
    }
}
