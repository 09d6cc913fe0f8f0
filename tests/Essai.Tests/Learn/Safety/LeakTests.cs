using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Essai.Engine.Answers;
using Essai.Engine.Answers.Kinds;
using Essai.Engine.Practice;
using Essai.Learn.Api;
using Essai.Learn.Desk;

namespace Essai.Tests.Learn.Safety;

/// <summary>ENGINE.md 1, "What goes to the browser": every kind, page and endpoint, for what may not be told yet.</summary>
public sealed class LeakTests(OpenSchools schools) : IClassFixture<OpenSchools>
{
    public static TheoryData<string> Chapters => MarkedSchool.Chapters;

    /// <summary>Chapters whose first answer can be wrong with a try left.</summary>
    public static TheoryData<string> Missable => [.. MarkedSchool.Read().Taught.Chapters.Where(c => c.Steps[0].Exercise is { Gradable: true } and not GuidedScreens).Select(c => c.Id)];

    [Theory]
    [MemberData(nameof(Chapters))]
    public async Task nothing_but_the_question_is_told_before_an_answer(string chapter)
    {
        var stranger = schools.Visitor(chapter);
        await stranger.Get($"/{stranger.Slug}/");
        await stranger.Get($"{stranger.Page}play/{MarkedSchool.Course}/{chapter}");
        var (guest, open) = await schools.Begin(chapter);

        await Everywhere(guest, open);
        await guest.Submit(await guest.Get($"{guest.Page}attempts/{open.Id}"), "/answers");

        Told(open, [.. stranger.Seen(), .. guest.Seen()]).ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Missable))]
    public async Task a_first_miss_on_a_page_tells_its_why_and_no_more(string chapter)
    {
        var (guest, open) = await schools.Begin(chapter);
        guest.Seen();

        await guest.Submit(await guest.Get($"{guest.Page}attempts/{open.Id}"), "/answers", Wrong.Fields(Hidden(open)));
        await Everywhere(guest, open);

        var all = guest.Seen();
        Told(open, all).Where(t => !t.StartsWith(Marks.Why, StringComparison.Ordinal)).ShouldBeEmpty();
        all.ShouldContain(r => r.Contains(Marks.Why));
        all.ShouldAllBe(r => Count(r, Marks.Why) <= 1);
        all.ShouldAllBe(r => !r.Contains("data-mark=\"missing\"") && !r.Contains("class=\"reveal\""));
    }

    [Theory]
    [MemberData(nameof(Missable))]
    public async Task a_first_miss_through_the_API_tells_its_why_and_where_to_read(string chapter)
    {
        var (guest, open) = await schools.Begin(chapter);
        guest.Seen();

        var reply = (await guest.Call("POST", $"{guest.Api}/attempts/{open.Id}/answers", Command(open, Hidden(open)))).Body;
        await Everywhere(guest, open);

        reply["verdict"]!.GetValue<string>().ShouldBeOneOf("notyet", "almost");
        (reply["answer"], reply["parts"]).ShouldBe((null, null));
        Told(open, guest.Seen()).Where(t => !t.StartsWith(Marks.Why, StringComparison.Ordinal) && !t.StartsWith(Marks.Title, StringComparison.Ordinal)).ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Missable))]
    public async Task a_clue_that_was_paid_for_brings_the_clue_alone(string chapter)
    {
        var (guest, open) = await schools.Begin(chapter);

        await guest.Submit(await guest.Get($"{guest.Page}attempts/{open.Id}"), "/clues");
        await Everywhere(guest, open);

        var all = guest.Seen();
        Told(open, all).Where(t => !t.StartsWith(Marks.Clue, StringComparison.Ordinal)).ShouldBeEmpty();
        all.ShouldContain(r => r.Contains(Marks.Clue));
    }

    // The other half of the promise, without which the tests above could pass on an empty page.
    [Theory]
    [MemberData(nameof(Missable))]
    public async Task whoever_gives_up_is_told_all(string chapter)
    {
        var (guest, open) = await schools.Begin(chapter);

        await guest.Submit(await guest.Get($"{guest.Page}attempts/{open.Id}"), "/answers", [("dontKnow", "1")]);
        await guest.Submit(await guest.Get($"{guest.Page}attempts/{open.Id}/answers/2"), "/lessons");
        await guest.Get($"{guest.Page}attempts/{open.Id}");

        var all = string.Concat(guest.Seen());
        all.ShouldContain(Marks.WhyOfRight);
        all.ShouldContain(Marks.Body);
    }

    [Fact]
    public async Task a_lesson_that_was_not_opened_has_no_page_and_no_media()
    {
        var (guest, open) = await schools.Begin(SingleChoice.Name);
        var hash = open.Version.Media[MarkedSchool.SecretPicture].Hash;
        var question = open.Version.Media["media/scene.webp"].Hash;
        await guest.Get($"{guest.Page}attempts/{open.Id}");
        var signature = string.Concat(guest.Seen()).Split($"{question}-")[1][..16];

        var step = OpaqueIds.OfStep(open.Attempt.Seed, open.Attempt.Slots[0].Step);
        (await guest.Try($"{guest.Page}attempts/{open.Id}/lessons/0?step={step}")).ShouldBe(HttpStatusCode.NotFound);
        foreach (var name in new[] { hash, $"{hash}-", $"{hash}-{signature}", $"{hash}-{new string('0', 16)}", $"{hash}-1-{signature}", $"{question}-{signature}/../{hash}", SecretPath(hash) })
        {
            (await guest.Try($"/{guest.Slug}/media/{name}.webp")).ShouldBe(HttpStatusCode.NotFound, name);
        }
    }

    [Fact]
    public async Task a_lesson_left_open_is_closed_while_its_question_is_asked_again()
    {
        var (guest, open) = await schools.Begin(SingleChoice.Name);
        var verdict = await guest.Submit(await guest.Get($"{guest.Page}attempts/{open.Id}"), "/answers", Wrong.Fields(Hidden(open)));
        (await guest.Submit(verdict, "/lessons")).ShouldContain(Marks.Body);
        await guest.Submit(await guest.Get($"{guest.Page}attempts/{open.Id}"), "/answers", [("dontKnow", "1")]);
        var lesson = $"{guest.Page}attempts/{open.Id}/lessons/0?step={OpaqueIds.OfStep(open.Attempt.Seed, open.Attempt.Slots[0].Step)}";

        (await guest.Get(lesson)).ShouldNotContain(Marks.Body);
        (await guest.Submit(await guest.Get($"{guest.Page}attempts/{open.Id}"), "/lessons")).ShouldContain(Marks.Body, Case.Sensitive, "asked for, it is a peek");
    }

    [Fact]
    public async Task captions_stop_at_the_moment_until_the_question_is_answered()
    {
        var (guest, open) = await schools.Begin(VideoMoment.Name);
        var before = await guest.Get($"{guest.Page}attempts/{open.Id}");
        (await guest.Get(Captions(before))).ShouldContain("Before the moment");
        (await guest.Get(Captions(before))).ShouldNotContain(Marks.AfterTheMoment);

        var after = await guest.Submit(before, "/answers", [("dontKnow", "1")]);

        after.ShouldContain(Marks.AfterTheMoment);
        (await guest.Get(Captions(after))).ShouldContain(Marks.AfterTheMoment);
        (await guest.Try(Captions(before).Replace("-0.5-", "-9-"))).ShouldBe(HttpStatusCode.NotFound);
    }

    // Every address that can be read, whatever it answers.
    private async Task Everywhere(Visitor guest, CourseAttempt open)
    {
        foreach (var route in Routes.Of(schools.Essai).Where(r => r.Method == "GET"))
        {
            await guest.Try(route.Address(guest, open));
        }

        // A word of the lesson finds the chapter, and shows nothing of the lesson.
        (await guest.Get($"{guest.Page}courses?q=meter")).ShouldContain("class=\"hit\"");
        await guest.Submit(await guest.Get($"{guest.Page}privacy"), "privacy/export");
    }

    // The marks in replies, and what is secret without a mark: the seed, hashes of the key, the prediction, a right number.
    private static string[] Told(CourseAttempt open, params string[] replies)
    {
        var step = open.Attempt.Slots[0].Step;
        var hashes = open.Version.Hashes[step];
        var seed = open.Attempt.Seed;
        string[] secrets = [hashes.Key, hashes.Text, seed.ToString(CultureInfo.InvariantCulture), seed.ToString("x16", CultureInfo.InvariantCulture), "\"seed\":", "\"q\":", "predictor"];
        return [.. replies.SelectMany(r => Marks.Of(r).Concat(secrets.Where(s => r.Contains(s, StringComparison.OrdinalIgnoreCase))).Concat(Number(open).Where(n => Regex.IsMatch(r, $@"(?<![\w-]){n}(?![\w-])"))).Select(mark => $"{mark} in {r.Split('\n')[0]}"))];
    }

    private static IEnumerable<string> Number(CourseAttempt open)
    {
        var slot = open.Attempt.Slots[0];
        var step = open.Chapter.Step(slot.Step)!;
        return step.Exercise.Key(Showings.Of(open.Attempt, slot.Place, step, "en")) is Number { Value: { } value } ? [value.ToString("0.##", CultureInfo.InvariantCulture)] : [];
    }

    private static Given Hidden(CourseAttempt open)
    {
        var step = open.Chapter.Step(open.Attempt.Slots[0].Step)!;
        return OpaqueIds.Hide(open.Attempt.Seed, step, Wrong.Of(step.Exercise));
    }

    private static JsonObject Command(CourseAttempt open, Given given) => new()
    {
        ["id"] = Guid.NewGuid(),
        ["slot"] = 0,
        ["step"] = OpaqueIds.OfStep(open.Attempt.Seed, open.Attempt.Slots[0].Step),
        ["presentation"] = 1,
        ["try"] = 1,
        ["given"] = given is Number number ? new JsonObject { ["number"] = number.Typed } : GivenText.Write(given),
    };

    private static int Count(string text, string word) => text.Split(word).Length - 1;

    private static string Captions(string page) => page.Split("srclang=\"en\"")[1].Split("src=\"")[1].Split('"')[0];

    private static string SecretPath(string hash) => $"..%2f{hash[..2]}%2f{hash}";
}
