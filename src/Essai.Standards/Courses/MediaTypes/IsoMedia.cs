using System.Buffers.Binary;

namespace Essai.Standards.Courses.MediaTypes;

/// <summary>AVIF and MP4 (ISO/IEC 14496-12): boxes within boxes. The largest size counts: others are tiles and thumbnails.</summary>
internal static class IsoMedia
{
    private const int Deepest = 8;
    private const int Header = 8;

    public static Found? Read(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < 16 || !bytes[4..].StartsWith("ftyp"u8))
        {
            return null;
        }

        var isPicture = bytes[8..].StartsWith("avif"u8) || bytes[8..].StartsWith("avis"u8);
        var (width, height) = Largest(bytes, Deepest);
        return new Found(isPicture ? "image/avif" : "video/mp4", width, height);
    }

    private static (int Width, int Height) Largest(ReadOnlySpan<byte> boxes, int depth)
    {
        var largest = (Width: 0, Height: 0);
        while (boxes.Length >= Header && depth > 0)
        {
            var length = Length(boxes);
            var size = Size(boxes[4..8], boxes[Header..length], depth);
            largest = (long)size.Width * size.Height > (long)largest.Width * largest.Height ? size : largest;
            boxes = boxes[length..];
        }

        return largest;
    }

    private static (int Width, int Height) Size(ReadOnlySpan<byte> name, ReadOnlySpan<byte> body, int depth)
    {
        if (name.SequenceEqual("ispe"u8) && body.Length >= 12)
        {
            return (BinaryPrimitives.ReadInt32BigEndian(body[4..]), BinaryPrimitives.ReadInt32BigEndian(body[8..]));
        }

        // A track header ends with width and height as 16.16 fixed-point numbers.
        if (name.SequenceEqual("tkhd"u8) && body.Length >= 84)
        {
            return (BinaryPrimitives.ReadInt32BigEndian(body[^8..]) >> 16, BinaryPrimitives.ReadInt32BigEndian(body[^4..]) >> 16);
        }

        // "meta" begins with a version and flags before its boxes.
        return name.SequenceEqual("meta"u8) && body.Length > 4 ? Largest(body[4..], depth - 1)
            : IsContainer(name) ? Largest(body, depth - 1)
            : (0, 0);
    }

    private static bool IsContainer(ReadOnlySpan<byte> name) =>
        name.SequenceEqual("moov"u8) || name.SequenceEqual("trak"u8) || name.SequenceEqual("iprp"u8) || name.SequenceEqual("ipco"u8);

    // 0 means "to the end", 1 a 64-bit length after the name; what does not fit ends the walk.
    private static int Length(ReadOnlySpan<byte> box)
    {
        long length = BinaryPrimitives.ReadUInt32BigEndian(box);
        length = length == 1 && box.Length >= 16 ? BinaryPrimitives.ReadInt64BigEndian(box[8..]) : length;
        return length < Header || length > box.Length ? box.Length : (int)length;
    }
}
