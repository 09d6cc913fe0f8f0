using System.Text.Json;
using System.Text.Json.Nodes;

namespace Essai.Tests.Learn.Api;

/// <summary>Whatever a client sends, in whatever order: never our mistake, and every reply tells the truth.</summary>
[Collection(School.Name)]
public sealed class RandomPlayTests(School school)
{
    private const int Steps = 150;

    private static readonly object[] Strange =
    [
        new { choices = new[] { "nobody" } }, new { order = Array.Empty<string>() }, new { pairs = new[] { new[] { "a" } } }, new { bins = new { a = "b" } },
        new { text = "constructor \ud83d\udc4d" }, new { gaps = new[] { "a", "b", "c" } }, new { number = -1e308 }, new { number = "1,5 €" }, new { region = "x" },
        new { point = new[] { 42, 31 } }, new { move = "y" }, new { back = true }, new { scale = 3 }, new { dontKnow = true }, new { },
    ];

    public static TheoryData<string, string, int> Plays
    {
        get
        {
            var plays = new TheoryData<string, string, int>();
            foreach (var seed in Enumerable.Range(1, 3))
            {
                plays.Add("all/kinds", "learn", seed);
                plays.Add("all/kinds", "challenge", seed);
                plays.Add("light/case", "learn", seed);
            }

            return plays;
        }
    }

    [Theory]
    [MemberData(nameof(Plays))]
    public async Task a_random_play_never_fails_and_never_disagrees(string chapter, string mode, int seed)
    {
        var (chance, pupil) = (new Random(seed), await Pupil.Arrive(school.Essai));
        var attempt = await pupil.Start(chapter, mode);
        var sent = new List<(string Path, JsonObject Body, string Reply)>();

        for (var step = 0; step < Steps; step++)
        {
            if (attempt["awaited"] is null && chance.Next(5) == 0)
            {
                await Answers(pupil, attempt, sent);
                sent.Clear();
                attempt = await pupil.Start(chapter, mode);
            }

            var (resource, body) = Next(chance, attempt, sent);
            var path = $"attempts/{attempt["id"]}/{resource}";
            var reply = await pupil.Post(path, body);

            reply.Status.ShouldBeOneOf(200, 409, 422);
            if (sent.Find(s => s.Path == path && JsonNode.DeepEquals(s.Body, body)) is { Reply: { } before })
            {
                reply.Text.ShouldBe(before, body.ToJsonString());
                continue;
            }

            attempt = await Agreed(pupil, attempt, reply);
            if (reply.Status == 200)
            {
                sent.Add((path, body, reply.Text));
            }
        }

        await Answers(pupil, attempt, sent);
    }

    // What the reply says of the attempt, and what the attempt then says of itself, are the same but for the time.
    private static async Task<JsonNode> Agreed(Pupil pupil, JsonNode before, Reply reply)
    {
        var now = (await pupil.Get($"attempts/{before["id"]}")).Json;
        var told = reply.Json["attempt"] is { } attempt ? attempt : before;
        Timeless(now).ShouldBe(Timeless(told), reply.Text);
        return now;
    }

    private static async Task Answers(Pupil pupil, JsonNode attempt, List<(string Path, JsonObject Body, string Reply)> sent)
    {
        var events = (await pupil.Get($"attempts/{attempt["id"]}/events?limit=200")).Json["items"]!.AsArray();
        var verdicts = sent.Where(s => s.Path.EndsWith("/answers")).Select(s => JsonNode.Parse(s.Reply)!["verdict"]).OfType<JsonNode>().Select(v => (string)v!);
        events.Where(e => (string?)e!["type"] == "Answered").Select(e => (string)e!["verdict"]!).ShouldBe(verdicts);
        (await pupil.Get($"attempts/{attempt["id"]}/summary")).Status.ShouldBe(200);
    }

    private static (string Resource, JsonObject Body) Next(Random chance, JsonNode attempt, List<(string Path, JsonObject Body, string Reply)> sent)
    {
        if (sent.Count > 0 && chance.Next(12) == 0)
        {
            var (path, body, _) = sent[chance.Next(sent.Count)];
            return (path.Split('/')[^1], body);
        }

        var place = Place(chance, attempt);
        return chance.Next(16) switch
        {
            0 => ("clues", place),
            1 => ("lessons", With(place, new { finished = chance.Next(2) == 0 })),
            2 => ("deferrals", place),
            3 => ("assessments", With(place, new { ratings = Ratings(chance, attempt) })),
            4 => ("surrenders", place),
            5 or 6 => ("answers", With(place, new { given = Strange[chance.Next(Strange.Length)] })),
            < 12 => ("answers", With(place, new { given = Given(attempt, Sheet.Right) })),
            _ => ("answers", With(place, new { given = Given(attempt, Sheet.Wrong) })),
        };
    }

    private static JsonObject Place(Random chance, JsonNode attempt)
    {
        var body = With(Pupil.Command(attempt), new { id = NewId(chance), @try = attempt["awaited"]?["try"] });
        var spoilt = new[] { "slot", "presentation", "try" }[chance.Next(3)];
        if (chance.Next(10) == 0)
        {
            body[spoilt] = chance.Next(-1, 20);
        }

        return chance.Next(10) == 0 ? With(body, new { sequence = chance.Next(4) }) : body;
    }

    private static object Given(JsonNode attempt, Func<JsonNode, object> answer) =>
        attempt["awaited"] is { } awaited && (string?)awaited["phase"] == "answer" && !(answer == Sheet.Wrong && Sheet.Kind(awaited) is "free-text" or "survey")
            ? Possible(awaited, answer)
            : new { dontKnow = true };

    // The last screen of a guided step holds nothing wrong to click.
    private static object Possible(JsonNode awaited, Func<JsonNode, object> answer) =>
        Sheet.Kind(awaited) == "guided-screens" && Sheet.Items(awaited["screen"]!, "zones").Length == 1 ? Sheet.Right(awaited) : answer(awaited);

    private static Dictionary<string, bool> Ratings(Random chance, JsonNode attempt) =>
        attempt["awaited"]?["criteria"] is JsonArray criteria ? criteria.ToDictionary(c => Sheet.Id(c!), _ => chance.Next(2) == 0) : [];

    private static Guid NewId(Random chance)
    {
        var bytes = new byte[16];
        chance.NextBytes(bytes);
        return new Guid(bytes);
    }

    private static JsonObject With(JsonObject body, object more)
    {
        foreach (var (name, value) in JsonSerializer.SerializeToNode(more)!.AsObject())
        {
            body[name] = value?.DeepClone();
        }

        return body;
    }

    private static string Timeless(JsonNode attempt)
    {
        var copy = attempt.DeepClone().AsObject();
        copy.Remove("now");
        return copy.ToJsonString();
    }
}
