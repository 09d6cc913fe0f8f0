using System.Buffers.Binary;

namespace Essai.Standards.Courses.MediaTypes;

/// <summary>PNG (ISO/IEC 15948): the size stands in IHDR, always the first chunk.</summary>
internal static class Png
{
    private const string Type = "image/png";

    public static Found? Read(ReadOnlySpan<byte> bytes) => !bytes.StartsWith(Signature) ? null
        : bytes.Length < 24 ? new Found(Type)
        : new Found(Type, BinaryPrimitives.ReadInt32BigEndian(bytes[16..]), BinaryPrimitives.ReadInt32BigEndian(bytes[20..]));

    private static ReadOnlySpan<byte> Signature => [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A];
}
