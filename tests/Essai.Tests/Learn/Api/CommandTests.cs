using System.Text.Json.Nodes;

namespace Essai.Tests.Learn.Api;

/// <summary>What holds for every command: its id, its order, what is awaited.</summary>
[Collection(School.Name)]
public sealed class CommandTests(School school)
{
    public static TheoryData<string> Resources => ["answers", "clues", "lessons", "deferrals"];

    [Theory]
    [MemberData(nameof(Resources))]
    public async Task the_same_command_again_gets_the_stored_reply_byte_for_byte(string resource)
    {
        var (pupil, attempt) = await (resource == "deferrals" ? Deferrable() : Start());
        var command = Pupil.Command(attempt, resource == "answers" ? new { @try = 1, given = Sheet.Wrong(attempt["awaited"]!) } : null);

        var first = await pupil.Post($"attempts/{attempt["id"]}/{resource}", command);
        if (first.Attempt["awaited"] is not null)
        {
            await pupil.Answer(first.Attempt, new { dontKnow = true });
        }

        var again = await pupil.Post($"attempts/{attempt["id"]}/{resource}", command);

        (first.Status, again.Status).ShouldBe((200, 200), first.Text);
        again.Text.ShouldBe(first.Text);
    }

    [Fact]
    public async Task the_stored_reply_outlives_the_server()
    {
        var (said, told) = (new List<(string Path, JsonObject Body)>(), new List<string>());
        string folder;
        Pupil pupil;
        await using (var essai = await School.Open(keep: true))
        {
            folder = essai.Folder;
            pupil = await Pupil.Arrive(essai);
            var attempt = await pupil.Start("each/video");
            said.Add(($"attempts/{attempt["id"]}/clues", Pupil.Command(attempt)));
            said.Add(($"attempts/{attempt["id"]}/answers", Pupil.Command(attempt, new { @try = 1, given = Sheet.Wrong(attempt["awaited"]!) })));
            said.Add(($"attempts/{attempt["id"]}/lessons", Pupil.Command(attempt)));
            foreach (var (path, body) in said)
            {
                told.Add((await pupil.Post(path, body)).Text);
            }
        }

        await using var again = await RunningEssai.Serve(folder);

        foreach (var ((path, body), text) in said.Zip(told))
        {
            (await (pupil with { Essai = again }).Post(path, body)).Text.ShouldBe(text);
        }
    }

    [Fact]
    public async Task twenty_repeats_at_once_count_once()
    {
        var (pupil, attempt) = await Start();
        var command = Pupil.Command(attempt, new { @try = 1, given = Sheet.Right(attempt["awaited"]!) });

        var replies = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => pupil.Post($"attempts/{attempt["id"]}/answers", command)));

        replies.Select(r => r.Text).Distinct().ShouldHaveSingleItem();
        var events = (await pupil.Get($"attempts/{attempt["id"]}/events")).Json["items"]!.AsArray();
        events.Count(e => (string?)e!["type"] == "Answered").ShouldBe(1);
    }

    [Theory]
    [MemberData(nameof(Resources))]
    public async Task an_id_with_another_body_is_refused(string resource)
    {
        var (pupil, attempt) = await (resource == "deferrals" ? Deferrable() : Start());
        var command = Pupil.Command(attempt, resource == "answers" ? new { @try = 1, given = Sheet.Wrong(attempt["awaited"]!) } : null);
        await pupil.Post($"attempts/{attempt["id"]}/{resource}", command);

        command["at"] = "2026-03-01T08:00:00Z";

        (await pupil.Post($"attempts/{attempt["id"]}/{resource}", command)).Problem.ShouldBe("422 id_reused id");
        (await pupil.Post($"attempts/{attempt["id"]}/surrenders", new { id = command["id"] })).Problem.ShouldBe("422 id_reused id");
    }

    [Fact]
    public async Task a_refused_command_leaves_no_trace_and_its_id_is_free()
    {
        var (pupil, attempt) = await Start();
        var id = Guid.NewGuid();

        (await pupil.Answer(attempt, new { choices = Array.Empty<string>() }, new { id })).Problem.ShouldBe("422 unanswered choices");

        (await pupil.Answer(attempt, Sheet.Right(attempt["awaited"]!), new { id })).Verdict.ShouldBe("right");
    }

    [Fact]
    public async Task a_late_tab_with_an_old_try_is_told_what_is_awaited()
    {
        var (pupil, attempt) = await Start();
        var second = (await pupil.Answer(attempt, Sheet.Wrong(attempt["awaited"]!))).Attempt;

        var late = await pupil.Answer(attempt, Sheet.Right(attempt["awaited"]!));

        late.Problem.ShouldBe("409 not_awaited");
        late.Json["awaited"]!.ToJsonString().ShouldBe(second["awaited"]!.ToJsonString());
        late.Json["attempt"]!.ToJsonString().ShouldBe(second.ToJsonString());
    }

    [Fact]
    public async Task what_is_awaited_instead_is_told_in_the_attempts_language()
    {
        var pupil = await Pupil.Arrive(school.Essai);
        var attempt = await pupil.Start("each/single", lang: "fr");

        var refused = await pupil.Answer(attempt, new { dontKnow = true }, new { @try = 2 });

        refused.Problem.ShouldBe("409 not_awaited");
        refused.Json["awaited"]!.ToJsonString().ShouldBe(attempt["awaited"]!.ToJsonString());
    }

    [Theory]
    [InlineData("""{"slot":1}""")]
    [InlineData("""{"slot":-1}""")]
    [InlineData("""{"step":"nobodyxx"}""")]
    [InlineData("""{"presentation":2}""")]
    [InlineData("""{"try":2}""")]
    [InlineData("""{"try":0}""")]
    public async Task a_place_that_is_not_awaited_is_refused(string place)
    {
        var (pupil, attempt) = await Start();

        var reply = await pupil.Answer(attempt, Sheet.Right(attempt["awaited"]!), JsonNode.Parse(place));

        reply.Problem.ShouldBe("409 not_awaited");
        reply.Json["awaited"]!.ToJsonString().ShouldBe(attempt["awaited"]!.ToJsonString());
    }

    [Theory]
    [InlineData("answers")]
    [InlineData("clues")]
    [InlineData("assessments")]
    [InlineData("deferrals")]
    [InlineData("surrenders")]
    public async Task after_the_end_nothing_is_awaited(string resource)
    {
        var (pupil, attempt) = await Start();
        await pupil.Answer(attempt, Sheet.Right(attempt["awaited"]!));

        var reply = await pupil.Do(attempt, resource, new { @try = 1, given = new { dontKnow = true }, ratings = new { } });

        reply.Problem.ShouldBe("409 attempt_ended");
        (reply.Json.AsObject().ContainsKey("awaited"), reply.Json["awaited"], (string?)reply.Attempt["status"]).ShouldBe((true, null, "completed"));
    }

    [Theory]
    [InlineData("clues")]
    [InlineData("assessments")]
    [InlineData("deferrals")]
    [InlineData("surrenders")]
    public async Task what_the_phase_does_not_offer_is_not_awaited(string resource)
    {
        var (pupil, attempt) = await Start();
        var clued = (await pupil.Do(attempt, "clues")).Attempt;

        (await pupil.Do(clued, resource, new { ratings = new { } })).Problem.ShouldBe("409 not_awaited");
    }

    [Fact]
    public async Task a_device_counts_from_one_and_a_gap_names_the_last()
    {
        var (pupil, attempt) = await Start("all/kinds");

        var gap = await pupil.Do(attempt, "clues", new { sequence = 2 });
        var clue = await pupil.Do(attempt, "clues", new { sequence = 1 });
        var wrong = await pupil.Answer(attempt, Sheet.Wrong(attempt["awaited"]!), new { sequence = 2 });
        var repeat = await pupil.Answer(wrong.Attempt, Sheet.Wrong(attempt["awaited"]!), new { sequence = 2 });

        (gap.Problem, (int)gap.Json["last"]!).ShouldBe(("409 out_of_order", 0));
        (clue.Status, wrong.Status).ShouldBe((200, 200));
        (repeat.Problem, (int)repeat.Json["last"]!).ShouldBe(("409 out_of_order", 2));
    }

    [Fact]
    public async Task a_numbered_command_may_be_repeated()
    {
        var (pupil, attempt) = await Start();
        var command = Pupil.Command(attempt, new { sequence = 1 });
        var first = await pupil.Post($"attempts/{attempt["id"]}/clues", command);
        await pupil.Answer(first.Attempt, Sheet.Wrong(attempt["awaited"]!), new { sequence = 2 });

        (await pupil.Post($"attempts/{attempt["id"]}/clues", command)).Text.ShouldBe(first.Text);
    }

    [Theory]
    [InlineData("id", "7")]
    [InlineData("slot", "\"0\"")]
    [InlineData("slot", "1.5")]
    [InlineData("step", "0")]
    [InlineData("step", "\"\\ud800\"")]
    [InlineData("presentation", "null")]
    [InlineData("try", "99999999999")]
    [InlineData("sequence", "\"one\"")]
    [InlineData("at", "\"yesterday\"")]
    [InlineData("at", "7")]
    [InlineData("confidence", "\"Sure\"")]
    [InlineData("ms", "-1")]
    [InlineData("ms", "\"fast\"")]
    [InlineData("feedbackMs", "-1")]
    public async Task a_field_that_does_not_fit_is_named(string field, string value)
    {
        var (pupil, attempt) = await Start();
        var body = Pupil.Command(attempt, new { @try = 1, given = Sheet.Right(attempt["awaited"]!) });
        body.Remove(field);

        var reply = await pupil.Send(HttpMethod.Post, $"attempts/{attempt["id"]}/answers", body.ToJsonString()[..^1] + $",\"{field}\":{value}}}");

        reply.Problem.ShouldBe($"422 invalid_field {field}");
    }

    [Theory]
    [InlineData("clues")]
    [InlineData("lessons")]
    [InlineData("deferrals")]
    public async Task every_command_needs_its_place(string resource)
    {
        var (pupil, attempt) = await Start();

        foreach (var field in new[] { "slot", "step", "presentation" })
        {
            var body = Pupil.Command(attempt);
            body.Remove(field);
            (await pupil.Post($"attempts/{attempt["id"]}/{resource}", body)).Problem.ShouldBe($"422 invalid_field {field}");
        }
    }

    [Fact]
    public async Task unknown_fields_are_left_alone()
    {
        var (pupil, attempt) = await Start();

        (await pupil.Answer(attempt, Sheet.Right(attempt["awaited"]!), new { confidence = "sure", ms = 900, feedbackMs = 0, at = "2026-03-01T08:00:00+01:00", later = new { more = 1 } })).Verdict.ShouldBe("right");
    }

    private async Task<(Pupil Pupil, JsonNode Attempt)> Start(string chapter = "each/single")
    {
        var pupil = await Pupil.Arrive(school.Essai);
        return (pupil, await pupil.Start(chapter));
    }

    // From the end of a slot's third presentation on it may be left.
    private async Task<(Pupil Pupil, JsonNode Attempt)> Deferrable()
    {
        var (pupil, attempt) = await Start();
        for (var miss = 0; miss < 3; miss++)
        {
            attempt = (await pupil.Answer(attempt, new { dontKnow = true })).Attempt;
        }

        return (pupil, attempt);
    }
}
