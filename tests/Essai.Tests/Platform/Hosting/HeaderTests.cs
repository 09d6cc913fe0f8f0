using System.Net;
using Microsoft.AspNetCore.Builder;

namespace Essai.Tests.Platform.Hosting;

public sealed class HeaderTests
{
    [Fact]
    public async Task a_page_allows_nothing_inline_and_nothing_from_elsewhere()
    {
        await using var essai = await RunningEssai.Start();

        var policy = Header(await essai.Get("/lost"), "Content-Security-Policy");

        policy.ShouldStartWith("default-src 'none'; script-src 'self'; style-src 'self';");
        policy.ShouldNotContain("unsafe");
        policy.ShouldNotContain("http");
        policy.ShouldContain("frame-ancestors 'none'");
    }

    [Theory]
    [InlineData("/lost", "X-Frame-Options", "DENY")]
    [InlineData("/lost", "Referrer-Policy", "same-origin")]
    [InlineData("/robots.txt", "X-Content-Type-Options", "nosniff")]
    [InlineData("/robots.txt", "Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'")]
    [InlineData("/robots.txt", "Cache-Control", "no-cache, private")]
    public async Task every_reply_says_what_a_browser_may_do(string path, string name, string value)
    {
        await using var essai = await RunningEssai.Start();

        Header(await essai.Get(path), name).ShouldBe(value);
    }

    [Fact]
    public async Task a_forged_host_gets_nothing()
    {
        await using var essai = await RunningEssai.Start();

        (await essai.Get("/robots.txt", ("Host", "evil.example"))).StatusCode.ShouldBe(HttpStatusCode.MisdirectedRequest);
    }

    [Theory]
    [InlineData("learn.example")]
    [InlineData("LEARN.example:8443")]
    [InlineData("lumen.schools.example")]
    [InlineData("localhost")]
    public async Task the_operators_names_are_served(string host)
    {
        await using var essai = await RunningEssai.Start("""{"Essai":{"BaseUrl":"https://learn.example","AllowedHosts":["*.schools.example"]}}""");

        (await essai.Get("/robots.txt", ("Host", host))).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task a_stranger_cannot_claim_https()
    {
        await using var essai = await RunningEssai.Start("""{"Essai":{"BaseUrl":"https://learn.example"}}""");

        var reply = await essai.Get("/robots.txt", ("Host", "learn.example"), ("X-Forwarded-Proto", "https"));

        reply.Headers.Contains("Strict-Transport-Security").ShouldBeFalse();
    }

    [Fact]
    public async Task a_trusted_proxys_https_is_kept_for_a_year()
    {
        await using var essai = await RunningEssai.Start("""{"Essai":{"BaseUrl":"https://learn.example","TrustedProxies":["127.0.0.0/8"]}}""");

        var reply = await essai.Get("/robots.txt", ("Host", "learn.example"), ("X-Forwarded-Proto", "https"));

        Header(reply, "Strict-Transport-Security").ShouldBe("max-age=31536000");
    }

    [Fact]
    public async Task a_host_that_is_no_address_gets_nothing()
    {
        await using var essai = await RunningEssai.Start();

        foreach (var host in new[] { "localhost:99999", "localhost:99999999999", "", "localhost@evil.example" })
        {
            (await Wire.Ask(essai, $"GET / HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n")).Status.ShouldBeOneOf(400, 421);
        }
    }

    [Theory]
    [InlineData("https://learn.example", "learn.example", true)]
    [InlineData("https://learn.example", "localhost", false)]
    [InlineData("http://learn.example", "learn.example", false)]
    public async Task a_cookie_of_a_public_https_address_never_travels_in_the_clear(string address, string host, bool secure)
    {
        await using var essai = await RunningEssai.Start($"{{\"Essai\":{{\"BaseUrl\":\"{address}\"}}}}", app =>
            app.MapGet("/meet", (Microsoft.AspNetCore.Http.HttpContext http, Essai.Platform.Guests.GuestCookie cookie) => cookie.Write(http, "lumen", Guid.NewGuid())));

        var cookie = (await essai.Get("/meet", ("Host", host))).Headers.GetValues("Set-Cookie").Single();

        cookie.Contains("; secure", StringComparison.OrdinalIgnoreCase).ShouldBe(secure);
    }

    private static string Header(HttpResponseMessage reply, string name) => string.Join(", ", reply.Headers.GetValues(name));
}
