using System.Text.Json.Nodes;

namespace Essai.Tests.Learn.Api;

[Collection(School.Name)]
public sealed class ChallengeTests(School school)
{
    [Fact]
    public async Task every_miss_costs_a_life_and_the_last_leaves_two_ways()
    {
        var (pupil, attempt) = await Start();
        var lives = new List<int>();

        while ((string?)attempt["awaited"]!["phase"] == "answer")
        {
            lives.Add((int)attempt["lives"]!);
            attempt = (await pupil.Answer(attempt, new { dontKnow = true })).Attempt;
        }

        lives.ShouldBe([4, 3, 2, 1]);
        ((int)attempt["lives"]!, (string?)attempt["status"], (string?)attempt["extraLife"]).ShouldBe((0, "running", "unused"));
        var awaited = attempt["awaited"]!;
        ((string?)awaited["phase"], (string?)awaited["passage"], (int)awaited["secondsNeeded"]!, awaited["may"]!.ToJsonString()).ShouldBe(("extraLife", "meter", 5, """["lesson","surrender"]"""));
        (await pupil.Answer(attempt, Sheet.Right(awaited))).Problem.ShouldBe("409 not_awaited");
    }

    [Fact]
    public async Task the_lesson_read_to_its_end_earns_one_life_once()
    {
        var (pupil, attempt) = await Lifeless();

        var opened = await pupil.Do(attempt, "lessons");
        var read = await pupil.Do(attempt, "lessons", new { finished = true });
        var failed = await pupil.Answer(read.Attempt, new { dontKnow = true });

        ((string?)opened.Attempt["awaited"]!["phase"], (int)opened.Attempt["lives"]!).ShouldBe(("extraLife", 0));
        ((string?)read.Attempt["awaited"]!["phase"], (int)read.Attempt["lives"]!, (string?)read.Attempt["extraLife"]).ShouldBe(("answer", 1, "used"));
        ((string?)failed.Attempt["status"], failed.Attempt["awaited"], (int)failed.Attempt["lives"]!).ShouldBe(("failed", null, 0));
        (await pupil.Do(attempt, "lessons")).Status.ShouldBe(200);
    }

    [Fact]
    public async Task giving_up_fails_the_chapter_and_another_start_is_free()
    {
        var (pupil, attempt) = await Lifeless();
        var id = Guid.NewGuid();

        var gaveUp = await pupil.Post($"attempts/{attempt["id"]}/surrenders", new { id });

        ((string?)gaveUp.Attempt["status"], gaveUp.Attempt["awaited"], (bool)gaveUp.Attempt["mastered"]!).ShouldBe(("failed", null, false));
        (await pupil.Post($"attempts/{attempt["id"]}/surrenders", new { id })).Text.ShouldBe(gaveUp.Text);
        (await pupil.Start("each/single", "challenge"))["lives"]!.GetValue<int>().ShouldBe(4);
    }

    private async Task<(Pupil Pupil, JsonNode Attempt)> Start()
    {
        var pupil = await Pupil.Arrive(school.Essai);
        return (pupil, await pupil.Start("each/single", "challenge"));
    }

    private async Task<(Pupil Pupil, JsonNode Attempt)> Lifeless()
    {
        var (pupil, attempt) = await Start();
        for (var miss = 0; miss < 4; miss++)
        {
            attempt = (await pupil.Answer(attempt, new { dontKnow = true })).Attempt;
        }

        return (pupil, attempt);
    }
}
