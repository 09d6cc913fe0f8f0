using System.Net;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Essai.Tests.Platform.Watch;

/// <summary>What an operator reads at the door of their own, while learners answer next door.</summary>
public sealed partial class MeasureTests
{
    [Fact]
    public async Task answers_are_counted_by_their_verdict_and_timed()
    {
        await using var essai = await EssaiProcess.Watched();
        var guest = await (await PlayingGuest.Arrive(essai.Http)).Start();
        await guest.Answer(right: false);
        await guest.Finish();

        (await essai.Sum("essai_answers_total", "essai_verdict=\"not_yet\"")).ShouldBe(1);
        (await essai.Sum("essai_answers_total", "essai_verdict=\"right\"")).ShouldBe(5);
        (await essai.Sum("essai_answer_duration_seconds_count")).ShouldBe(6);
    }

    [Fact]
    public async Task a_repeated_answer_counts_once()
    {
        await using var essai = await EssaiProcess.Watched();
        var guest = await (await PlayingGuest.Arrive(essai.Http)).Start();
        var answer = guest.Body(right: true);

        await guest.Post($"attempts/{guest.Attempt["id"]}/answers", answer);
        await guest.Post($"attempts/{guest.Attempt["id"]}/answers", answer);

        (await essai.Sum("essai_answers_total")).ShouldBe(1);
    }

    [Fact]
    public async Task how_long_an_answer_was_kept_on_the_device_is_told()
    {
        await using var essai = await EssaiProcess.Watched();
        var guest = await (await PlayingGuest.Arrive(essai.Http)).Start();
        var answer = guest.Body(right: true);
        answer["at"] = DateTimeOffset.UtcNow.AddMinutes(-10).ToString("O");

        await guest.Post($"attempts/{guest.Attempt["id"]}/answers", answer);

        (await essai.Sum("essai_outbox_age_seconds_count")).ShouldBe(1);
        (await essai.Sum("essai_outbox_age_seconds_sum")).ShouldBeInRange(599, 660);
    }

    [Fact]
    public async Task a_browser_says_how_long_it_kept_an_answer()
    {
        await using var essai = await EssaiProcess.Watched();
        var page = await essai.Http.GetStringAsync("/lumen/fr/play/exposure/light", TestContext.Current.CancellationToken);
        var form = Answers().Match(page);
        var fields = Fields().Matches(form.Value).Select(m => KeyValuePair.Create(m.Groups["name"].Value, WebUtility.HtmlDecode(m.Groups["value"].Value))).DistinctBy(f => f.Key);
        var sent = new HttpRequestMessage(HttpMethod.Post, form.Groups["action"].Value) { Content = new FormUrlEncodedContent(fields) };
        sent.Headers.TryAddWithoutValidation("Essai-Kept", "1800");

        (await essai.Http.SendAsync(sent, TestContext.Current.CancellationToken)).StatusCode.ShouldBe(HttpStatusCode.SeeOther);

        (await essai.Sum("essai_outbox_age_seconds_sum")).ShouldBe(1800);
    }

    [Fact]
    public async Task the_log_and_its_follower_are_told()
    {
        await using var essai = await EssaiProcess.Watched();
        var guest = await (await PlayingGuest.Arrive(essai.Http)).Start();
        await guest.Finish();
        await guest.Get("me");

        (await essai.Sum("essai_log_commits_total", "essai_result=\"stored\"")).ShouldBe(5);
        (await essai.Sum("essai_log_batch_size_sum")).ShouldBeGreaterThanOrEqualTo(5);
        (await essai.Sum("essai_follower_rows_total")).ShouldBe(5);
        (await essai.Sum("essai_follower_behind")).ShouldBe(0);
        (await essai.Sum("essai_follower_lag_seconds")).ShouldBe(0);
    }

    [Fact]
    public async Task what_is_turned_down_counts_by_its_code()
    {
        await using var essai = await EssaiProcess.Watched();
        var guest = await (await PlayingGuest.Arrive(essai.Http)).Start();

        await guest.Send(HttpMethod.Post, $"attempts/{guest.Attempt["id"]}/answers", new JsonObject { ["id"] = 1 });
        await guest.Send(HttpMethod.Get, $"attempts/{Guid.NewGuid()}", null);
        await essai.Http.GetAsync("/nowhere", TestContext.Current.CancellationToken);

        (await essai.Sum("essai_refusals_total", "error_type=\"invalid_field\"")).ShouldBe(1);
        (await essai.Sum("essai_refusals_total", "error_type=\"not_found\"")).ShouldBe(2);
        (await essai.Measures()).ShouldContain("error_type=\"busy\"} 0", customMessage: "an alert sees the first of them as a rise");
    }

    [Fact]
    public async Task learners_find_no_measures_at_their_address()
    {
        await using var essai = await EssaiProcess.Watched();
        var forged = new HttpRequestMessage(HttpMethod.Get, "/metrics");
        forged.Headers.Host = essai.Door!.Authority;
        forged.Headers.TryAddWithoutValidation("X-Forwarded-Host", essai.Door.Authority);
        forged.Headers.TryAddWithoutValidation("X-Forwarded-For", "127.0.0.1");

        (await essai.Http.GetAsync("/metrics", TestContext.Current.CancellationToken)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await essai.Http.SendAsync(forged, TestContext.Current.CancellationToken)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await essai.Http.GetAsync(new Uri(essai.Door, "/"), TestContext.Current.CancellationToken)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task measures_are_told_only_where_an_operator_asks_for_it()
    {
        await using var essai = await EssaiProcess.Start(await OpenLumen.Folder("a"));

        essai.Door.ShouldBeNull();
        (await essai.Http.GetAsync("/metrics", TestContext.Current.CancellationToken)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task no_measure_says_who_or_where_or_what()
    {
        await using var essai = await EssaiProcess.Watched();
        var guest = await (await PlayingGuest.Arrive(essai.Http)).Start();
        await guest.Finish();
        await essai.Http.GetAsync("/someone@example.org", TestContext.Current.CancellationToken);

        var told = await essai.Measures();

        string[] marks = [guest.Token, (string)guest.Attempt["id"]!, OpenLumen.Slug, "exposure", "someone"];
        marks.Where(told.Contains).ShouldBeEmpty();
    }

    [GeneratedRegex("<form[^>]*action=\"(?<action>[^\"]*/answers)\".*?</form>", RegexOptions.Singleline)]
    private static partial Regex Answers();

    [GeneratedRegex("<input[^>]*name=\"(?<name>[^\"]*)\"[^>]*value=\"(?<value>[^\"]*)\"")]
    private static partial Regex Fields();
}
