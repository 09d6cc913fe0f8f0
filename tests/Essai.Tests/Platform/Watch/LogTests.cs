using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Essai.Tests.Learn.Api;
using Microsoft.Data.Sqlite;

namespace Essai.Tests.Platform.Watch;

/// <summary>What the program writes on standard error, while people do things that are theirs.</summary>
public sealed partial class LogTests
{
    private const string Mark = "QzPersonMark";
    private const string Address = "203.0.113.77";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task nothing_that_people_send_is_in_the_log()
    {
        await using var essai = await EssaiProcess.Start(await Clean(), ("Essai__TrustedProxies__0", "127.0.0.1"), ("Essai__Limits__GuestBurst", "15"));
        var token = (string)(await Api(essai, "", "POST", "guests", new { id = Guid.NewGuid() }))!["token"]!;
        var attempt = (await Api(essai, token, "POST", "attempts", new { id = Guid.NewGuid(), chapter = "each/free", lang = "en" }))!;
        var answered = await Api(essai, token, "POST", $"attempts/{attempt["id"]}/answers", Answer(attempt, new { text = Mark }));
        ((string?)answered!["attempt"]!["awaited"]!["phase"]).ShouldBe("assessment", "the text was taken");
        await Api(essai, token, "POST", "reports", new { id = Guid.NewGuid(), attempt = attempt["id"], step = attempt["awaited"]!["step"], kind = "problem", text = Mark });
        await Stumble(essai, token, attempt);

        await essai.Stop();

        var log = string.Join('\n', essai.Log);
        essai.Log.ShouldAllBe(line => JsonNode.Parse(line) is JsonObject);
        new[] { "403", "404", "413", "421", "429" }.Where(s => !log.Contains($"\"Status\":{s}")).ShouldBeEmpty("these were met");
        string[] marks = [Mark, Uri.EscapeDataString(Mark), Address, token, token[..20], (string)attempt["id"]!];
        marks.Where(m => log.Contains(m, StringComparison.OrdinalIgnoreCase)).ShouldBeEmpty(log);
    }

    [Fact]
    [Trait(Profile.Trait, Profile.Sqlite)]
    public async Task every_500_shows_a_reference_that_leads_to_one_line()
    {
        var folder = await Clean();
        await using var essai = await EssaiProcess.Start(folder);
        Break(folder, "course_versions");

        var references = new List<string>();
        foreach (var path in new[] { "/api/v1/clean/courses", "/clean/en/courses", "/clean/en/courses" })
        {
            var reply = await essai.Http.GetAsync(path, Cancel);
            reply.StatusCode.ShouldBe(HttpStatusCode.InternalServerError);
            references.Add(References().Match(await reply.Content.ReadAsStringAsync(Cancel)).Value);
        }

        await essai.Stop();
        references.ShouldBeUnique();
        references.ShouldAllBe(reference => essai.Log.Count(line => line.Contains(reference)) == 1);
        var line = JsonNode.Parse(essai.Log.Single(l => l.Contains(references[0])))!;
        ((string?)line["LogLevel"], (string?)line["State"]!["Reference"], (string?)line["State"]!["Academy"], (string?)line["State"]!["Asked"])
            .ShouldBe(("Error", references[0], "clean", "GET /api/v1/{academy}/courses"));
        ((string?)line["Exception"]).ShouldNotBeNull().ShouldContain("no such table");
    }

    /// <summary>All that is refused, with something of a person in it.</summary>
    private static async Task Stumble(EssaiProcess essai, string token, JsonNode attempt)
    {
        async Task Send(HttpMethod method, string path, string? body = null, string type = "application/json", params (string Name, string Value)[] headers)
        {
            var request = Request(essai, method, path, token);
            request.Content = body is null ? null : new StringContent(body, Encoding.UTF8, type);
            foreach (var (name, value) in headers)
            {
                request.Headers.Remove(name);
                request.Headers.TryAddWithoutValidation(name, value);
            }

            await essai.Http.SendAsync(request, Cancel);
        }

        await Send(HttpMethod.Get, $"/{Mark}@example.org");
        await Send(HttpMethod.Get, $"/clean/en/attempts/{attempt["id"]}", headers: ("Cookie", "essai=" + Mark));
        await Send(HttpMethod.Get, $"/clean/en/courses?q={Mark}", headers: ("Cookie", "essai=" + token));
        await Send(HttpMethod.Get, $"/api/v1/clean/{Mark}");
        await Send(HttpMethod.Get, "/", headers: ("Host", Mark + ".example"));
        await Send(new HttpMethod(Mark.ToUpperInvariant()), "/clean/en/");
        await Send(HttpMethod.Post, $"/api/v1/clean/attempts/{attempt["id"]}/answers", $"{{ {Mark}");
        await Send(HttpMethod.Post, $"/api/v1/clean/attempts/{attempt["id"]}/answers", new string('x', 300_000) + Mark);
        await Send(HttpMethod.Get, "/api/v1/clean/me", headers: ("Authorization", $"Bearer {Mark}"));
        await Send(HttpMethod.Post, "/clean/en/answers", $"id={Guid.NewGuid()}&text={Mark}&zone={Mark}", "application/x-www-form-urlencoded", ("Cookie", "essai=" + token), ("Origin", $"https://{Mark}.example"));
        for (var i = 0; i < 15; i++)
        {
            await Send(HttpMethod.Post, $"/api/v1/clean/attempts/{attempt["id"]}/answers", JsonSerializer.Serialize(new { id = Guid.NewGuid(), given = new { text = Mark } }));
        }
    }

    private static async Task<JsonNode?> Api(EssaiProcess essai, string token, string method, string path, object body)
    {
        var request = Request(essai, new HttpMethod(method), "/api/v1/clean/" + path, token);
        request.Content = new StringContent(JsonSerializer.Serialize(body), Encoding.UTF8, "application/json");
        var reply = await essai.Http.SendAsync(request, Cancel);
        var text = await reply.Content.ReadAsStringAsync(Cancel);
        reply.IsSuccessStatusCode.ShouldBeTrue(text);
        return JsonNode.Parse(text);
    }

    private static HttpRequestMessage Request(EssaiProcess essai, HttpMethod method, string path, string token)
    {
        var request = new HttpRequestMessage(method, new Uri(essai.Http.BaseAddress!, path));
        request.Headers.Authorization = token is "" ? null : new AuthenticationHeaderValue("Bearer", token);
        request.Headers.TryAddWithoutValidation("X-Forwarded-For", Address);
        request.Headers.TryAddWithoutValidation("User-Agent", Mark);
        request.Headers.TryAddWithoutValidation("Referer", $"https://example.org/{Mark}");
        return request;
    }

    private static JsonObject Answer(JsonNode attempt, object given)
    {
        var body = Pupil.Command(attempt, new { given });
        body["try"] = attempt["awaited"]!["try"]!.DeepClone();
        return body;
    }

    // A fault that no program foresees: a table is gone.
    private static void Break(string folder, string table)
    {
        using var connection = new SqliteConnection($"Data Source={Path.Combine(folder, "essai.db")}");
        connection.Open();
        using var drop = new SqliteCommand($"DROP TABLE {table}", connection);
        drop.ExecuteNonQuery();
    }

    private static async Task<string> Clean()
    {
        var school = await School.Open(keep: true);
        await school.DisposeAsync();
        return school.Folder;
    }

    [GeneratedRegex("[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}")]
    private static partial Regex References();
}
