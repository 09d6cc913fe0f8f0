using System.Security.Cryptography;

namespace Essai.Platform.Hosting;

/// <summary>The one folder in which an installation keeps everything: the database, media, keys. Whoever reads it is the operator.</summary>
internal sealed record DataFolder(string Path)
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    /// <summary>Keys of the framework.</summary>
    public string Keys => Folder("keys");

    /// <summary>Opens the folder, and makes it where it is missing.</summary>
    /// <exception cref="IOException">It cannot be made or written.</exception>
    /// <exception cref="UnauthorizedAccessException">It belongs to somebody else.</exception>
    public static DataFolder Open(string path)
    {
        var folder = new DataFolder(System.IO.Path.GetFullPath(path));
        _ = folder.Folder(".");
        return folder;
    }

    /// <summary>32 bytes that nobody else has, made at first use.</summary>
    public byte[] Secret()
    {
        var file = System.IO.Path.Combine(Folder("secrets"), "installation");
        if (!File.Exists(file))
        {
            var made = file + "." + Environment.ProcessId;
            File.WriteAllBytes(made, RandomNumberGenerator.GetBytes(32));
            Protect(made, UnixFileMode.UserRead | UnixFileMode.UserWrite);
            File.Move(made, file);
        }

        return File.ReadAllBytes(file);
    }

    private string Folder(string name)
    {
        var path = System.IO.Path.GetFullPath(System.IO.Path.Combine(Path, name));
        if (!Directory.Exists(path))
        {
            Directory.CreateDirectory(path);
            Protect(path, OwnerOnly);
        }

        return path;
    }

    private static void Protect(string path, UnixFileMode mode)
    {
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(path, mode);
        }
    }
}
