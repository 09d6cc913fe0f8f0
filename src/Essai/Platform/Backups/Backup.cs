using System.Collections.Immutable;
using System.Text.Json;
using Essai.Platform.Database;
using Essai.Platform.Hosting;

namespace Essai.Platform.Backups;

/// <summary>Writes an installation into one archive while it is served: first below another name, so that what has the final name is whole.</summary>
internal sealed class Backup(EssaiDatabase database, TimeProvider clock)
{
    /// <param name="file">Where it is to be; nothing may be there.</param>
    /// <param name="passphrase">Encrypts it; null for an archive that everybody can read who has it.</param>
    /// <param name="told">Called for each file that is in it.</param>
    /// <exception cref="StoreException">There is a file already.</exception>
    /// <exception cref="BackupException">Another backup writes it.</exception>
    public async Task<LastBackup> Take(string file, string? passphrase, Action<Member> told, CancellationToken cancel)
    {
        file = Path.GetFullPath(file);
        if (File.Exists(file))
        {
            throw new StoreException($"There is already a file {file}. A backup overwrites nothing: choose another name.", StoreException.WrongUse);
        }

        var half = file + ".half";
        using (Begin(half))
        {
            try
            {
                var manifest = await Write(half, passphrase, told, cancel);
                File.Move(Path.Combine(half, "archive"), file, overwrite: false);
                return Remember(file, manifest);
            }
            finally
            {
                Directory.Delete(half, recursive: true);
            }
        }
    }

    // What a backup that was killed left behind is taken away.
    private static FileStream Begin(string half)
    {
        Private.Folder(half);
        try
        {
            var turn = new FileStream(Path.Combine(half, "lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            File.Delete(Path.Combine(half, "archive"));
            var copy = Path.Combine(half, "copy");
            if (Directory.Exists(copy))
            {
                Directory.Delete(copy, recursive: true);
            }

            Private.Folder(copy);
            return turn;
        }
        catch (IOException e) when (e is not (DirectoryNotFoundException or FileNotFoundException or PathTooLongException))
        {
            throw new BackupException($"Another backup is writing {half[..^".half".Length]}.");
        }
    }

    private async Task<Manifest> Write(string half, string? passphrase, Action<Member> told, CancellationToken cancel)
    {
        var copy = Path.Combine(half, "copy");
        var copied = await database.CopyTo(copy, cancel);
        await using var file = Private.File(Path.Combine(half, "archive"));
        var manifest = await Write(file, copy, copied, passphrase, told, cancel);
        file.Flush(flushToDisk: true);
        return manifest;
    }

    private async Task<Manifest> Write(Stream file, string copy, Copied copied, string? passphrase, Action<Member> told, CancellationToken cancel)
    {
        await using Stream? closing = passphrase is null ? null : new SealingStream(file, Seal.New(passphrase));
        using var archive = new Archive(closing ?? file);
        var members = ImmutableArray.CreateBuilder<Member>();
        foreach (var (name, path) in Files(copy))
        {
            var member = await archive.Add(name, path, cancel);
            members.Add(member);
            told(member);
        }

        var manifest = new Manifest
        {
            Format = Manifest.Newest,
            Essai = Release.Version,
            Made = clock.GetUtcNow(),
            Database = database.Kind,
            Position = copied.Position,
            Rows = copied.Rows,
            Members = members.ToImmutable(),
        };
        await archive.Finish(manifest, cancel);
        return manifest;
    }

    private IEnumerable<(string Name, string Path)> Files(string copy)
    {
        foreach (var path in Directory.EnumerateFiles(copy).Order(StringComparer.Ordinal))
        {
            yield return ("database/" + Path.GetFileName(path), path);
        }

        foreach (var path in Beside().Where(File.Exists).Order(StringComparer.Ordinal))
        {
            yield return ("data/" + Path.GetRelativePath(database.Folder, path).Replace('\\', '/'), path);
        }
    }

    // A file that is being written has an ending; it is not known to the database yet.
    private IEnumerable<string> Beside() => database.FoldersBeside
        .Select(name => Path.Combine(database.Folder, name)).Where(Directory.Exists)
        .SelectMany(folder => Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
        .Where(path => Path.GetExtension(path) is "" or ".xml")
        .Append(Path.Combine(database.Folder, "essai.json"));

    private LastBackup Remember(string file, Manifest manifest)
    {
        var last = new LastBackup(file, manifest.Made, new FileInfo(file).Length, manifest.Rows.GetValueOrDefault("log"));
        database.Files.Note(LastBackup.Note, JsonSerializer.Serialize(last, JsonSerializerOptions.Web));
        return last;
    }
}

/// <summary>The newest backup, as it is noted in the installation.</summary>
/// <param name="Rows">Rows of the log.</param>
internal sealed record LastBackup(string File, DateTimeOffset Made, long Bytes, long Rows)
{
    public const string Note = "backup";

    public static LastBackup? Of(EssaiDatabase database) =>
        database.Files.Noted(Note) is { } noted ? JsonSerializer.Deserialize<LastBackup>(noted, JsonSerializerOptions.Web) : null;
}
