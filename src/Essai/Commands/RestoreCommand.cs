using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Essai.Platform.Backups;
using Essai.Platform.Hosting;

namespace Essai.Commands;

internal static class RestoreCommand
{
    public static Command Create()
    {
        var file = new Argument<string>("FILE") { Description = "An archive that `essai backup` wrote." };
        var data = Options.Data();
        var passphrase = Options.Passphrase();
        var erasures = new Option<string[]>("--erasures") { Description = "A ledger of who was erased (erasures.txt): they do not come back. May be given for each program.", HelpName = "FILE", DefaultValueFactory = _ => [] };
        var json = Options.Json();
        var command = new Command("restore", "Make an archive an installation again, in a new data folder, and on PostgreSQL in an empty database.") { file, data, passphrase, erasures, json };
        command.SetAction(async (parsed, cancel) =>
        {
            var words = await Options.Read(parsed.GetValue(passphrase), cancel);
            var (folder, quiet) = (DataFolder.Open(parsed.GetValue(data)!).Path, parsed.GetValue(json));
            Action<string> told = quiet ? _ => { } : parsed.Out().WriteLine;
            var restored = await new Restore(folder, TimeProvider.System).Run(parsed.GetValue(file)!, words, parsed.GetValue(erasures)!, told, cancel);
            await parsed.Out().WriteLineAsync(quiet ? JsonSerializer.Serialize(restored, JsonSerializerOptions.Web) : Tell(restored));
            return restored.Mended > 0 ? ExitCode.Problems : ExitCode.Done;
        });
        return command;
    }

    private static string Tell(Restored restored) => string.Create(
        CultureInfo.InvariantCulture,
        $"""
        {restored.Rows} rows of the log were followed: {restored.Attempts} attempts, {restored.Mended} of them were not as the log says.
        Progress and predictions {(restored.ReadTablesSame ? "are as they were backed up" : "were not as the log says, and are now")}.
        {restored.Erased} learners had been erased since, and are erased again.
        """);
}
