using System.Net;
using Essai.Platform.Guests;
using Essai.Platform.Log;
using Essai.Tests.Architecture;
using Microsoft.Extensions.DependencyInjection;
using static Essai.Tests.Commands.Typed;

namespace Essai.Tests.Learn;

/// <summary>What machines that read pages are told, and what is learnt from the browser.</summary>
public sealed class PublicPageTests : IAsyncLifetime
{
    private readonly string data = Profile.DataFolder();
    private RunningEssai essai = null!;

    public async ValueTask InitializeAsync()
    {
        await Run("seed", Path.Combine(Sources.Root, "tests/faults/clean"), "--data", data);
        Profile.Settle(data, """{ "Essai": { "BaseUrl": "https://learn.example" } }""");
        essai = await RunningEssai.Serve(data);
    }

    public ValueTask DisposeAsync() => essai.DisposeAsync();

    [Theory]
    [InlineData("")]
    [InlineData("courses")]
    [InlineData("courses/light")]
    [InlineData("legal")]
    [InlineData("accessibility")]
    public async Task a_public_page_names_its_one_address_and_its_twins_in_other_languages(string page)
    {
        var html = await Page($"/clean/fr/{page}");

        html.ShouldContain($"""<link rel="canonical" href="https://learn.example/clean/fr/{page}" """);
        html.ShouldContain($"""<link rel="alternate" hreflang="en" href="https://learn.example/clean/en/{page}" """);
        html.ShouldContain($"""<link rel="alternate" hreflang="fr" href="https://learn.example/clean/fr/{page}" """);
        html.ShouldContain("hreflang=\"x-default\"");
        html.ShouldContain("<meta name=\"description\"");
    }

    [Theory]
    [InlineData("play/light/kinds")]
    [InlineData("settings")]
    [InlineData("privacy")]
    public async Task a_page_about_one_learner_is_for_no_index(string page)
    {
        var html = await Page($"/clean/fr/{page}");

        html.ShouldContain("name=\"robots\" content=\"noindex\"");
        html.ShouldNotContain("canonical");
    }

    [Theory]
    [InlineData("Europe/Paris", "Europe/Paris")]
    [InlineData("", null)]
    [InlineData("<script>", null)]
    public async Task the_browser_s_time_zone_is_kept_with_a_new_guest(string told, string? kept)
    {
        var html = (await Page("/clean/fr/play/light/case")).Split("id=\"answer\"")[1].Split("</form>")[0];
        html.ShouldContain("name=\"zone\"");
        var form = Hidden(html).Where(f => f.Key != "zone").Append(new("zone", told)).Append(new("choice", Choice(html)));

        var reply = await essai.Http.PostAsync("/clean/fr/answers", new FormUrlEncodedContent(form));

        reply.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        (await Guest(reply)).Zone.ShouldBe(kept);
    }

    [Theory]
    [InlineData("/clean/en/", "Lumen is an invented brand.")]
    [InlineData("/clean/fr/courses", "Lumen est une marque inventée.")]
    [InlineData("/clean/fr/privacy", "Lumen est une marque inventée.")]
    public async Task the_notice_of_an_academy_stands_at_the_foot_of_its_pages(string page, string notice) =>
        (await Page(page)).Split("<footer")[1].ShouldContain(notice);

    [Fact]
    public async Task the_front_door_changes_its_language()
    {
        (await Page("/?lang=fr")).ShouldContain("Essayez d’abord");
        (await Page("/?lang=ar")).ShouldContain("dir=\"rtl\"");
        (await Page("/?lang=xx")).ShouldContain("Try first.");
    }

    private async Task<string> Page(string address) =>
        WebUtility.HtmlDecode(await (await essai.Get(address, ("Host", "learn.example"))).Content.ReadAsStringAsync());

    private async Task<LearnerRow> Guest(HttpResponseMessage reply)
    {
        var cookie = reply.Headers.GetValues("Set-Cookie").Single(c => c.StartsWith(GuestCookie.Name + "=")).Split('=', ';')[1];
        var guest = essai.Services.GetRequiredService<GuestTokens>().Read("clean", WebUtility.UrlDecode(cookie))!.Value;
        return (await essai.Services.GetRequiredService<AnswerLog>().FindLearner("clean", guest, CancellationToken.None))!;
    }

    private static IEnumerable<KeyValuePair<string, string>> Hidden(string html) => html.Split("<input type=\"hidden\" name=\"").Skip(1)
        .Select(field => KeyValuePair.Create(field.Split('"')[0], field.Split('>')[0].Split("value=\"").ElementAtOrDefault(1)?.Split('"')[0] ?? ""));

    private static string Choice(string html) => html.Split("name=\"choice\" value=\"")[1].Split('"')[0];
}
