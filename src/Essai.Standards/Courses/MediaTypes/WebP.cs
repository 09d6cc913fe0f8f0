using System.Buffers.Binary;

namespace Essai.Standards.Courses.MediaTypes;

/// <summary>WebP (RFC 9649): lossy VP8, lossless VP8L, extended VP8X.</summary>
internal static class WebP
{
    private const string Type = "image/webp";

    public static Found? Read(ReadOnlySpan<byte> bytes)
    {
        if (!bytes.StartsWith("RIFF"u8) || bytes.Length < 16 || !bytes[8..].StartsWith("WEBP"u8))
        {
            return null;
        }

        var chunk = bytes[12..];
        return bytes.Length < 30 ? new Found(Type)
            : chunk.StartsWith("VP8X"u8) ? new Found(Type, 1 + Whole24(bytes[24..]), 1 + Whole24(bytes[27..]))
            : chunk.StartsWith("VP8L"u8) ? Lossless(BinaryPrimitives.ReadUInt32LittleEndian(bytes[21..]))
            : chunk.StartsWith("VP8 "u8) ? new Found(Type, Whole14(bytes[26..]), Whole14(bytes[28..]))
            : new Found(Type);
    }

    // 14 bits of width − 1, then 14 bits of height − 1.
    private static Found Lossless(uint bits) => new(Type, 1 + (int)(bits & 0x3FFF), 1 + (int)((bits >> 14) & 0x3FFF));

    private static int Whole24(ReadOnlySpan<byte> bytes) => bytes[0] | (bytes[1] << 8) | (bytes[2] << 16);

    private static int Whole14(ReadOnlySpan<byte> bytes) => BinaryPrimitives.ReadUInt16LittleEndian(bytes) & 0x3FFF;
}
