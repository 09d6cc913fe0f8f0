using Essai.Platform.Hosting;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.Extensions.Logging.Abstractions;

namespace Essai.Platform.Database;

/// <summary>What all programs of an installation share beside its tables: its secret, the framework's keys, media.</summary>
internal abstract class SharedFiles
{
    /// <summary>Keys of the framework.</summary>
    public abstract IXmlRepository Keys { get; }

    /// <summary>32 bytes that nobody else has, made at first use.</summary>
    public abstract byte[] Secret();

    /// <summary>What was last noted under a name; null where nothing was.</summary>
    public abstract string? Noted(string name);

    /// <summary>Notes something that every program of the installation may ask for.</summary>
    public abstract void Note(string name, string words);

    /// <summary>A file that another program of the installation took in; null where there is none.</summary>
    public abstract byte[]? Media(string academy, string hash);

    /// <summary>Lets the other programs of the installation have a file.</summary>
    public abstract void Keep(string academy, string hash, byte[] content);
}

/// <summary>For the one program of a data folder, which has everything there.</summary>
internal sealed class OwnFiles(DataFolder folder) : SharedFiles
{
    public override IXmlRepository Keys => new FileSystemXmlRepository(new DirectoryInfo(folder.Keys), NullLoggerFactory.Instance);

    public override byte[] Secret() => folder.Secret();

    public override string? Noted(string name) => File.Exists(Place(name)) ? File.ReadAllText(Place(name)) : null;

    public override void Note(string name, string words)
    {
        var half = Place(name) + "." + Environment.ProcessId;
        File.WriteAllText(half, words);
        File.Move(half, Place(name), overwrite: true);
    }

    public override byte[]? Media(string academy, string hash) => null;

    public override void Keep(string academy, string hash, byte[] content)
    {
    }

    private string Place(string name) => Path.Combine(folder.Path, name + ".json");
}
