using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Essai.Platform.Database;
using Essai.Platform.Hosting;
using Microsoft.EntityFrameworkCore;

namespace Essai.Commands;

internal static class ReportsCommand
{
    public static Command Create()
    {
        var academy = Options.Academy();
        var data = Options.Data();
        var json = Options.Json();
        var command = new Command("reports", "List what learners reported about questions, newest first.") { academy, data, json };
        command.SetAction(async (parsed, cancel) =>
        {
            var reports = await Read(parsed.GetValue(data)!, parsed.GetValue(academy)!, cancel);
            Print(reports, parsed.GetValue(json), parsed.Out());
            return ExitCode.Done;
        });
        return command;
    }

    private static async Task<List<Report>> Read(string data, string academy, CancellationToken cancel)
    {
        using var database = await EssaiDatabase.OpenBeside(DataFolder.Open(data).Path, cancel);
        await using var context = database.Context(academy);
        return await context.Reports.AsNoTracking().OrderByDescending(r => r.At).ToListAsync(cancel);
    }

    private static void Print(List<Report> reports, bool json, TextWriter output)
    {
        if (json)
        {
            var shown = reports.Select(r => new { r.Id, r.At, r.Course, r.Step, Kind = Word(r.Kind), r.Text });
            output.WriteLine(JsonSerializer.Serialize(new { Reports = shown }, JsonSerializerOptions.Web));
            return;
        }

        foreach (var report in reports)
        {
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{report.At:yyyy-MM-dd HH:mm}  {report.Course}/{report.Step}  {Word(report.Kind)}"));
            output.WriteLine($"    {OneLine(report.Text)}");
        }

        output.WriteLine(reports.Count == 1 ? "1 report." : $"{reports.Count} reports.");
    }

    private static string Word(ReportKind kind) => kind switch
    {
        ReportKind.ShouldBeAccepted => "should be accepted",
        ReportKind.Problem => "problem",
    };

    // What a stranger wrote goes to a terminal: nothing in it may move the cursor.
    private static string OneLine(string? text) => new([.. (text ?? "").Select(c => char.IsControl(c) ? ' ' : c)]);
}
