using System.Text.Json.Nodes;
using Essai.Platform.Database;
using Essai.Platform.Followers;
using Essai.Platform.Hosting;
using Essai.Platform.Learners;
using Essai.Platform.Log;

namespace Essai.Platform.Backups;

/// <summary>Makes an archive an installation again, in a data folder that has none: nothing is put in place before all of it was verified.</summary>
internal sealed class Restore(string folder, TimeProvider clock)
{
    private const string Settings = "essai.json";

    /// <param name="file">The archive.</param>
    /// <param name="erasures">Ledgers of who was erased since.</param>
    /// <param name="told">Told what was done.</param>
    /// <exception cref="BackupException">The archive is not as it was written.</exception>
    /// <exception cref="StoreException">The folder or the database is in use.</exception>
    public async Task<Restored> Run(string file, string? passphrase, IReadOnlyCollection<string> erasures, Action<string> told, CancellationToken cancel)
    {
        var erased = ErasureLedger.Read(erasures);
        RefuseUnlessEmpty();
        var unpacked = Path.Combine(folder, ".restoring");
        try
        {
            var manifest = await Unpack(file, passphrase, unpacked, cancel);
            told($"{manifest.Members.Length} files are as they were written on {manifest.Made:u}.");
            await PutBack(manifest, unpacked, cancel);
            told($"{manifest.Rows.Values.Sum()} rows of {manifest.Rows.Count} tables are there.");
            return await Replay(manifest, erased, cancel);
        }
        finally
        {
            if (Directory.Exists(unpacked))
            {
                Directory.Delete(unpacked, recursive: true);
            }
        }
    }

    /// <summary>Unpacks an archive into a new folder, and compares all of it with its manifest.</summary>
    public static async Task<Manifest> Unpack(string file, string? passphrase, string to, CancellationToken cancel)
    {
        await using var archive = File.OpenRead(file);
        var header = new byte[Seal.HeaderSize];
        var read = await archive.ReadAtLeastAsync(header, header.Length, throwOnEndOfStream: false, cancel);
        Private.Folder(to);
        switch (Seal.IsSealed(header), passphrase)
        {
            case (true, null): throw new StoreException("This archive is encrypted: say where its passphrase is with --passphrase-file.", StoreException.WrongUse);
            case (false, not null): throw new BackupException("This archive is not encrypted. If you know who made it, restore it without a passphrase.");
            case (true, { } words) when read == header.Length:
                await using (var opening = new OpeningStream(archive, Seal.Of(header, words)))
                {
                    return await Archive.Unpack(opening, to, cancel);
                }

            default:
                archive.Position = 0;
                return await Archive.Unpack(archive, to, cancel);
        }
    }

    // Settings may be there: they name the database.
    private void RefuseUnlessEmpty()
    {
        if (Directory.EnumerateFileSystemEntries(folder).Select(Path.GetFileName).Any(name => name != Settings))
        {
            throw new StoreException($"{folder} is not empty. Restore into a new folder, so that nothing is overwritten.", StoreException.WrongUse);
        }
    }

    private async Task PutBack(Manifest manifest, string unpacked, CancellationToken cancel)
    {
        var rows = await EssaiDatabase.PutBack(manifest.Database, Path.Combine(unpacked, "database"), folder, cancel);
        if (!rows.SequenceEqual(manifest.Rows))
        {
            var unlike = manifest.Rows.Keys.Union(rows.Keys).First(t => manifest.Rows.GetValueOrDefault(t) != rows.GetValueOrDefault(t));
            throw new BackupException($"The table {unlike} has {rows.GetValueOrDefault(unlike)} rows; {manifest.Rows.GetValueOrDefault(unlike)} were backed up.");
        }

        var data = Path.Combine(unpacked, "data");
        foreach (var part in Directory.Exists(data) ? Directory.EnumerateDirectories(data) : [])
        {
            Directory.Move(part, Path.Combine(folder, Path.GetFileName(part)));
        }

        if (Path.Combine(data, Settings) is var settings && File.Exists(settings) && !File.Exists(Path.Combine(folder, Settings)))
        {
            await File.WriteAllTextAsync(Path.Combine(folder, Settings), WithoutDatabase(await File.ReadAllTextAsync(settings, cancel)), cancel);
        }
    }

    // The database it names is the one that was backed up, which may still be there.
    private static string WithoutDatabase(string settings)
    {
        var read = JsonNode.Parse(settings)!;
        _ = (read[HouseSettings.Section] as JsonObject)?.Remove(nameof(HouseSettings.Database));
        return read.ToString();
    }

    private async Task<Restored> Replay(Manifest manifest, HashSet<(string Academy, Guid Learner)> erased, CancellationToken cancel)
    {
        using var database = await EssaiDatabase.Open(folder, cancel);
        var followed = await Follow(database, cancel);
        await database.ForgetReadTables(cancel);
        using var replaying = await Replaying.Open(database, cancel);
        await replaying.ToEnd(_ => { }, cancel);
        var same = replaying.Summed().SequenceEqual(followed);
        var (attempts, mended) = await replaying.Mend(cancel);
        return new Restored(manifest.Made, replaying.Rows, attempts, mended) { ReadTablesSame = same, Erased = await Erase(replaying, erased, cancel) };
    }

    private static async Task<IReadOnlyList<string>> Follow(EssaiDatabase database, CancellationToken cancel)
    {
        using var followed = await Replaying.Open(database, cancel);
        await followed.ToEnd(_ => { }, cancel);
        return followed.Summed();
    }

    private async Task<int> Erase(Replaying replaying, HashSet<(string Academy, Guid Learner)> erased, CancellationToken cancel)
    {
        var ledger = new ErasureLedger(DataFolder.Open(folder), HouseSettings.Read(folder), clock);
        var (erasure, again) = (new Erasure(replaying.Log, replaying.Tables, ledger), 0);
        foreach (var (academy, learner) in erased)
        {
            again += await replaying.Log.FindLearner(academy, learner, cancel) is null ? 0 : 1;
            _ = await erasure.Erase(academy, learner, cancel) == CommitResult.Stored ? 0 : throw new BackupException($"{learner} could not be erased again. Restore once more into another new folder.");
        }

        return again;
    }
}

/// <summary>What was restored.</summary>
/// <param name="Made">When it was backed up.</param>
/// <param name="Rows">Rows of the log.</param>
/// <param name="Mended">Attempts that were not as the log says.</param>
internal sealed record Restored(DateTimeOffset Made, long Rows, int Attempts, int Mended)
{
    /// <summary>Whether the read tables that were backed up, followed to the end, are those that the whole log gives.</summary>
    public required bool ReadTablesSame { get; init; }

    /// <summary>Learners who had been erased after the backup, and were erased again.</summary>
    public required int Erased { get; init; }
}
