using System.Net;
using System.Text.Json.Nodes;
using Essai.Platform.Guests;
using Essai.Tests.Learn.Api;
using Sheet = Essai.Tests.Learn.Api.Sheet;

namespace Essai.Tests.Learn.Sheets;

/// <summary>Questions on paper, of every kind; answers only of one's own attempt, once it has ended.</summary>
[Collection(School.Name)]
public sealed class SheetTests(School school)
{
    private const string KeyPoint = "The meter aims for medium grey.";
    private const string Answers = "class=\"answers\"";

    public static TheoryData<string> Kinds => [.. Sheet.Kinds];

    public static TheoryData<string> Marked => [.. Sheet.Kinds.Except(["free"])];

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task every_kind_can_be_printed_and_tells_no_answer(string kind)
    {
        var page = await Read($"/clean/en/courses/each/{kind}/sheet");

        page.ShouldContain("class=\"asked\"");
        page.ShouldContain("noindex");
        page.ShouldNotContain(Answers);
        page.ShouldNotContain(KeyPoint);
    }

    [Theory]
    [MemberData(nameof(Marked))]
    public async Task an_ended_attempt_is_printed_with_its_answers(string kind)
    {
        var pupil = await Pupil.Arrive(school.Essai);
        var attempt = await pupil.Start($"each/{kind}");
        var sheet = $"/clean/en/attempts/{attempt["id"]}/sheet";
        (await Read(sheet, pupil)).ShouldNotContain(Answers, customMessage: "an answer may still come");

        await Finish(pupil, attempt);

        (await Read(sheet, pupil)).ShouldContain(Answers);
        (await Page(sheet, await Pupil.Arrive(school.Essai))).StatusCode.ShouldBe(HttpStatusCode.NotFound, "it is another's");
    }

    [Theory]
    [InlineData("single", "I add one stop")]
    [InlineData("ordering", "Look at the light → Set the camera → Press the button")]
    [InlineData("matching", "f/16 – The whole street")]
    [InlineData("slider", "20")]
    [InlineData("short", "exposure compensation")]
    [InlineData("hotspot", "The nearer eye")]
    public async Task what_is_right_stands_in_words(string kind, string words)
    {
        var pupil = await Pupil.Arrive(school.Essai);
        var attempt = await pupil.Start($"each/{kind}");
        await Finish(pupil, attempt);

        var answers = (await Read($"/clean/en/attempts/{attempt["id"]}/sheet", pupil)).Split(Answers)[1];

        answers.ShouldContain(words);
        answers.ShouldContain(KeyPoint);
    }

    private static async Task Finish(Pupil pupil, JsonNode attempt)
    {
        while (attempt["awaited"] is { } awaited)
        {
            attempt = (await pupil.Answer(attempt, Sheet.Right(awaited))).Attempt;
        }
    }

    private async Task<string> Read(string path, Pupil? pupil = null)
    {
        var reply = await Page(path, pupil);
        reply.StatusCode.ShouldBe(HttpStatusCode.OK, path);
        return WebUtility.HtmlDecode(await reply.Content.ReadAsStringAsync());
    }

    private Task<HttpResponseMessage> Page(string path, Pupil? pupil = null) =>
        school.Essai.Get(path, pupil is null ? [] : [("Cookie", $"{GuestCookie.Name}={pupil.Token}")]);
}
