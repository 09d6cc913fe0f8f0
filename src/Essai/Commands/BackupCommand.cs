using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Essai.Platform.Backups;
using Essai.Platform.Database;
using Essai.Platform.Hosting;

namespace Essai.Commands;

internal static class BackupCommand
{
    private const double Mebibyte = 1024 * 1024;

    public static Command Create()
    {
        var file = new Argument<string>("FILE") { Description = "Where the archive is to be written; nothing may be there." };
        var data = Options.Data();
        var passphrase = Options.Passphrase();
        var json = Options.Json();
        var command = new Command("backup", "Write everything into one archive, while the program serves: database, media, secret, keys, settings.") { file, data, passphrase, json };
        command.SetAction(async (parsed, cancel) =>
        {
            var words = await Options.Read(parsed.GetValue(passphrase), cancel);
            using var database = await EssaiDatabase.OpenBeside(DataFolder.Open(parsed.GetValue(data)!).Path, cancel);
            var quiet = parsed.GetValue(json);
            var taken = await Take(database, parsed.GetValue(file)!, words, quiet ? TextWriter.Null : parsed.Out(), cancel);
            await parsed.Out().WriteLineAsync(quiet ? JsonSerializer.Serialize(taken, JsonSerializerOptions.Web) : Tell(taken, words is not null));
            return ExitCode.Done;
        });
        return command;
    }

    private static async Task<LastBackup> Take(EssaiDatabase database, string file, string? passphrase, TextWriter output, CancellationToken cancel)
    {
        LastBackup? taken = null;
        await Progressing.Run(output, "Files", 0, async progress =>
            taken = await new Backup(database, TimeProvider.System).Take(file, passphrase, member => Tell(progress, member), cancel));
        return taken!;
    }

    // Media are many: a line for each would hide the rest.
    private static void Tell(Progress progress, Member member)
    {
        progress.Advance(1);
        if (member.Name.StartsWith("database/", StringComparison.Ordinal))
        {
            progress.Say(string.Create(CultureInfo.InvariantCulture, $"{member.Name}: {member.Bytes / Mebibyte:0.0} MiB"));
        }
    }

    private static string Tell(LastBackup taken, bool encrypted) => string.Create(
        CultureInfo.InvariantCulture,
        $"{taken.File}: {taken.Bytes / Mebibyte:0.0} MiB, {taken.Rows} rows of the log.{(encrypted ? "" : " It is not encrypted, and whoever reads it can pass for any learner.")}");
}
