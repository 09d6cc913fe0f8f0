using System.Buffers.Binary;

namespace Essai.Tests.Platform.Sqlite;

/// <summary>The frames of a write-ahead file (sqlite.org/fileformat2.html, section 4).</summary>
internal static class WriteAheadFile
{
    public const int HeaderBytes = 32;
    private const int FrameHeaderBytes = 24;
    private const int PageSizeAt = 8;
    private const int SaltAt = 16;

    /// <summary>Where each transaction ends that the file holds, in bytes; what is left of earlier rounds is not counted.</summary>
    public static List<int> Transactions(byte[] file)
    {
        var ends = new List<int>();
        if (file.Length < HeaderBytes)
        {
            return ends;
        }

        var frame = FrameHeaderBytes + BinaryPrimitives.ReadInt32BigEndian(file.AsSpan(PageSizeAt));
        var salt = file.AsSpan(SaltAt, 8);
        for (var at = HeaderBytes; at + frame <= file.Length && file.AsSpan(at + 8, 8).SequenceEqual(salt); at += frame)
        {
            // Only the last frame of a transaction holds the size of the database.
            if (BinaryPrimitives.ReadInt32BigEndian(file.AsSpan(at + 4)) != 0)
            {
                ends.Add(at + frame);
            }
        }

        return ends;
    }
}
