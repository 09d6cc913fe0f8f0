using System.CommandLine;
using Essai.Commands.Doctor;
using Essai.Platform.Backups;
using Essai.Platform.Database;

namespace Essai.Commands;

/// <summary>essai and its commands. Exit codes: 0 all well, 1 problems found, 2 wrong use, 3 something is missing here.</summary>
internal static class CommandLine
{
    public static async Task<int> Run(string[] args, TextWriter output, TextWriter error)
    {
        var root = new RootCommand("Essai: try first, then learn. Branded academies with exercise-first courses.")
        {
            ServeCommand.Create(),
            MigrateCommand.Create(),
            BackupCommand.Create(),
            RestoreCommand.Create(),
            DoctorCommand.Create(),
            CopyCommand.Create(),
            CheckCommand.Create(),
            ImportCommand.Create(),
            ExportCommand.Create(),
            SeedCommand.Create(),
            ReplayCommand.Create(),
            ReportsCommand.Create(),
            LinksCommand.Create(),
            VersionCommand.Create(),
        };
        var parsed = root.Parse(args);
        try
        {
            // The server stops by itself on SIGINT and SIGTERM; nothing may cut its goodbye short.
            var code = await parsed.InvokeAsync(new() { Output = output, Error = error, EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null });
            return parsed.Errors.Count > 0 ? ExitCode.WrongUse : code;
        }
        catch (Exception missing) when (missing is CommandException or StoreException or BackupException or IOException or UnauthorizedAccessException)
        {
            await error.WriteLineAsync(missing.Message);
            return missing switch
            {
                CommandException known => known.Code,
                BackupException => ExitCode.Problems,
                StoreException { ExitCode: StoreException.WrongUse } => ExitCode.WrongUse,
                _ => ExitCode.Environment,
            };
        }
    }
}

internal static class ExitCode
{
    public const int Done = 0;
    public const int Problems = 1;
    public const int WrongUse = 2;
    public const int Environment = 3;
}

/// <summary>Why a command cannot go on, in words for whoever typed it.</summary>
internal sealed class CommandException(int code, string message) : Exception(message)
{
    public int Code { get; } = code;
}
