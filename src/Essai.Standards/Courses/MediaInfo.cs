using System.Collections.Immutable;
using System.Security.Cryptography;
using Essai.Engine.Courses;
using Essai.Standards.Courses.MediaTypes;

namespace Essai.Standards.Courses;

/// <summary>Tells what a file is from its first bytes, whatever its name says, and how large its picture is.</summary>
public static class MediaInfo
{
    public const string Unknown = "application/octet-stream";

    private static readonly ImmutableArray<Reader> Readers =
    [
        Png.Read, Jpeg.Read, WebP.Read, IsoMedia.Read, WebM.Read, Svg.Read, Plain.Read,
    ];

    public static MediaFile Describe(byte[] bytes)
    {
        var found = Readers.Select(read => read(bytes)).FirstOrDefault(f => f is not null) ?? new Found(Unknown);
        return new MediaFile(Convert.ToHexStringLower(SHA256.HashData(bytes)), found.Type, found.Width, found.Height, bytes.Length);
    }

    private delegate Found? Reader(ReadOnlySpan<byte> bytes);
}
