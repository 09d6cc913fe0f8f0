namespace Essai.Standards.Courses.MediaTypes;

/// <summary>WebM (RFC 8794, EBML): Segment, Tracks, TrackEntry, Video, and there PixelWidth and PixelHeight.</summary>
internal static class WebM
{
    private const string Type = "video/webm";
    private const uint Segment = 0x18538067;
    private const uint Tracks = 0x1654AE6B;
    private const uint Track = 0xAE;
    private const uint Video = 0xE0;
    private const uint PixelWidth = 0xB0;
    private const uint PixelHeight = 0xBA;

    public static Found? Read(ReadOnlySpan<byte> bytes) => bytes.StartsWith((ReadOnlySpan<byte>)[0x1A, 0x45, 0xDF, 0xA3])
        ? Walk(bytes, new Found(Type), 6)
        : null;

    private static Found Walk(ReadOnlySpan<byte> bytes, Found found, int depth)
    {
        while (bytes.Length > 1 && depth > 0 && found is { Width: 0 } or { Height: 0 })
        {
            var (id, idLength) = Number(bytes, keepMarker: true);
            var (size, sizeLength) = Number(bytes[Math.Min(idLength, bytes.Length)..], keepMarker: false);
            if (idLength == 0 || sizeLength == 0)
            {
                return found;
            }

            var start = idLength + sizeLength;
            var length = (int)Math.Min((ulong)(bytes.Length - start), size);
            found = Element((uint)id, bytes.Slice(start, length), found, depth);
            bytes = bytes[(start + length)..];
        }

        return found;
    }

    private static Found Element(uint id, ReadOnlySpan<byte> body, Found found, int depth) => id switch
    {
        Segment or Tracks or Track or Video => Walk(body, found, depth - 1),
        PixelWidth => found with { Width = Whole(body) },
        PixelHeight => found with { Height = Whole(body) },
        _ => found,
    };

    // The leading zeros of the first byte say how many more follow.
    private static (ulong Value, int Length) Number(ReadOnlySpan<byte> bytes, bool keepMarker)
    {
        if (bytes.Length == 0 || bytes[0] == 0)
        {
            return (0, 0);
        }

        var length = System.Numerics.BitOperations.LeadingZeroCount((uint)bytes[0]) - 23;
        if (length > bytes.Length)
        {
            return (0, 0);
        }

        ulong value = keepMarker ? bytes[0] : (ulong)(bytes[0] & ((1 << (8 - length)) - 1));
        for (var i = 1; i < length; i++)
        {
            value = (value << 8) | bytes[i];
        }

        return (value, length);
    }

    private static int Whole(ReadOnlySpan<byte> bytes)
    {
        var value = 0;
        foreach (var b in bytes.Length <= 3 ? bytes : [])
        {
            value = (value << 8) | b;
        }

        return value;
    }
}
