using System.Text.Json.Nodes;
using Essai.Platform.Courses;
using Essai.Tests.Platform;
using Microsoft.Extensions.DependencyInjection;

namespace Essai.Tests.Learn.Api;

/// <summary>What can be read before anything is played: the academy, its courses, the learner.</summary>
[Collection(School.Name)]
public sealed class CatalogueTests(School school)
{
    private Pupil Stranger => new(school.Essai, "clean");

    [Fact]
    public async Task an_academy_says_who_it_is()
    {
        var academy = (await Stranger.Get("")).Json;

        ((string?)academy["name"], academy["languages"]!.ToJsonString(), academy["modes"]!.ToJsonString()).ShouldBe(("Lumen", """["en","fr"]""", """["learn","challenge"]"""));
        ((string?)academy["brand"]!["colour"]).ShouldBe("#d4006a");
        (await school.Essai.Get((string)academy["brand"]!["logo"]!)).IsSuccessStatusCode.ShouldBeTrue();
    }

    [Fact]
    public async Task courses_name_their_chapters_with_minutes_slots_and_pool()
    {
        var course = (await Stranger.Get("courses/light")).Json;

        ((string?)course["id"], (string?)course["title"], (string?)course["language"]).ShouldBe(("light", "Light that you can count on", "en"));
        ((string)course["version"]!).Length.ShouldBe(16);
        course["chapters"]![0]!.ToJsonString().ShouldBe("""{"id":"light/kinds","title":"Sixteen ways to ask","minutes":5,"slots":4,"pool":16,"state":"none"}""");
        ((int)course["chapters"]![1]!["slots"]!, (int)course["chapters"]![1]!["pool"]!).ShouldBe((3, 3));
    }

    [Theory]
    [InlineData("fr", "fr", "Une lumière sur laquelle compter")]
    [InlineData("en", "en", "Light that you can count on")]
    [InlineData("de", "en", "Light that you can count on")]
    public async Task courses_speak_the_language_that_is_asked_for(string wanted, string language, string title)
    {
        var listed = Find((await Stranger.Get($"courses?lang={wanted}")).Json, "light");

        ((string?)listed["language"], (string?)listed["title"]).ShouldBe((language, title));
        (await Stranger.Get($"courses/light?lang={wanted}")).Json.ToJsonString().ShouldBe(listed.ToJsonString());
    }

    [Fact]
    public async Task a_list_is_read_page_by_page_to_its_end()
    {
        await using var essai = await School.Open();
        var shelf = essai.Services.GetRequiredService<CourseShelf>();
        foreach (var n in Enumerable.Range(0, 57))
        {
            await shelf.Publish("pocket", TestCourse.Of($"course-{n:00}", "one"), CancellationToken.None);
        }

        var pupil = new Pupil(essai, "pocket");
        var first = (await pupil.Get("courses")).Json;
        var second = (await pupil.Get($"courses?after={first["next"]}")).Json;
        var small = (await pupil.Get("courses?limit=2&after=course-10")).Json;

        (first["items"]!.AsArray().Count, second["items"]!.AsArray().Count, second["next"]).ShouldBe((50, 8, null));
        first["items"]!.AsArray().Concat(second["items"]!.AsArray()).Select(c => (string)c!["id"]!).Distinct().Count().ShouldBe(58);
        small["items"]!.AsArray().Select(c => (string)c!["id"]!).ShouldBe(["course-11", "course-12"]);
        ((string?)small["next"]).ShouldBe("course-12");
    }

    [Theory]
    [InlineData("courses?limit=0", "limit")]
    [InlineData("courses?limit=many", "limit")]
    [InlineData("courses?limit=201", "limit")]
    [InlineData("attempts?limit=-1", "limit")]
    [InlineData("attempts?after=nobody", "after")]
    [InlineData("attempts?status=lost", "status")]
    public async Task a_page_that_cannot_be_is_refused(string path, string field) =>
        (await (await Pupil.Arrive(school.Essai)).Get(path)).Problem.ShouldBe($"422 invalid_field {field}");

    [Fact]
    public async Task a_course_that_was_taken_down_is_gone_but_its_attempts_go_on()
    {
        await using var essai = await School.Open();
        var pupil = await Pupil.Arrive(essai);
        var attempt = await pupil.Start("each/single");

        await essai.Services.GetRequiredService<CourseShelf>().Withdraw("clean", "each", CancellationToken.None);

        (await pupil.Get("courses/each")).Problem.ShouldBe("410 course_withdrawn");
        (await pupil.Post("attempts", new { id = Guid.NewGuid(), chapter = "each/true" })).Problem.ShouldBe("410 course_withdrawn");
        (await pupil.Post("attempts", new { id = Guid.NewGuid(), chapter = "never/true" })).Problem.ShouldBe("404 not_found");
        (await pupil.Answer(attempt, Sheet.Right(attempt["awaited"]!))).Verdict.ShouldBe("right");
    }

    [Fact]
    public async Task a_chapter_is_running_while_somebody_is_in_it()
    {
        var pupil = await Pupil.Arrive(school.Essai);
        await pupil.Start("light/kinds");

        State(await pupil.Get("courses/light")).ShouldBe("running");
        State(await (await Pupil.Arrive(school.Essai)).Get("courses/light")).ShouldBe("none");
        State(await Stranger.Get("courses/light")).ShouldBe("none");

        static string State(Reply reply) => (string)reply.Json["chapters"]![0]!["state"]!;
    }

    [Theory]
    [InlineData("learn", true, "mastered", 4)]
    [InlineData("learn", false, "completed", 0)]
    [InlineData("challenge", false, "none", 0)]
    public async Task a_chapter_says_how_it_ended(string mode, bool right, string state, int stars)
    {
        var pupil = await Pupil.Arrive(school.Essai);
        var attempt = await pupil.Start("each/single", mode);
        for (var n = 0; n < 4 && attempt["awaited"] is { } awaited; n++)
        {
            attempt = (bool)awaited["deferrable"]! && mode == "learn" ? (await pupil.Do(attempt, "deferrals")).Attempt : (await pupil.Answer(attempt, right ? Sheet.Right(awaited) : new { dontKnow = true })).Attempt;
        }

        if (mode == "challenge")
        {
            await pupil.Post($"attempts/{attempt["id"]}/surrenders", new { id = Guid.NewGuid() });
        }

        ((string?)(await pupil.Get("courses/each")).Json["chapters"]![0]!["state"], (int)(await pupil.Get("me")).Json["stars"]!).ShouldBe((state, stars));
    }

    [Fact]
    public async Task a_learner_finds_what_is_running()
    {
        var pupil = await Pupil.Arrive(school.Essai);
        var (one, two) = (await pupil.Start("each/single"), await pupil.Start("each/true"));
        await pupil.Answer(one, new { dontKnow = true });

        var me = (await pupil.Get("me")).Json;

        me["running"]!.AsArray().Select(id => (string)id!).ShouldBe([(string)one["id"]!, (string)two["id"]!]);
        (me["languages"]!.ToJsonString(), (int)me["stars"]!).ShouldBe(("""["en","fr"]""", 0));
    }

    [Fact]
    public async Task attempts_are_listed_newest_first_by_status_and_page()
    {
        var pupil = await Pupil.Arrive(school.Essai);
        var started = new List<JsonNode>();
        foreach (var kind in new[] { "single", "true", "slider" })
        {
            started.Add(await pupil.Start($"each/{kind}"));
        }

        await pupil.Answer(started[1], Sheet.Right(started[1]["awaited"]!));

        (await Ids("attempts")).ShouldBe([2, 1, 0]);
        (await Ids("attempts?status=running")).ShouldBe([2, 0]);
        (await Ids("attempts?status=completed")).ShouldBe([1]);
        (await Ids("attempts?status=failed")).ShouldBeEmpty();
        var first = (await pupil.Get("attempts?limit=2")).Json;
        (await Ids($"attempts?limit=2&after={first["next"]}")).ShouldBe([0]);
        (await pupil.Get($"attempts?after={first["next"]}")).Json["next"].ShouldBeNull();

        async Task<int[]> Ids(string path) => [.. (await pupil.Get(path)).Json["items"]!.AsArray().Select(a => started.FindIndex(s => (string)s["id"]! == (string)a!["id"]!))];
    }

    private static JsonNode Find(JsonNode courses, string id) => courses["items"]!.AsArray().Single(c => (string?)c!["id"] == id)!;
}
