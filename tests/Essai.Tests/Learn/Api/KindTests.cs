using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Essai.Tests.Learn.Api;

/// <summary>Every kind through the API: right, wrong, unknown, empty and misshapen.</summary>
[Collection(School.Name)]
public sealed partial class KindTests(School school)
{
    public static TheoryData<string> Kinds => [.. Sheet.Kinds];

    public static TheoryData<string> Graded => [.. Sheet.Graded];

    /// <summary>Kinds whose shown answer is whole and keeps its meaning when the step is asked again.</summary>
    public static TheoryData<string> Lasting => [.. Sheet.Graded.Except(["numeric", "screens"])];

    [Theory]
    [MemberData(nameof(Graded))]
    public async Task a_right_first_try_ends_the_chapter_with_four_stars(string kind)
    {
        var (pupil, attempt) = await Start(kind);

        var reply = await Finish(pupil, attempt, Sheet.Right);

        (reply.Verdict, (double)reply.Json["score"]!, (int)reply.Json["stars"]!).ShouldBe(("right", 1, 4), reply.Text);
        ((string)reply.Json["why"]!["text"]!).ShouldNotBeEmpty();
        reply.Json["answer"].ShouldNotBeNull();
        (reply.Attempt["awaited"], (string?)reply.Attempt["status"], (bool)reply.Attempt["mastered"]!).ShouldBe((null, "completed", true));
    }

    [Theory]
    [MemberData(nameof(Graded))]
    public async Task a_wrong_first_try_tells_why_and_keeps_the_answer(string kind)
    {
        var (pupil, attempt) = await Start(kind);

        var reply = await Finish(pupil, attempt, Sheet.Wrong);

        reply.Verdict.ShouldBe(kind == "screens" ? "almost" : "notyet", reply.Text);
        ((string)reply.Json["why"]!["text"]!).ShouldNotBeEmpty();
        reply.Json["answer"].ShouldBeNull();
        reply.Json["parts"].ShouldBeNull();
        ((string)reply.Json["lesson"]!["passage"]!, (int)reply.Json["lesson"]!["seconds"]!).ShouldBe(("meter", 45));
        ((int)reply.Attempt["awaited"]!["try"]!, (int)reply.Attempt["awaited"]!["triesLeft"]!, (int)reply.Attempt["awaited"]!["presentation"]!).ShouldBe((2, 1, 1));
    }

    [Theory]
    [MemberData(nameof(Lasting))]
    public async Task the_answer_that_is_shown_is_right_when_it_is_given(string kind)
    {
        var (pupil, attempt) = await Start(kind);

        var shown = await pupil.Answer(attempt, new { dontKnow = true });
        var again = await pupil.Answer(shown.Attempt, shown.Json["answer"]!);

        (again.Verdict, (double)again.Json["score"]!).ShouldBe(("right", 1), shown.Text);
        ((int)again.Json["stars"]!, (string?)again.Attempt["status"]).ShouldBe((2, "completed"));
    }

    [Fact]
    public async Task the_answer_to_guided_screens_is_the_first_right_place()
    {
        var (pupil, attempt) = await Start("screens");

        var shown = await pupil.Answer(attempt, new { dontKnow = true });
        var move = await pupil.Answer(shown.Attempt, shown.Json["answer"]!);

        (move.Verdict, (string?)move.Attempt["awaited"]!["screen"]!["title"]).ShouldBe((null, "The list of settings"), move.Text);
    }

    [Fact]
    public async Task the_answer_to_drawn_numbers_was_right_for_them()
    {
        var (pupil, attempt) = await Start("numeric");

        var shown = await pupil.Answer(attempt, new { dontKnow = true });

        ((double)shown.Json["answer"]!["number"]!, (string?)shown.Json["answer"]!["unit"]).ShouldBe(((double)JsonNode.Parse(System.Text.Json.JsonSerializer.Serialize(Sheet.Right(attempt["awaited"]!)))!["number"]!, "€"));
    }

    [Theory]
    [MemberData(nameof(Graded))]
    public async Task not_knowing_is_a_miss_that_shows_the_answer_and_the_lesson(string kind)
    {
        var (pupil, attempt) = await Start(kind);

        var reply = await pupil.Answer(attempt, new { dontKnow = true });

        (reply.Verdict, (double)reply.Json["score"]!, (int)reply.Json["stars"]!).ShouldBe(("notyet", 0, 0), reply.Text);
        reply.Json["answer"].ShouldNotBeNull();
        reply.Json["lesson"].ShouldNotBeNull();
        ((int)reply.Attempt["awaited"]!["presentation"]!, (int)reply.Attempt["slots"]!["missed"]!).ShouldBe((2, 1));
    }

    [Theory]
    [InlineData("free")]
    [InlineData("survey")]
    public async Task what_is_only_recorded_cannot_be_unknown(string kind)
    {
        var (pupil, attempt) = await Start(kind);

        ((bool)attempt["awaited"]!["dontKnow"]!).ShouldBeFalse();
        (await pupil.Answer(attempt, new { dontKnow = true })).Problem.ShouldBe("422 invalid_field dontKnow");
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task an_empty_answer_is_refused_by_the_name_of_what_is_missing(string kind)
    {
        var (pupil, attempt) = await Start(kind);
        var (field, given) = Sheet.Empty(attempt["awaited"]!);

        (await pupil.Answer(attempt, given)).Problem.ShouldBe($"422 unanswered {field}");
        (await pupil.Get($"attempts/{attempt["id"]}")).Json["awaited"]!.ToJsonString().ShouldBe(attempt["awaited"]!.ToJsonString());
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task an_answer_of_another_kind_is_refused_by_the_name_of_the_field(string kind)
    {
        var (pupil, attempt) = await Start(kind);
        var (field, _) = Sheet.Empty(attempt["awaited"]!);

        var reply = await pupil.Answer(attempt, kind is "short" or "free" ? new { number = 3 } : new { text = "a text" });

        reply.Problem.ShouldBe($"422 invalid_field {field}");
    }

    [Theory]
    [InlineData("single", """{"choices":["nobody"]}""")]
    [InlineData("single", """{"choices":"one"}""")]
    [InlineData("single", """{"choices":[1]}""")]
    [InlineData("single", """{"choices":[null]}""")]
    [InlineData("single", """{"choices":["\ud800"]}""")]
    [InlineData("single", """{"dontKnow":false}""")]
    [InlineData("single", """{"unknown":1}""")]
    [InlineData("single", """{}""")]
    [InlineData("single", """[]""")]
    [InlineData("single", """7""")]
    [InlineData("single", """null""")]
    [InlineData("ordering", """{"order":{}}""")]
    [InlineData("matching", """{"pairs":[["a"]]}""")]
    [InlineData("matching", """{"pairs":[["a","b","c"]]}""")]
    [InlineData("matching", """{"pairs":[["a","b"],["a","c"]]}""")]
    [InlineData("matching", """{"pairs":["ab"]}""")]
    [InlineData("categorise", """{"bins":{"a":"b","a":"c"}}""")]
    [InlineData("categorise", """{"bins":{"a":null}}""")]
    [InlineData("categorise", """{"bins":[]}""")]
    [InlineData("numeric", """{"number":true}""")]
    [InlineData("hotspot", """{"point":[1]}""")]
    [InlineData("hotspot", """{"point":"here"}""")]
    [InlineData("screens", """{"move":7}""")]
    [InlineData("screens", """{"back":false}""")]
    [InlineData("survey", """{"scale":1.5}""")]
    public async Task what_fits_no_kind_is_refused_as_given(string kind, string given)
    {
        var (pupil, attempt) = await Start(kind);

        var body = Pupil.Command(attempt, new { @try = 1 }).ToJsonString()[..^1] + $",\"given\":{given}}}";
        var reply = await pupil.Send(HttpMethod.Post, $"attempts/{attempt["id"]}/answers", body);

        reply.Problem.ShouldBe("422 invalid_field given");
    }

    [Fact]
    public async Task nothing_is_put_in_two_places()
    {
        var (pupil, attempt) = await Start("categorise");
        var twice = Sheet.InIds(attempt["awaited"]!, """{"bins":{"One stop more":"Darkens","One stop less":"Darkens","One stop more":"Brightens"}}""");

        var body = Pupil.Command(attempt, new { @try = 1 }).ToJsonString()[..^1] + $",\"given\":{twice}}}";

        (await pupil.Send(HttpMethod.Post, $"attempts/{attempt["id"]}/answers", body)).Problem.ShouldBe("422 invalid_field given");
    }

    [Theory]
    [InlineData("survey", """{"scale":6}""", "scale")]
    [InlineData("numeric", """{"number":1e999}""", "number")]
    [InlineData("hotspot", """{"point":[500,2]}""", "region")]
    [InlineData("screens", """{"back":true}""", "back")]
    public async Task what_lies_outside_is_refused_by_its_field(string kind, string given, string field)
    {
        var (pupil, attempt) = await Start(kind);

        var body = Pupil.Command(attempt, new { @try = 1 }).ToJsonString()[..^1] + $",\"given\":{given}}}";
        (await pupil.Send(HttpMethod.Post, $"attempts/{attempt["id"]}/answers", body)).Problem.ShouldBe($"422 invalid_field {field}");
    }

    [Theory]
    [InlineData("multiple", 3)]
    [InlineData("ordering", 3)]
    [InlineData("matching", 2)]
    [InlineData("categorise", 2)]
    [InlineData("gap", 2)]
    public async Task parts_are_told_together_with_the_answer(string kind, int parts)
    {
        var (pupil, attempt) = await Start(kind);
        var first = await pupil.Answer(attempt, Sheet.Wrong(attempt["awaited"]!));
        var last = await pupil.Answer(first.Attempt, Sheet.Wrong(attempt["awaited"]!));

        (first.Json["parts"], first.Json["answer"]).ShouldBe((null, null));
        last.Json["answer"].ShouldNotBeNull();
        var told = last.Json["parts"]!.AsArray();
        (told.Count, told.Any(p => !(bool)p!["right"]!)).ShouldBe((parts, true), last.Text);
        if (kind != "gap")
        {
            told.Select(p => (string)p!["id"]!).ShouldBeSubsetOf(Ids().Matches(attempt["awaited"]!.ToJsonString()).Select(m => m.Value));
        }
    }

    [Theory]
    [InlineData("multiple", """{"choices":["A wider aperture"]}""", 0.5)]
    [InlineData("matching", """{"pairs":[["f/2","One eye"],["f/16","The air itself"]]}""", 0.5)]
    [InlineData("categorise", """{"bins":{"One stop more":"Brightens","One stop less":"Brightens"}}""", 0.5)]
    [InlineData("gap", """{"gaps":["compensation","minus one"]}""", 0.5)]
    [InlineData("ordering", """{"order":["Set the camera","Look at the light","Press the button"]}""", 0.5)]
    public async Task a_part_of_the_answer_is_almost_right(string kind, string words, double score)
    {
        var (pupil, attempt) = await Start(kind);

        var reply = await pupil.Answer(attempt, JsonNode.Parse(Sheet.InIds(attempt["awaited"]!, words))!);

        (reply.Verdict, (double)reply.Json["score"]!, (int)reply.Json["stars"]!, (string?)reply.Attempt["slots"]!["states"]![0]!["state"]).ShouldBe(("almost", score, 0, "missed"), reply.Text);
    }

    [Theory]
    [InlineData("short", """{"text":" Exposure  COMPENSATON! "}""")]
    [InlineData("slider", """{"number":"25 %"}""")]
    [InlineData("hotspot", """{"point":[42,31]}""")]
    [InlineData("single", """{"unknown":1,"choices":["I add one stop"]}""")]
    public async Task an_answer_is_taken_as_people_give_it(string kind, string given)
    {
        var (pupil, attempt) = await Start(kind);

        var reply = await pupil.Answer(attempt, JsonNode.Parse(Sheet.InIds(attempt["awaited"]!, given))!);

        reply.Verdict.ShouldBe("right", reply.Text);
        (reply.Json["read"] is not null).ShouldBe(kind == "short");
    }

    [Fact]
    public async Task a_typed_answer_is_read_in_the_language_of_its_request()
    {
        var (pupil, attempt) = await Start("short");
        var command = Pupil.Command(attempt, new { @try = 1, given = new { text = "correction d’exposition" } });

        var english = await pupil.Post($"attempts/{attempt["id"]}/answers", command);
        command["id"] = Guid.NewGuid();
        command["try"] = 2;
        var french = await pupil.Post($"attempts/{attempt["id"]}/answers?lang=fr", command);

        (english.Verdict, french.Verdict, (string?)french.Json["why"]!["lang"]).ShouldBe(("notyet", "right", "fr"), french.Text);
    }

    [Fact]
    public async Task a_move_that_goes_on_has_no_verdict_and_brings_the_next_screen()
    {
        var (pupil, attempt) = await Start("screens");

        var wrong = await pupil.Answer(attempt, Sheet.Wrong(attempt["awaited"]!));
        var right = await pupil.Answer(wrong.Attempt, Sheet.Right(wrong.Attempt["awaited"]!));
        var back = await pupil.Answer(right.Attempt, new { back = true });

        wrong.Json.AsObject().ContainsKey("verdict").ShouldBeTrue();
        (wrong.Verdict, (string?)wrong.Json["why"]!["text"]).ShouldBe((null, "The flash adds light of its own."));
        ((string?)right.Attempt["awaited"]!["screen"]!["title"], right.Attempt["awaited"]!["screen"]!["done"]![0]!.ToString()).ShouldBe(("The list of settings", "The menu"));
        ((string?)back.Attempt["awaited"]!["screen"]!["title"], (int)back.Attempt["awaited"]!["try"]!).ShouldBe(("The camera's first screen", 1));
    }

    [Fact]
    public async Task a_free_text_waits_for_its_writer_to_compare()
    {
        var (pupil, attempt) = await Start("free");

        var recorded = await pupil.Answer(attempt, new { text = "Soft." });
        var awaited = recorded.Attempt["awaited"]!;
        var assessed = await pupil.Do(recorded.Attempt, "assessments", new { ratings = Sheet.Items(awaited, "criteria").ToDictionary(Sheet.Id, _ => true) });

        attempt["awaited"]!["modelAnswer"].ShouldBeNull();
        (recorded.Verdict, (string?)awaited["phase"]).ShouldBe(("recorded", "assessment"));
        ((string)awaited["modelAnswer"]!).ShouldContain("one window");
        (assessed.Verdict, (string?)assessed.Attempt["status"], (int)assessed.Attempt["slots"]!["done"]!).ShouldBe(("recorded", "completed", 1), assessed.Text);
    }

    [Theory]
    [InlineData("""{"nobody":true}""")]
    [InlineData("""{"\ud800":true}""")]
    [InlineData("""[]""")]
    public async Task ratings_that_fit_no_criterion_are_refused(string ratings)
    {
        var (pupil, attempt) = await Start("free");
        var recorded = await pupil.Answer(attempt, new { text = "Soft." });

        var body = Pupil.Command(recorded.Attempt).ToJsonString()[..^1] + $",\"ratings\":{ratings}}}";

        (await pupil.Send(HttpMethod.Post, $"attempts/{attempt["id"]}/assessments", body)).Problem.ShouldBe("422 invalid_field ratings");
    }

    [Fact]
    public async Task a_survey_is_recorded_and_done()
    {
        var (pupil, attempt) = await Start("survey");

        var reply = await pupil.Answer(attempt, new { scale = 4 });

        (reply.Verdict, reply.Json["answer"], (int)reply.Attempt["slots"]!["done"]!, (string?)reply.Attempt["status"]).ShouldBe(("recorded", null, 1, "completed"), reply.Text);
        ((int)attempt["awaited"]!["scale"]!["points"]!, (string?)attempt["awaited"]!["scale"]!["low"]).ShouldBe((5, "Not yet"));
    }

    [Theory]
    [InlineData("single", "options")]
    [InlineData("image", "options")]
    [InlineData("ordering", "options")]
    [InlineData("matching", "left right")]
    [InlineData("categorise", "tiles bins")]
    [InlineData("gap", "pieces gaps")]
    [InlineData("numeric", "unit decimals")]
    [InlineData("slider", "min max increment unit")]
    [InlineData("hotspot", "image")]
    [InlineData("video", "video options")]
    [InlineData("screens", "screen")]
    [InlineData("survey", "scale")]
    public async Task what_is_awaited_has_what_its_kind_needs(string kind, string fields)
    {
        var (_, attempt) = await Start(kind);

        fields.Split(' ').ShouldAllBe(field => attempt["awaited"]![field] != null);
    }

    [GeneratedRegex("(?<=\"id\":\")[^\"]+")]
    private static partial Regex Ids();

    private async Task<(Pupil Pupil, JsonNode Attempt)> Start(string kind)
    {
        var pupil = await Pupil.Arrive(school.Essai);
        return (pupil, await pupil.Start($"each/{kind}"));
    }

    // Guided screens take several clicks: after the first all are right.
    private static async Task<Reply> Finish(Pupil pupil, JsonNode attempt, Func<JsonNode, object> first)
    {
        var reply = await pupil.Answer(attempt, first(attempt["awaited"]!));
        while (reply.Status == 200 && reply.Verdict is null)
        {
            reply = await pupil.Answer(reply.Attempt, Sheet.Right(reply.Attempt["awaited"]!));
        }

        return reply;
    }
}
