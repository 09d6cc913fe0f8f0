using System.Text.Json.Nodes;

namespace Essai.Tests.Learn.Api;

/// <summary>What a learner takes away: the summary and their own history.</summary>
[Collection(School.Name)]
public sealed class HistoryTests(School school)
{
    [Fact]
    public async Task a_summary_shows_first_try_beside_now()
    {
        var (pupil, attempt) = await StartCase();
        attempt = (await pupil.Answer(attempt, new { dontKnow = true })).Attempt;
        while (attempt["awaited"] is { } awaited)
        {
            attempt = (await pupil.Answer(attempt, Sheet.Right(awaited))).Attempt;
        }

        var summary = (await pupil.Get($"attempts/{attempt["id"]}/summary")).Json;

        ((double)summary["firstTry"]!, (double)summary["now"]!).ShouldBe((2 / 3.0, 1));
        summary["skills"]!.ToJsonString().ShouldContain("\"id\":\"exposure\",\"name\":\"Exposure\"");
        summary["keyPoints"]!.AsArray().Select(k => (string)k!["text"]!).ShouldBe(["The meter aims for medium grey."]);
        ((int)summary["stars"]!["gained"]!, (int)summary["stars"]!["best"]!).ShouldBe((10, 10));
        ((string?)attempt["status"], (bool)attempt["mastered"]!, summary["next"]).ShouldBe(("completed", true, null));
    }

    [Fact]
    public async Task a_summary_names_the_next_chapter_in_the_language_asked_for()
    {
        var pupil = await Pupil.Arrive(school.Essai);
        var attempt = await pupil.Start("light/kinds");

        var summary = (await pupil.Get($"attempts/{attempt["id"]}/summary?lang=fr")).Json;

        ((string?)summary["next"]!["chapter"], (string?)summary["next"]!["title"], (int)summary["next"]!["minutes"]!).ShouldBe(("light/case", "Un client en colère", 5));
        summary["keyPoints"]!.AsArray().ShouldBeEmpty();
    }

    [Fact]
    public async Task events_tell_a_learner_their_own_history()
    {
        var (pupil, attempt) = await StartCase();
        await pupil.Do(attempt, "clues");
        await pupil.Answer(attempt, Sheet.Wrong(attempt["awaited"]!), new { confidence = "sure", ms = 1200 });

        var items = (await pupil.Get($"attempts/{attempt["id"]}/events")).Json["items"]!.AsArray();

        items.Select(i => $"{i!["sequence"]} {i["type"]}").ShouldBe(["1 AttemptStarted", "1 StepsDrawn", "1 StepPresented", "2 ClueTaken", "3 Answered"]);
        var answered = items[^1]!;
        ((string?)answered["verdict"], (string?)answered["confidence"], (int)answered["ms"]!, (int)answered["try"]!, (string?)answered["kind"]).ShouldBe(("notyet", "sure", 1200, 1, "firstTry"));
        (answered["step"]!.ToString(), (int)answered["slot"]!).ShouldBe((attempt["awaited"]!["step"]!.ToString(), 0));
        answered["given"]!.ToJsonString().ShouldBe(System.Text.Json.JsonSerializer.Serialize(Sheet.Wrong(attempt["awaited"]!)));
    }

    [Fact]
    public async Task events_hold_no_seed_no_key_and_no_prediction()
    {
        var pupil = await Pupil.Arrive(school.Essai);
        var attempt = await pupil.Start("all/kinds");
        for (var n = 0; n < 30 && attempt["awaited"] is { } awaited; n++)
        {
            var reply = await pupil.Answer(attempt, n % 3 == 0 && Sheet.Kind(awaited) is not ("free-text" or "survey") ? Sheet.Wrong(awaited) : Sheet.Right(awaited));
            attempt = reply.Status == 200 ? reply.Attempt : attempt;
        }

        var text = (await pupil.Get($"attempts/{attempt["id"]}/events?limit=200")).Text;

        foreach (var secret in new[] { "seed", "\"q\"", "predictor", "believes", "more-iso", "pretest", "shown", "\"plus\"", "\"iso\"", "hash" })
        {
            text.ShouldNotContain(secret, Case.Insensitive);
        }
    }

    [Fact]
    public async Task a_history_is_read_on_from_where_it_was_left()
    {
        var (pupil, attempt) = await StartCase();
        await pupil.Do(attempt, "clues");
        await pupil.Answer(attempt, Sheet.Wrong(attempt["awaited"]!));

        var first = (await pupil.Get($"attempts/{attempt["id"]}/events?limit=2")).Json;
        var rest = (await pupil.Get($"attempts/{attempt["id"]}/events?after={first["next"]}")).Json;

        ((int)first["next"]!, rest["next"]).ShouldBe((2, null));
        rest["items"]!.AsArray().Select(i => (string)i!["type"]!).ShouldBe(["Answered"]);
        (await pupil.Get($"attempts/{attempt["id"]}/events?after=3")).Json["items"]!.AsArray().ShouldBeEmpty();
        (await pupil.Get($"attempts/{attempt["id"]}/events?after=soon")).Problem.ShouldBe("422 invalid_field after");
    }

    [Fact]
    public async Task a_free_text_is_in_its_writers_history()
    {
        var pupil = await Pupil.Arrive(school.Essai);
        var attempt = await pupil.Start("each/free");
        await pupil.Answer(attempt, new { text = "Soft, from the left." });

        var events = (await pupil.Get($"attempts/{attempt["id"]}/events")).Json["items"]!.AsArray();

        events.Single(e => (string?)e!["type"] == "Answered")!["given"]!.ToJsonString().ShouldBe("""{"text":"Soft, from the left."}""");
    }

    private async Task<(Pupil Pupil, JsonNode Attempt)> StartCase()
    {
        var pupil = await Pupil.Arrive(school.Essai);
        return (pupil, await pupil.Start("light/case"));
    }
}
