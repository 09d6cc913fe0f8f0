using System.CommandLine;
using System.Text.Json;
using Essai.Platform.Database;
using Essai.Platform.Hosting;

namespace Essai.Commands;

internal static class MigrateCommand
{
    public static Command Create()
    {
        var data = Options.Data();
        var check = new Option<bool>("--check") { Description = "Change nothing; exit with 1 where something is pending." };
        var json = Options.Json();
        var command = new Command("migrate", "Bring the database up to date, as serve does when it starts.") { data, check, json };
        command.SetAction(async (parsed, cancel) =>
        {
            var folder = DataFolder.Open(parsed.GetValue(data)!).Path;
            var (applied, pending) = parsed.GetValue(check)
                ? ([], await EssaiDatabase.Pending(folder, cancel))
                : (await Apply(folder, cancel), (IReadOnlyList<string>)[]);
            await parsed.Out().WriteLineAsync(parsed.GetValue(json)
                ? JsonSerializer.Serialize(new { Applied = applied, Pending = pending }, JsonSerializerOptions.Web)
                : Tell(applied, pending));
            return pending.Count > 0 ? ExitCode.Problems : ExitCode.Done;
        });
        return command;
    }

    private static async Task<IReadOnlyList<string>> Apply(string folder, CancellationToken cancel)
    {
        using var database = await EssaiDatabase.OpenBeside(folder, cancel);
        return database.Applied;
    }

    private static string Tell(IReadOnlyList<string> applied, IReadOnlyList<string> pending) => (applied, pending) switch
    {
        ({ Count: > 0 }, _) => string.Join('\n', applied.Select(name => $"{name} was applied.")),
        (_, { Count: > 0 }) => string.Join('\n', pending.Select(name => $"{name} is pending.")),
        _ => "The database is up to date.",
    };
}
