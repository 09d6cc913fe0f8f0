using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Essai.Platform.Database;
using Essai.Platform.Hosting;
using Microsoft.EntityFrameworkCore;

namespace Essai.Commands;

internal static class LinksCommand
{
    public static Command Create()
    {
        var academy = Options.Academy();
        var data = Options.Data();
        var json = Options.Json();
        var command = new Command("links", "List how often learners went on to a product, by day (UTC), newest first.") { academy, data, json };
        command.SetAction(async (parsed, cancel) =>
        {
            var clicks = await Read(parsed.GetValue(data)!, parsed.GetValue(academy)!, cancel);
            Print(clicks, parsed.GetValue(json), parsed.Out());
            return ExitCode.Done;
        });
        return command;
    }

    private static async Task<List<ClicksOfDay>> Read(string data, string academy, CancellationToken cancel)
    {
        using var database = await EssaiDatabase.OpenBeside(DataFolder.Open(data).Path, cancel);
        await using var context = database.Context(academy);
        return await context.Clicks.AsNoTracking().OrderByDescending(c => c.Day).ThenBy(c => c.Course).ThenBy(c => c.Product).ToListAsync(cancel);
    }

    private static void Print(List<ClicksOfDay> clicks, bool json, TextWriter output)
    {
        if (json)
        {
            var shown = clicks.Select(c => new { c.Day, c.Course, c.Product, Clicks = c.Count });
            output.WriteLine(JsonSerializer.Serialize(new { Links = shown }, JsonSerializerOptions.Web));
            return;
        }

        foreach (var day in clicks)
        {
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{day.Day:yyyy-MM-dd}  {day.Course}/{day.Product}  {day.Count}"));
        }

        var all = clicks.Sum(c => c.Count);
        output.WriteLine(all == 1 ? "1 click." : string.Create(CultureInfo.InvariantCulture, $"{all} clicks."));
    }
}
