using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Essai.Tests.Architecture;

namespace Essai.Tests.Platform.Watch;

/// <summary>What deploy/watch offers looks at what is really told.</summary>
public sealed partial class DashboardTests
{
    private const string Dashboard = "deploy/watch/dashboard.json";
    private const string Alerts = "deploy/watch/alerts.yml";

    [Fact]
    public async Task every_measure_that_is_looked_at_is_told()
    {
        await using var essai = await EssaiProcess.Watched();
        var guest = await (await PlayingGuest.Arrive(essai.Http)).Start();
        var first = guest.Body(right: true);
        first["at"] = DateTimeOffset.UtcNow.ToString("O");
        guest.Take(await guest.Post($"attempts/{guest.Attempt["id"]}/answers", first));
        await guest.Finish();
        await guest.Get("me");

        var told = await essai.Measures();

        foreach (var file in new[] { Dashboard, Alerts, "docs/operator.md" })
        {
            Named(Sources.Text(file)).Where(name => !told.Contains(name + "{") && !told.Contains(name + "=") && !told.Contains(name + "_count{")).ShouldBeEmpty(file);
        }
    }

    [Fact]
    public void every_alert_says_what_it_means_and_what_to_do()
    {
        var alerts = Sources.Text(Alerts).Split("- alert: ")[1..];

        alerts.Length.ShouldBeGreaterThan(8);
        alerts.ShouldAllBe(a => a.Contains("severity: ") && a.Contains("summary: ") && a.Contains("meaning: ") && a.Contains("action: "));
    }

    [Fact]
    public void every_panel_asks_for_something_and_has_a_place_of_its_own()
    {
        var panels = JsonNode.Parse(Sources.Text(Dashboard))!["panels"]!.AsArray().Select(p => p!).ToArray();

        panels.Where(p => (string?)p["type"] != "row").ShouldAllBe(p => p["targets"]!.AsArray().All(t => ((string?)t!["expr"])!.Length > 0));
        panels.Select(p => (int)p["id"]!).ShouldBeUnique();
        panels.Select(p => $"{p["gridPos"]!["x"]} {p["gridPos"]!["y"]}").ShouldBeUnique();
    }

    private static IEnumerable<string> Named(string text) => Names().Matches(text).Select(m => m.Value).Distinct();

    [GeneratedRegex(@"(?<![\w.])(?:essai|http|dotnet|kestrel|target|service|error)_\w*[a-z](?![\w*])")]
    private static partial Regex Names();
}
