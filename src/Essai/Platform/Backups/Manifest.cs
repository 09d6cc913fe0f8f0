using System.Collections.Immutable;
using System.Text.Json;

namespace Essai.Platform.Backups;

/// <summary>What an archive holds, told by its last member. Stored outside: fields are added, never changed.</summary>
internal sealed record Manifest
{
    public const string Name = "manifest.json";

    /// <summary>Goes up when an older program could no longer read an archive.</summary>
    public const int Newest = 1;

    public required int Format { get; init; }

    /// <summary>The version of the program that wrote it.</summary>
    public required string Essai { get; init; }

    public required DateTimeOffset Made { get; init; }

    /// <summary>The kind of the database.</summary>
    public required string Database { get; init; }

    /// <summary>Position of the newest row of the log.</summary>
    public required long Position { get; init; }

    /// <summary>How many rows each table has.</summary>
    public required SortedDictionary<string, long> Rows { get; init; }

    public required ImmutableArray<Member> Members { get; init; }

    public byte[] Write() => JsonSerializer.SerializeToUtf8Bytes(this, JsonSerializerOptions.Web);

    /// <exception cref="BackupException">It is none, or of a later program.</exception>
    public static Manifest Read(byte[] content)
    {
        try
        {
            var read = JsonSerializer.Deserialize<Manifest>(content, JsonSerializerOptions.Web)!;
            return read.Format <= Newest ? read : throw new BackupException($"The archive was written by Essai {read.Essai}, which is newer: restore it with that version.");
        }
        catch (JsonException)
        {
            throw BackupException.Damaged(Name);
        }
    }
}

/// <summary>A file of an archive.</summary>
internal sealed record Member(string Name, long Bytes, string Sha256);

/// <summary>Why an archive cannot be written or restored, in words for the operator.</summary>
internal sealed class BackupException(string message) : Exception(message)
{
    public static BackupException Damaged(string member) =>
        new($"The archive is damaged or cut short: {member} is not as it was written. Nothing was restored; take another backup.");
}
