using System.Collections.Immutable;
using System.Formats.Tar;
using System.Security.Cryptography;

namespace Essai.Platform.Backups;

/// <summary>A tar archive whose last members are the manifest and its checksum.</summary>
internal sealed class Archive(Stream to) : IDisposable
{
    private const string Checksum = "manifest.sha256";
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    private readonly TarWriter tar = new(to, TarEntryFormat.Pax, leaveOpen: true);

    public async Task<Member> Add(string name, string path, CancellationToken cancel)
    {
        await using var content = File.OpenRead(path);
        var hash = Convert.ToHexStringLower(await SHA256.HashDataAsync(content, cancel));
        content.Position = 0;
        await Write(name, content, cancel);
        return new Member(name, content.Length, hash);
    }

    public async Task Finish(Manifest manifest, CancellationToken cancel)
    {
        var content = manifest.Write();
        await Write(Manifest.Name, new MemoryStream(content), cancel);
        await Write(Checksum, new MemoryStream(SHA256.HashData(content)), cancel);
    }

    public void Dispose() => tar.Dispose();

    private Task Write(string name, Stream content, CancellationToken cancel) =>
        tar.WriteEntryAsync(new PaxTarEntry(TarEntryType.RegularFile, name) { DataStream = content, Mode = OwnerOnly }, cancel);

    /// <summary>Unpacks into a folder of its own, and compares each file with the manifest.</summary>
    /// <exception cref="BackupException">Something is not as it was written; its name is said.</exception>
    public static async Task<Manifest> Unpack(Stream from, string folder, CancellationToken cancel)
    {
        var found = new Dictionary<string, Member>(StringComparer.Ordinal);
        var current = "its first member";
        try
        {
            await using var reader = new TarReader(from, leaveOpen: true);
            while (await reader.GetNextEntryAsync(cancellationToken: cancel) is { } entry)
            {
                current = entry.Name;
                found[current] = await Unpack(entry, folder, cancel);
            }

            await from.CopyToAsync(Stream.Null, cancel);
        }
        catch (Exception e) when (e is EndOfStreamException or InvalidDataException or FormatException or ArgumentException)
        {
            throw BackupException.Damaged(current);
        }

        return Compare(found, folder, current);
    }

    private static async Task<Member> Unpack(TarEntry entry, string folder, CancellationToken cancel)
    {
        var path = Path.GetFullPath(Path.Combine(folder, entry.Name));
        if (entry.EntryType != TarEntryType.RegularFile || !path.StartsWith(folder + Path.DirectorySeparatorChar, StringComparison.Ordinal))
        {
            throw new InvalidDataException(entry.Name);
        }

        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        await using var file = Private.File(path);
        if (entry.DataStream is { } content)
        {
            await content.CopyToAsync(file, cancel);
        }

        file.Position = 0;
        return new Member(entry.Name, file.Length, Convert.ToHexStringLower(await SHA256.HashDataAsync(file, cancel)));
    }

    private static Manifest Compare(Dictionary<string, Member> found, string folder, string last)
    {
        if (!found.ContainsKey(Manifest.Name) || !found.ContainsKey(Checksum))
        {
            throw BackupException.Damaged(last);
        }

        var content = File.ReadAllBytes(Path.Combine(folder, Manifest.Name));
        if (!SHA256.HashData(content).AsSpan().SequenceEqual(File.ReadAllBytes(Path.Combine(folder, Checksum))))
        {
            throw BackupException.Damaged(Manifest.Name);
        }

        var manifest = Manifest.Read(content);
        var unlike = manifest.Members.FirstOrDefault(m => found.GetValueOrDefault(m.Name) != m)?.Name
            ?? found.Keys.Except([Manifest.Name, Checksum, .. manifest.Members.Select(m => m.Name)]).FirstOrDefault();
        return unlike is null ? manifest : throw BackupException.Damaged(unlike);
    }
}
