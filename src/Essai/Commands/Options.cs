using System.CommandLine;

namespace Essai.Commands;

/// <summary>Options that several commands share, so that they read alike everywhere.</summary>
internal static class Options
{
    public static Option<string> Data() => new("--data")
    {
        Description = "The data folder: database, media, keys. Made where it is missing.",
        HelpName = "DIR",
        DefaultValueFactory = _ => "data",
    };

    public static Option<string> Academy() => new("--academy")
    {
        Description = "The academy's name in addresses.",
        HelpName = "SLUG",
        Required = true,
    };

    public static Option<bool> Json() => new("--json") { Description = "Print one JSON object, for programs." };

    public static Option<string?> Passphrase() => new("--passphrase-file")
    {
        Description = "A file that holds the passphrase of the archive.",
        HelpName = "FILE",
    };

    /// <summary>The passphrase that a file holds, without the end of its line.</summary>
    public static async Task<string?> Read(string? passphraseFile, CancellationToken cancel)
    {
        if (passphraseFile is null)
        {
            return null;
        }

        var words = (await File.ReadAllTextAsync(passphraseFile, cancel)).TrimEnd('\r', '\n');
        return words.Length > 0 ? words : throw new CommandException(ExitCode.WrongUse, $"{passphraseFile} is empty: write a passphrase there.");
    }

    /// <summary>Where a command writes what it has to say.</summary>
    public static TextWriter Out(this ParseResult parsed) => parsed.InvocationConfiguration.Output;
}
