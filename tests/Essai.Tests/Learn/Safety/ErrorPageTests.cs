using System.Net;
using System.Text.RegularExpressions;
using Essai.Engine.Answers.Kinds;
using Essai.Platform.Courses;
using Essai.Platform.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Essai.Tests.Learn.Safety;

/// <summary>Every page that turns a learner down says what is kept, in their language, and carries a reference.</summary>
public sealed partial class ErrorPageTests
{
    private const string School = "school";

    private static readonly Dictionary<string, string> Kept = new() { ["fr"] = "gardées|reste dans vos progrès", ["en"] = "are kept|stays in your progress", ["ar"] = "محفوظة|يبقى ضمن تقدمك" };

    [Theory]
    [InlineData(400)]
    [InlineData(403)]
    [InlineData(404)]
    [InlineData(405)]
    [InlineData(410)]
    [InlineData(413)]
    [InlineData(421)]
    [InlineData(429)]
    [InlineData(500)]
    [InlineData(503)]
    public async Task it_says_what_is_kept_in_the_language_wanted(int status)
    {
        await using var essai = await Start();

        foreach (var (lang, accepted, chosen) in new[] { ("fr", "en", "en"), ("en", "fr", "fr") })
        {
            using var reply = await essai.Http.SendAsync(Asking(status, lang, accepted, chosen));
            Speaks(await reply.Content.ReadAsStringAsync(), lang);
            ((int)reply.StatusCode).ShouldBe(status);
        }
    }

    [Theory]
    [InlineData("fr", "en", "fr")]
    [InlineData(null, "ar, en;q=0.5", "ar")]
    public async Task where_the_address_tells_no_language_the_choice_counts_then_the_browser(string? chosen, string accepted, string lang)
    {
        await using var essai = await RunningEssai.Start();

        Speaks(await (await essai.Get("/nothing", ("Accept-Language", accepted), ("Cookie", $"essai-lang={chosen}"))).Content.ReadAsStringAsync(), lang);
    }

    [Fact]
    public async Task whatever_can_be_read_can_be_asked_about()
    {
        await using var essai = await Start();

        foreach (var path in new[] { "/", $"/{School}/", $"/{School}/fr/", $"/{School}/fr/courses", $"/{School}/fr/play/{MarkedSchool.Course}/{Slider.Name}", $"/{School}/fr/privacy", "/robots.txt" })
        {
            using var reply = await essai.Http.SendAsync(new HttpRequestMessage(HttpMethod.Head, path));
            (reply.StatusCode, (await reply.Content.ReadAsByteArrayAsync()).Length).ShouldBe((HttpStatusCode.OK, 0), path);
        }
    }

    private static async Task<RunningEssai> Start()
    {
        var essai = await RunningEssai.Start("""{"Essai":{"Limits":{"AddressBurst":1,"AddressPerSecond":1}}}""", app =>
        {
            app.MapGet("/{slug}/{lang}/bug", string () => throw new InvalidOperationException());
            app.MapGet("/{slug}/{lang}/busy", (HttpContext http) => Refusal.Of(http, 503, "busy"));
        });
        await MarkedSchool.Read().Open(essai, School);
        var shelf = essai.Services.GetRequiredService<CourseShelf>();
        await shelf.Publish(School, Essai.Tests.Platform.TestCourse.Of("gone", "a"), CancellationToken.None);
        await shelf.Withdraw(School, "gone", CancellationToken.None);
        (await essai.Http.PostAsync($"/{School}/en/answers", new FormUrlEncodedContent([KeyValuePair.Create("id", "the one that is allowed")]))).Dispose();
        return essai;
    }

    private static HttpRequestMessage Asking(int status, string lang, string accepted, string chosen)
    {
        var base_ = $"/{School}/{lang}/";
        HttpRequestMessage asking = status switch
        {
            400 => new(HttpMethod.Post, base_ + "settings") { Content = new StringContent("--x", null, "multipart/form-data") { Headers = { ContentType = new("multipart/form-data") } } },
            403 => new(HttpMethod.Post, base_ + "settings") { Content = new FormUrlEncodedContent([]), Headers = { { "Sec-Fetch-Site", "cross-site" } } },
            404 => new(HttpMethod.Get, base_ + "courses/never"),
            405 => new(HttpMethod.Delete, base_ + "courses"),
            410 => new(HttpMethod.Get, base_ + "courses/gone"),
            413 => new(HttpMethod.Post, base_ + "settings") { Content = new FormUrlEncodedContent([KeyValuePair.Create("text", new string('a', 300_000))]) },
            421 => new(HttpMethod.Get, base_ + "courses") { Headers = { Host = "evil.example" } },
            429 => new(HttpMethod.Post, base_ + "answers") { Content = new FormUrlEncodedContent([]) },
            500 => new(HttpMethod.Get, base_ + "bug"),
            503 => new(HttpMethod.Get, base_ + "busy"),
            _ => throw new InvalidOperationException($"{status}"),
        };
        asking.Headers.TryAddWithoutValidation("Accept-Language", accepted);
        asking.Headers.TryAddWithoutValidation("Cookie", $"essai-lang={chosen}");
        return asking;
    }

    private static void Speaks(string page, string lang)
    {
        page.ShouldContain($"<html lang=\"{lang}\"");
        References().IsMatch(page).ShouldBeTrue(page);
        Regex.IsMatch(WebUtility.HtmlDecode(page), Kept[lang]).ShouldBeTrue(WebUtility.HtmlDecode(page));
    }

    [GeneratedRegex("<code>[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}</code>")]
    private static partial Regex References();
}
