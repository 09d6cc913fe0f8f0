using System.Net;
using Essai.Platform.Guests;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace Essai.Tests.Platform.Guests;

public sealed class OwnFormTests
{
    private static readonly Guid Guest = Guid.Parse("0b0f2c52-6f0e-4d5c-9a38-7f1f2d2a9c11");
    private static readonly Guid Other = Guid.Parse("8d9f3c1e-1111-4a4a-8888-121212121212");

    [Theory]
    [InlineData("a stranger's first form", false, null, true, "same-origin", HttpStatusCode.OK)]
    [InlineData("a stranger whose browser says nothing", false, null, true, null, HttpStatusCode.OK)]
    [InlineData("a guest with their proof", true, "own", false, "same-origin", HttpStatusCode.OK)]
    [InlineData("a guest with their proof whose browser says nothing", true, "own", false, null, HttpStatusCode.OK)]
    [InlineData("a guest's page that was opened as a stranger", true, null, true, "same-origin", HttpStatusCode.OK)]
    [InlineData("a form on another site", false, null, true, "cross-site", HttpStatusCode.Forbidden)]
    [InlineData("a form on a sister site", true, "own", false, "same-site", HttpStatusCode.Forbidden)]
    [InlineData("a guest without proof", true, null, false, "same-origin", HttpStatusCode.Forbidden)]
    [InlineData("a guest with another's proof", true, "other", false, "same-origin", HttpStatusCode.Forbidden)]
    [InlineData("a guest with a bare ticket whose browser says nothing", true, null, true, null, HttpStatusCode.Forbidden)]
    public async Task a_form_is_taken_from_our_own_pages_alone(string who, bool known, string? proof, bool ticket, string? site, HttpStatusCode expected)
    {
        await using var essai = await Start();

        (await Post(essai, known, proof, ticket, site is null ? null : ("Sec-Fetch-Site", site))).StatusCode.ShouldBe(expected, who);
    }

    [Theory]
    [InlineData("https://evil.example", HttpStatusCode.Forbidden)]
    [InlineData("null", HttpStatusCode.Forbidden)]
    [InlineData(null, HttpStatusCode.OK)]
    public async Task an_older_browser_tells_by_origin(string? origin, HttpStatusCode expected)
    {
        await using var essai = await Start();

        (await Post(essai, known: false, null, ticket: true, ("Origin", origin ?? essai.Http.BaseAddress!.GetLeftPart(UriPartial.Authority)))).StatusCode.ShouldBe(expected);
    }

    [Fact]
    public async Task a_body_that_is_no_form_is_refused()
    {
        await using var essai = await Start();

        (await essai.Http.PostAsync("/form", new StringContent("{}"))).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task the_cookie_belongs_to_one_academy_and_no_script()
    {
        await using var essai = await RunningEssai.Start(more: app => app.MapGet("/meet", (Microsoft.AspNetCore.Http.HttpContext http, GuestCookie cookie) => cookie.Write(http, "lumen", Guest)));

        var cookie = (await essai.Get("/meet")).Headers.GetValues("Set-Cookie").Single();

        cookie.ShouldStartWith("guest=");
        cookie.ShouldContain("; path=/lumen/; samesite=lax; httponly");
        cookie.ShouldNotContain("secure");
    }

    private static Task<RunningEssai> Start() =>
        RunningEssai.Start(more: app => app.MapPost("/form", () => "taken").RequireOwnForms(), before: Lumen.Open);

    private static Task<HttpResponseMessage> Post(RunningEssai essai, bool known, string? proof, bool ticket, (string Name, string Value)? header)
    {
        var fields = new Dictionary<string, string> { ["answer"] = "a" };
        if (ticket)
        {
            fields[OwnForms.TicketField] = "sealed";
        }

        if (proof is not null)
        {
            fields[FormProof.Field] = essai.Services.GetRequiredService<FormProof>().Issue(Lumen.Slug, proof == "own" ? Guest : Other);
        }

        var request = new HttpRequestMessage(HttpMethod.Post, "/form") { Content = new FormUrlEncodedContent(fields) };
        if (known)
        {
            var token = essai.Services.GetRequiredService<GuestTokens>().Issue(Lumen.Slug, Guest, DateTimeOffset.UtcNow);
            request.Headers.Add("Cookie", $"{GuestCookie.Name}={token.Text}");
        }

        if (header is var (name, value))
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        return essai.Http.SendAsync(request);
    }
}
