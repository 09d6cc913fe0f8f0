using System.CommandLine;
using System.Text.Json;
using Essai.Platform.Hosting;

namespace Essai.Commands.Doctor;

internal static class DoctorCommand
{
    public static Command Create()
    {
        var data = Options.Data();
        var urls = new Option<string>("--urls") { Description = "Where the program listens, or is to listen.", HelpName = "URL", DefaultValueFactory = _ => "http://127.0.0.1:5080" };
        var json = Options.Json();
        var command = new Command("doctor", "Look for what keeps this installation from working well, and say how to mend it. Changes nothing.") { data, urls, json };
        command.SetAction(async (parsed, cancel) =>
        {
            var folder = Path.GetFullPath(parsed.GetValue(data)!);
            _ = Directory.Exists(folder) ? 0 : throw new CommandException(ExitCode.WrongUse, $"There is no folder {folder}: name the data folder with --data.");
            var findings = await Look(folder, new Uri(parsed.GetValue(urls)!.Split(';')[0]), cancel);
            await parsed.Out().WriteLineAsync(parsed.GetValue(json)
                ? JsonSerializer.Serialize(new { Findings = findings }, JsonSerializerOptions.Web)
                : string.Join('\n', findings.Select(Tell)));
            return findings.Exists(f => f.Grade == Grade.Fault) ? ExitCode.Problems : ExitCode.Done;
        });
        return command;
    }

    private static async Task<List<Finding>> Look(string folder, Uri address, CancellationToken cancel)
    {
        List<Finding> findings = [.. MachineChecks.Folder(folder), MachineChecks.Libicu(), await MachineChecks.Port(address, cancel)];
        await foreach (var host in MachineChecks.Hosts(HouseSettings.Read(folder)))
        {
            findings.Add(host);
        }

        findings.AddRange(await DatabaseChecks.Run(folder, cancel));
        return findings;
    }

    private static string Tell(Finding finding) => $"{Mark(finding.Grade)} {finding.Check}: {finding.Tried}. {finding.Said}{(finding.Fix is { } fix ? $"\n        → {fix}" : "")}";

    private static string Mark(Grade grade) => grade switch
    {
        Grade.Good => "   good",
        Grade.Doubt => "  doubt",
        Grade.Fault => "  FAULT",
    };
}
