using System.Net;
using System.Text.Json.Nodes;
using Essai.Platform.Courses;
using Essai.Platform.Database;
using Essai.Platform.Guests;
using Essai.Tests.Architecture;
using Microsoft.Extensions.DependencyInjection;
using static Essai.Tests.Commands.Typed;

namespace Essai.Tests.Learn;

/// <summary>The way from a course to the products that it uses.</summary>
public sealed class ProductLinkTests : IAsyncLifetime
{
    private const string Card = "/clean/go/light/grey-card";
    private const string Shop = "https://shop.lumen.example/grey-card";

    private readonly string data = Profile.DataFolder();
    private RunningEssai essai = null!;

    public async ValueTask InitializeAsync()
    {
        await Run("seed", Path.Combine(Sources.Root, "tests/faults/clean"), "--data", data);
        await Run("seed", Path.Combine(Sources.Root, "tests/academies/khutwa"), "--data", data);
        essai = await RunningEssai.Serve(data);
    }

    public ValueTask DisposeAsync() => essai.DisposeAsync();

    [Fact]
    public async Task a_click_leads_to_the_product_and_is_counted()
    {
        var reply = await essai.Get(Card);
        await essai.Get(Card);

        (reply.StatusCode, reply.Headers.Location!.OriginalString).ShouldBe((HttpStatusCode.Found, Shop));
        reply.Headers.CacheControl!.NoStore.ShouldBeTrue();
        (await Clicks()).ShouldBe(2);
    }

    [Theory]
    [InlineData("prefetch")]
    [InlineData("prefetch;prerender")]
    public async Task a_browser_that_fetches_ahead_is_not_counted(string purpose)
    {
        (await essai.Get(Card, ("Sec-Purpose", purpose))).StatusCode.ShouldBe(HttpStatusCode.Found);

        (await Clicks()).ShouldBe(0);
    }

    [Fact]
    public async Task who_asks_about_the_link_is_not_counted()
    {
        using var reply = await essai.Http.SendAsync(new HttpRequestMessage(HttpMethod.Head, Card));

        reply.StatusCode.ShouldBe(HttpStatusCode.Found);
        (await Clicks()).ShouldBe(0);
    }

    [Theory]
    [InlineData("/clean/go/light/tripod")]
    [InlineData("/clean/go/none/grey-card")]
    [InlineData("/clean/go/light/https:%2F%2Fevil.example")]
    [InlineData("/khutwa/go/light/grey-card")]
    [InlineData("/khutwa/go/burns/grey-card")]
    public async Task nobody_is_led_to_what_the_academy_s_course_does_not_name(string address)
    {
        var reply = await essai.Get(address);

        (reply.StatusCode, reply.Headers.Location).ShouldBe((HttpStatusCode.NotFound, null));
        (await reply.Content.ReadAsStringAsync()).ShouldContain("<html");
        (await Clicks()).ShouldBe(0);
    }

    [Fact]
    public async Task a_product_of_a_course_that_was_taken_down_leads_nowhere()
    {
        await essai.Services.GetRequiredService<CourseShelf>().Withdraw("clean", "light", CancellationToken.None);

        (await essai.Get(Card)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task nothing_of_who_clicks_is_kept_or_sent_back()
    {
        var token = essai.Services.GetRequiredService<GuestTokens>().Issue("clean", Guid.NewGuid(), DateTimeOffset.UtcNow).Text;

        var reply = await essai.Get(Card, ("Cookie", $"{GuestCookie.Name}={token}"));

        reply.Headers.Contains("Set-Cookie").ShouldBeFalse();
        await using var context = essai.Services.GetRequiredService<EssaiDatabase>().Context("clean");
        context.Model.FindEntityType(typeof(ClicksOfDay))!.GetProperties().Select(p => p.Name).ShouldBe(["Academy", "Course", "Product", "Day", "Count"], ignoreOrder: true);
        (await Clicks()).ShouldBe(1);
    }

    [Fact]
    public async Task whoever_hammers_a_link_is_told_when_to_come_back()
    {
        await using var strict = await RunningEssai.Start("""{"Essai":{"Limits":{"AddressBurst":3,"AddressPerSecond":1}}}""", more: null, Platform.Lumen.Open);

        var replies = await Task.WhenAll(Enumerable.Range(0, 30).Select(_ => strict.Get("/lumen/go/light/grey-card")));

        replies.ShouldContain(r => r.StatusCode == HttpStatusCode.TooManyRequests);
    }

    [Fact]
    public async Task the_course_page_shows_products_makers_and_the_day_of_the_check()
    {
        var page = WebUtility.HtmlDecode(await (await essai.Get("/clean/fr/courses/light")).Content.ReadAsStringAsync());

        page.ShouldContain($"""<a class="way" href="{Card}" rel="nofollow noopener">""");
        page.ShouldContain("Elle dit à l’appareil ce qu’est un gris moyen.");
        page.ShouldContain("Dessiné par Lumen · CC-BY-4.0");
        page.ShouldContain("Filmé par Lumen · CC0-1.0");
        page.ShouldContain("Faits vérifiés le 25 novembre 2026");
        page.ShouldNotContain(Shop);
    }

    [Fact]
    public async Task the_operator_reads_the_counts_beside_a_running_server()
    {
        await essai.Get(Card);

        var (code, said) = await Run("links", "--academy", "clean", "--data", data);

        code.ShouldBe(0, said);
        said.ShouldContain($"{DateTime.UtcNow:yyyy-MM-dd}  light/grey-card  1");
        said.ShouldContain("1 click.");
    }

    private async Task<int> Clicks()
    {
        var (code, said) = await Run("links", "--academy", "clean", "--data", data, "--json");
        code.ShouldBe(0, said);
        return JsonNode.Parse(said)!["links"]!.AsArray().Sum(l => (int)l!["clicks"]!);
    }
}
