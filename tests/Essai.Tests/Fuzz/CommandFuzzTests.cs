using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using Essai.Engine.Answers.Kinds;
using Essai.Engine.Practice;
using Essai.Learn.Api;
using Essai.Learn.Desk;
using Essai.Tests.Learn.Safety;

namespace Essai.Tests.Fuzz;

/// <summary>Whatever stands in a JSON body, at every address of the API that takes one.</summary>
public sealed class CommandFuzzTests(OpenSchools schools) : IClassFixture<OpenSchools>
{
    private const int EachGuest = 12;
    private const int LongestReport = 2_000;

    [Fact]
    public async Task no_JSON_body_is_more_than_refused()
    {
        var (hostile, border) = (new Hostile(Hostile.Seed), new Border(schools.Essai));
        var chapters = MarkedSchool.Read().Taught.Chapters;
        var routes = Routes.Of(schools.Essai).Where(r => r.Method == "POST" && r.Pattern.StartsWith("/api/", StringComparison.Ordinal)).ToArray();
        var answers = routes.Single(r => r.Pattern.EndsWith("/answers", StringComparison.Ordinal));
        for (var step = 0; step < Hostile.Steps(600, 20_000);)
        {
            var (guest, open) = await schools.Begin(hostile.Of(chapters).Id);
            for (var n = 0; n < EachGuest; n++, step++)
            {
                var route = hostile.OneIn(2) ? answers : hostile.Of(routes);
                var status = await border.Send(Request(guest, route.Address(guest, open), Body(hostile, Taken(open, route))), $"seed {Hostile.Seed}, step {step}, {open.Chapter.Id}");
                open = status == 200 ? await schools.Open(guest, open.Id) : open;
            }
        }
    }

    // A database may refuse a character that JSON knows: each line of the corpora is stored once, as a report and as a free text.
    [Fact]
    public async Task whatever_can_be_written_can_be_stored()
    {
        var border = new Border(schools.Essai);
        var (guest, open) = await schools.Begin(FreeText.Name);
        foreach (var text in Corpus.Json.Concat(Corpus.Values.Where(v => v.Length < LongestReport).Select(Hostile.Quoted)))
        {
            var report = All(open).ToDictionary(f => f.Key, f => f.Key == "text" ? text : f.Value, StringComparer.Ordinal);
            await border.Send(Request(guest, $"{guest.Api}/reports", Hostile.Within(Written(report))), text);
            var answer = All(open).ToDictionary(f => f.Key, f => f.Key == "given" ? $"{{\"text\":{text}}}" : f.Value, StringComparer.Ordinal);
            if (await border.Send(Request(guest, $"{guest.Api}/attempts/{open.Id}/answers", Hostile.Within(Written(answer))), text) == 200)
            {
                (await guest.Call("GET", $"{guest.Api}/attempts/{open.Id}/events")).Status.ShouldBe(System.Net.HttpStatusCode.OK, text);
                (guest, open) = await schools.Begin(FreeText.Name);
            }
        }
    }

    private static byte[] Written(Dictionary<string, string> fields) =>
        Encoding.UTF8.GetBytes($"{{{string.Join(',', fields.Select(f => $"{JsonValue.Create(f.Key).ToJsonString()}:{f.Value}"))}}}");

    private static HttpRequestMessage Request(Visitor guest, string address, byte[] body) => new(HttpMethod.Post, address)
    {
        Content = new ByteArrayContent(body) { Headers = { ContentType = new("application/json") } },
        Headers = { Authorization = new AuthenticationHeaderValue("Bearer", guest.Token) },
    };

    // A command that would be taken, with something else in one or two of its fields.
    private static byte[] Body(Hostile hostile, Dictionary<string, string> fields)
    {
        for (var changes = hostile.OneIn(3) ? 2 : 1; changes > 0; changes--)
        {
            var name = fields.ContainsKey("given") && hostile.OneIn(2) ? "given" : hostile.OneIn(10) ? hostile.Text() : hostile.Of(fields.Keys.ToArray());
            fields[name] = name == "given" && hostile.OneIn(2) ? $"{fields[name].Split(':')[0]}:{hostile.Inner()}}}" : hostile.Json();
        }

        var text = Written(fields);
        return Hostile.Within(hostile.OneIn(6) ? hostile.Mutilated(text) : text);
    }

    private static Dictionary<string, string> Taken(CourseAttempt open, Route route)
    {
        string[] wanted = route.Pattern.Split('/')[^1] switch
        {
            "guests" => ["id"],
            "attempts" => ["id", "chapter", "mode", "lang"],
            "reports" => ["id", "attempt", "step", "kind", "text"],
            var command => ["id", "slot", "step", "presentation", "at", .. Own(command)],
        };
        return All(open).Where(f => wanted.Contains(f.Key)).ToDictionary(StringComparer.Ordinal);
    }

    private static string[] Own(string command) => command switch
    {
        "answers" => ["try", "given", "ms", "feedbackMs", "confidence"],
        "lessons" => ["passage", "finished"],
        "assessments" => ["ratings"],
        _ => [],
    };

    private static Dictionary<string, string> All(CourseAttempt open)
    {
        var attempt = open.Attempt;
        var slot = attempt.Slots[attempt.Current ?? 0];
        var step = open.Chapter.Step(slot.Step)!;
        return new(StringComparer.Ordinal)
        {
            ["id"] = $"\"{Guid.NewGuid()}\"",
            ["slot"] = $"{attempt.Current ?? 0}",
            ["step"] = $"\"{OpaqueIds.OfStep(attempt.Seed, step.Id)}\"",
            ["presentation"] = $"{slot.Presentation}",
            ["try"] = $"{slot.Tries + 1}",
            ["given"] = GivenText.Write(OpaqueIds.Hide(attempt.Seed, step, Wrong.Of(step.Exercise))).ToJsonString(),
            ["at"] = "\"2026-11-26T18:00:00Z\"",
            ["ms"] = "1200",
            ["feedbackMs"] = "300",
            ["confidence"] = "\"sure\"",
            ["passage"] = "null",
            ["finished"] = "false",
            ["ratings"] = "{}",
            ["attempt"] = $"\"{open.Id}\"",
            ["chapter"] = $"\"{open.Course.Id}/{open.Chapter.Id}\"",
            ["mode"] = "\"learn\"",
            ["lang"] = "\"en\"",
            ["kind"] = "\"problem\"",
            ["text"] = "\"it is not clear\"",
        };
    }
}
