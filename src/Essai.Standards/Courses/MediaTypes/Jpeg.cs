using System.Buffers.Binary;

namespace Essai.Standards.Courses.MediaTypes;

/// <summary>JPEG (ITU-T T.81): the size stands in the start-of-frame segment.</summary>
internal static class Jpeg
{
    private const string Type = "image/jpeg";

    public static Found? Read(ReadOnlySpan<byte> bytes) =>
        bytes.Length < 4 || bytes[0] != 0xFF || bytes[1] != 0xD8 || bytes[2] != 0xFF ? null : Frame(bytes);

    private static Found Frame(ReadOnlySpan<byte> bytes)
    {
        var at = 2;
        while (at + 9 <= bytes.Length && bytes[at] == 0xFF)
        {
            var marker = bytes[at + 1];
            if (IsFrame(marker))
            {
                return new Found(Type, BinaryPrimitives.ReadUInt16BigEndian(bytes[(at + 7)..]), BinaryPrimitives.ReadUInt16BigEndian(bytes[(at + 5)..]));
            }

            at += marker == 0xFF ? 1 : 2 + BinaryPrimitives.ReadUInt16BigEndian(bytes[(at + 2)..]);
        }

        return new Found(Type);
    }

    // C4, C8 and CC in the range of frames are tables, an extension and arithmetic conditioning.
    private static bool IsFrame(byte marker) => marker is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC);
}
