using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Essai.Platform.Database;
using Essai.Platform.Followers;
using Essai.Platform.Hosting;
using Essai.Platform.Learners;
using Essai.Platform.Postgres;

namespace Essai.Commands;

internal static class CopyCommand
{
    public static Command Create()
    {
        var from = new Option<string>("--from") { Description = "The data folder whose SQLite database is moved. Nobody may serve it.", HelpName = "DIR", Required = true };
        var to = new Option<string>("--to") { Description = "A data folder whose essai.json names an empty PostgreSQL database.", HelpName = "DIR", Required = true };
        var json = Options.Json();
        var command = new Command("copy", "Move an installation from SQLite to PostgreSQL, and compare both row by row.") { from, to, json };
        command.SetAction(async (parsed, cancel) =>
        {
            var moved = await Copy(Path.GetFullPath(parsed.GetValue(from)!), DataFolder.Open(parsed.GetValue(to)!).Path, cancel);
            await parsed.Out().WriteLineAsync(parsed.GetValue(json) ? JsonSerializer.Serialize(moved, JsonSerializerOptions.Web) : Tell(moved));
            return moved.Mended > 0 ? ExitCode.Problems : ExitCode.Done;
        });
        return command;
    }

    private static async Task<Moved> Copy(string from, string to, CancellationToken cancel)
    {
        if (!File.Exists(Path.Combine(from, "essai.db")))
        {
            throw new CommandException(ExitCode.WrongUse, $"There is no SQLite database in {from}.");
        }

        if (HouseSettings.Read(to).Database is null)
        {
            throw new CommandException(ExitCode.WrongUse, $"Name an empty PostgreSQL database as Essai:Database in {Path.Combine(to, "essai.json")}.");
        }

        using var source = await EssaiDatabase.OpenSqlite(from, cancel);
        using var target = (PostgresDatabase)await EssaiDatabase.Open(to, cancel);
        var moving = target.From(from);
        var tables = await moving.Rows(cancel);
        var media = moving.Files((PostgresFiles)target.Files);
        Ledger(from, to);
        using var replaying = await Replaying.Open(target, cancel);
        await replaying.ToEnd(_ => { }, cancel);
        var (attempts, mended) = await replaying.Mend(cancel);
        return new Moved(tables, media, attempts, mended);
    }

    // Whoever was erased stays erased, also in what is restored there.
    private static void Ledger(string from, string to)
    {
        if (Path.Combine(from, ErasureLedger.DefaultName) is var ledger && File.Exists(ledger))
        {
            File.Copy(ledger, Path.Combine(to, ErasureLedger.DefaultName), overwrite: false);
        }
    }

    private static string Tell(Moved moved) => string.Join('\n', moved.Tables
        .Select(t => string.Create(CultureInfo.InvariantCulture, $"{t.Table,-20} {t.Rows,10} rows  {t.Checksum}  the same"))
        .Append(string.Create(CultureInfo.InvariantCulture, $"{moved.Media} files of media, the secret and the keys are in the database."))
        .Append(string.Create(CultureInfo.InvariantCulture, $"{moved.Attempts} attempts, {moved.Mended} of them were not as the log says.")));

    private sealed record Moved(IReadOnlyList<MovedTable> Tables, int Media, int Attempts, int Mended);
}
