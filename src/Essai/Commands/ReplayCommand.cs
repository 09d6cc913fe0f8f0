using System.CommandLine;
using System.Text.Json;
using Essai.Platform.Database;
using Essai.Platform.Followers;
using Essai.Platform.Hosting;

namespace Essai.Commands;

internal static class ReplayCommand
{
    public static Command Create()
    {
        var data = Options.Data();
        var json = Options.Json();
        var command = new Command("replay", "Make everything that follows from the answer log again: learners' progress, predictions, the state of attempts. Stop the server first.") { data, json };
        command.SetAction(async (parsed, cancel) =>
        {
            var replayed = await Replay(parsed.GetValue(data)!, parsed.GetValue(json) ? TextWriter.Null : parsed.Out(), cancel);
            await parsed.Out().WriteLineAsync(parsed.GetValue(json)
                ? JsonSerializer.Serialize(replayed, JsonSerializerOptions.Web)
                : $"{replayed.Rows} rows of the log followed. {replayed.Attempts} attempts, {replayed.Mended} of them were not as the log says and are now.");
            return ExitCode.Done;
        });
        return command;
    }

    private static async Task<Replayed> Replay(string data, TextWriter output, CancellationToken cancel)
    {
        using var database = await EssaiDatabase.Open(DataFolder.Open(data).Path, cancel);
        await database.ForgetReadTables(cancel);
        using var replaying = await Replaying.Open(database, cancel);
        await Progressing.Run(output, "Rows", replaying.Rows, progress => replaying.ToEnd(progress.Advance, cancel));
        var (attempts, mended) = await replaying.Mend(cancel);
        return new Replayed(replaying.Rows, attempts, mended);
    }

    private sealed record Replayed(long Rows, int Attempts, int Mended);
}
