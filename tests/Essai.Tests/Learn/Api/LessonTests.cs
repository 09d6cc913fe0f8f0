using System.Text.Json.Nodes;

namespace Essai.Tests.Learn.Api;

/// <summary>Help and ways out: clues, lessons, deferrals.</summary>
[Collection(School.Name)]
public sealed class LessonTests(School school)
{
    [Fact]
    public async Task a_clue_is_told_once_and_costs_its_price()
    {
        var (pupil, attempt) = await Start();

        var clue = await pupil.Do(attempt, "clues");
        var right = await pupil.Answer(clue.Attempt, Sheet.Right(attempt["awaited"]!));

        (clue.Status, (string?)clue.Json["html"]).ShouldBe((200, "What does the camera believe it sees?"), clue.Text);
        clue.Attempt["awaited"]!["clue"]!.ToJsonString().ShouldBe("""{"html":"What does the camera believe it sees?"}""");
        (await pupil.Do(clue.Attempt, "clues")).Problem.ShouldBe("409 not_awaited");
        ((int)right.Json["stars"]!, (int)right.Attempt["slots"]!["repaired"]!, (int)right.Attempt["awaited"]!["presentation"]!).ShouldBe((3, 1, 2));
    }

    [Fact]
    public async Task a_miss_opens_the_lesson_at_the_passage_that_repairs_it()
    {
        var (pupil, attempt) = await Start();
        var missed = await pupil.Answer(attempt, Sheet.Wrong(attempt["awaited"]!));

        var lesson = await pupil.Do(missed.Attempt, "lessons", new { finished = true });

        ((string?)lesson.Json["title"], (string?)lesson.Json["passage"], (int)lesson.Json["seconds"]!).ShouldBe(("What the meter sees", "meter", 45), lesson.Text);
        ((string)lesson.Json["html"]!).ShouldContain("medium grey");
        lesson.Attempt["awaited"]!["try"]!.GetValue<int>().ShouldBe(2);
        ((int)lesson.Attempt["stars"]!).ShouldBe(1);
        (await school.Essai.Get((string)missed.Json["lesson"]!["url"]!)).StatusCode.ShouldNotBe(System.Net.HttpStatusCode.InternalServerError);
    }

    [Fact]
    public async Task a_lesson_names_its_media_by_signed_addresses()
    {
        var (pupil, attempt) = await Start();
        var lesson = await pupil.Do(attempt, "lessons", new { passage = "meter" });
        var picture = lesson.Json["media"]![0]!;

        ((string?)picture["type"], (string?)picture["alt"], (int)picture["width"]! > 0, (int)picture["height"]! > 0).ShouldBe(("image/webp", "A grey card in the same light", true, true));
        var url = (string)picture["url"]!;
        ((string)lesson.Json["html"]!).ShouldContain(url);
        (await school.Essai.Get(url)).IsSuccessStatusCode.ShouldBeTrue();
        (await school.Essai.Get(url.Replace("/clean/", "/pocket/"))).StatusCode.ShouldBe(System.Net.HttpStatusCode.NotFound);
        (await school.Essai.Get(url[..^6] + (url[^6] == '0' ? '1' : '0') + ".webp")).StatusCode.ShouldBe(System.Net.HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task a_video_comes_with_captions_and_what_is_said()
    {
        var pupil = await Pupil.Arrive(school.Essai);
        var awaited = (await pupil.Start("each/video"))["awaited"]!;
        var video = awaited["media"]![0]!;

        ((double)awaited["video"]!["at"]!, (string?)awaited["video"]!["inner"], (string?)video["type"]).ShouldBe((0.5, "single-choice", "video/mp4"));
        video["captions"]!.AsObject().Select(c => c.Key).ShouldBe(["en", "fr"]);
        (await school.Essai.Get((string)video["captions"]!["fr"]!)).Content.Headers.ContentType!.MediaType.ShouldBe("text/vtt");
        (await school.Essai.Get((string)video["url"]!)).IsSuccessStatusCode.ShouldBeTrue();
    }

    [Fact]
    public async Task a_lesson_before_the_answer_is_a_peek()
    {
        var (pupil, attempt) = await Start();

        var peeked = await pupil.Do(attempt, "lessons");
        var right = await pupil.Answer(peeked.Attempt, Sheet.Right(attempt["awaited"]!));

        ((int)right.Json["stars"]!, (int)right.Attempt["slots"]!["repaired"]!).ShouldBe((2, 1));
    }

    [Fact]
    public async Task a_passage_that_is_not_there_is_named()
    {
        var (pupil, attempt) = await Start();

        (await pupil.Do(attempt, "lessons", new { passage = "elsewhere" })).Problem.ShouldBe("422 invalid_field passage");
        (await pupil.Do(attempt, "lessons", new { finished = "yes" })).Problem.ShouldBe("422 invalid_field finished");
    }

    [Fact]
    public async Task the_lesson_of_a_question_that_never_came_stays_closed()
    {
        var pupil = await Pupil.Arrive(school.Essai);
        var attempt = await pupil.Start("all/kinds");

        (await pupil.Do(attempt, "lessons", new { slot = 1 })).Problem.ShouldBe("409 not_awaited");
        (await pupil.Do(attempt, "lessons", new { slot = 99 })).Problem.ShouldBe("409 not_awaited");
    }

    [Fact]
    public async Task lessons_stay_readable_after_the_end()
    {
        var (pupil, attempt) = await Start();
        await pupil.Answer(attempt, Sheet.Right(attempt["awaited"]!));

        var lesson = await pupil.Do(attempt, "lessons", new { finished = true });

        (lesson.Status, (string?)lesson.Attempt["status"], (int)lesson.Attempt["stars"]!).ShouldBe((200, "completed", 4));
    }

    [Fact]
    public async Task nobody_is_held_for_ever()
    {
        var (pupil, attempt) = await Start();
        for (var miss = 0; miss < 3; miss++)
        {
            ((bool)attempt["awaited"]!["deferrable"]!).ShouldBeFalse();
            (await pupil.Do(attempt, "deferrals")).Problem.ShouldBe("409 not_awaited");
            attempt = (await pupil.Answer(attempt, new { dontKnow = true })).Attempt;
        }

        ((bool)attempt["awaited"]!["deferrable"]!, attempt["slots"]!["deferrable"]!.ToJsonString()).ShouldBe((true, "[0]"));
        var deferred = await pupil.Do(attempt, "deferrals");

        (deferred.Attempt["awaited"], (string?)deferred.Attempt["status"], (bool)deferred.Attempt["mastered"]!, (int)deferred.Attempt["slots"]!["deferred"]!).ShouldBe((null, "completed", false, 1), deferred.Text);
    }

    private async Task<(Pupil Pupil, JsonNode Attempt)> Start()
    {
        var pupil = await Pupil.Arrive(school.Essai);
        return (pupil, await pupil.Start("each/single"));
    }
}
