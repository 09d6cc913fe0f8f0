using System.Text.Json.Nodes;

namespace Essai.Tests.Learn.Api;

[Collection(School.Name)]
public sealed class StartTests(School school)
{
    [Fact]
    public async Task an_attempt_begins_with_its_first_question()
    {
        var pupil = await Pupil.Arrive(school.Essai);
        var id = Guid.NewGuid();

        var reply = await pupil.Post("attempts", new { id, chapter = "light/kinds", mode = "learn", lang = "en" });

        reply.Status.ShouldBe(201);
        var attempt = reply.Json;
        ((Guid)attempt["id"]!, (string?)attempt["chapter"], (string?)attempt["course"], (string?)attempt["mode"], (string?)attempt["status"]).ShouldBe((id, "light/kinds", "light", "learn", "running"));
        ((int)attempt["slots"]!["total"]!, attempt["slots"]!["states"]!.AsArray().Count, (int)attempt["stars"]!).ShouldBe((5, 5, 0));
        var awaited = attempt["awaited"]!;
        ((string?)awaited["phase"], (int)awaited["slot"]!, (int)awaited["presentation"]!, (int)awaited["try"]!, (int)awaited["triesLeft"]!).ShouldBe(("answer", 0, 1, 1, 2));
        ((string?)awaited["kind"], (string?)awaited["lang"], (int)awaited["clue"]!["price"]!, (bool)awaited["dontKnow"]!).ShouldBe(("single-choice", "en", 1, true));
        attempt["lives"].ShouldBeNull();
        (DateTimeOffset.UtcNow - ((DateTimeOffset)attempt["now"]!)).TotalSeconds.ShouldBeInRange(0, 60);
    }

    [Fact]
    public async Task the_same_start_again_is_the_same_attempt()
    {
        var pupil = await Pupil.Arrive(school.Essai);
        var body = new { id = Guid.NewGuid(), chapter = "each/single" };

        var first = await pupil.Post("attempts", body);
        await pupil.Answer(first.Json, new { dontKnow = true });
        var again = await pupil.Post("attempts", body);

        (again.Status, again.Text).ShouldBe((201, first.Text));
        (await pupil.Post("attempts", new { body.id, chapter = "each/true" })).Problem.ShouldBe("422 id_reused id");
    }

    [Fact]
    public async Task one_attempt_runs_for_each_chapter_and_mode()
    {
        var pupil = await Pupil.Arrive(school.Essai);
        var running = await pupil.Start("each/single");

        var again = await pupil.Post("attempts", new { id = Guid.NewGuid(), chapter = "each/single" });
        var challenge = await pupil.Start("each/single", "challenge");

        (again.Status, (string?)again.Json["id"]).ShouldBe((200, (string?)running["id"]));
        ((int)challenge["lives"]!, (string?)challenge["extraLife"]).ShouldBe((4, "unused"));
        await pupil.Answer(running, Sheet.Right(running["awaited"]!));
        (await pupil.Start("each/single"))["id"]!.ToString().ShouldNotBe(running["id"]!.ToString());
    }

    [Fact]
    public async Task starting_twice_at_once_starts_once()
    {
        var pupil = await Pupil.Arrive(school.Essai);

        var replies = await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => pupil.Post("attempts", new { id = Guid.NewGuid(), chapter = "each/single" })));

        replies.Count(r => r.Status == 201).ShouldBe(1);
        replies.ShouldAllBe(r => r.Status == 200 || r.Status == 201);
        replies.Select(r => (string?)r.Json["id"]).Distinct().Count().ShouldBe(1);
    }

    [Theory]
    [InlineData("review")]
    [InlineData("exam")]
    [InlineData("battle")]
    [InlineData("Learn")]
    public async Task a_mode_that_cannot_be_played_is_refused(string mode) =>
        (await Start(new { id = Guid.NewGuid(), chapter = "each/single", mode })).Problem.ShouldBe("422 mode_not_available mode");

    [Theory]
    [InlineData("each/nothing")]
    [InlineData("nothing/single")]
    [InlineData("single")]
    [InlineData("each/single/more")]
    [InlineData("")]
    public async Task a_chapter_that_is_not_there_is_not_found(string chapter) =>
        (await Start(new { id = Guid.NewGuid(), chapter })).Problem.ShouldBe("404 not_found");

    [Fact]
    public async Task what_is_missing_is_named()
    {
        (await Start(new { chapter = "each/single" })).Problem.ShouldBe("422 invalid_field id");
        (await Start(new { id = Guid.NewGuid() })).Problem.ShouldBe("422 invalid_field chapter");
        (await Start(new { id = Guid.NewGuid(), chapter = 7 })).Problem.ShouldBe("422 invalid_field chapter");
        (await Start(new { id = Guid.NewGuid(), chapter = "each/single", lang = 7 })).Problem.ShouldBe("422 invalid_field lang");
    }

    [Fact]
    public async Task an_id_that_is_anothers_attempt_cannot_be_taken()
    {
        var attempt = await (await Pupil.Arrive(school.Essai)).Start("each/single");

        (await Start(new { id = attempt["id"], chapter = "each/true" })).Problem.ShouldBe("422 id_reused id");
    }

    [Fact]
    public async Task an_attempt_speaks_its_own_language_or_the_one_asked_for()
    {
        var pupil = await Pupil.Arrive(school.Essai);
        var attempt = await pupil.Start("each/single", lang: "fr");

        var french = (await pupil.Get($"attempts/{attempt["id"]}")).Json["awaited"]!;
        var english = (await pupil.Get($"attempts/{attempt["id"]}?lang=en")).Json["awaited"]!;
        var unknown = (await pupil.Get($"attempts/{attempt["id"]}?lang=de")).Json["awaited"]!;

        ((string?)french["lang"], (string?)english["lang"], (string?)unknown["lang"]).ShouldBe(("fr", "en", "fr"));
        ((string)english["prompt"]!).ShouldStartWith("Her face");
        english["options"]!.AsArray().Select(o => (string)o!["id"]!).ShouldBe(french["options"]!.AsArray().Select(o => (string)o!["id"]!));
    }

    [Fact]
    public async Task ids_are_the_attempts_own_and_tell_nothing()
    {
        var one = await (await Pupil.Arrive(school.Essai)).Start("each/single");
        var two = await (await Pupil.Arrive(school.Essai)).Start("each/single");

        var (first, second) = (Ids(one["awaited"]!), Ids(two["awaited"]!));

        first.Intersect(second).ShouldBeEmpty();
        first.Concat(second).Intersect(["single", "iso", "plus", "step"]).ShouldBeEmpty();
        first.ShouldAllBe(id => id.Length == 8);

        static string[] Ids(JsonNode awaited) => [(string)awaited["step"]!, .. awaited["options"]!.AsArray().Select(o => (string)o!["id"]!)];
    }

    private async Task<Reply> Start(object body) => await (await Pupil.Arrive(school.Essai)).Post("attempts", body);
}
