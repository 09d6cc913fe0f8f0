using System.Net;
using Essai.Engine.Answers.Kinds;
using Essai.Engine.Practice;
using Essai.Learn.Desk;

namespace Essai.Tests.Learn.Safety;

/// <summary>What holds for every address of the program, whatever comes back: walked, so that a new one is held to it too.</summary>
public sealed class EveryReplyTests(OpenSchools schools) : IClassFixture<OpenSchools>
{
    private const string Forger = "forged.example";

    private static readonly (string Name, string Value)[] Forged =
    [
        ("X-Forwarded-Host", Forger), ("X-Forwarded-Proto", "https"), ("X-Forwarded-For", "203.0.113.9"), ("X-Forwarded-Prefix", $"/{Forger}"), ("X-Host", Forger), ("X-Original-URL", $"/{Forger}"),
        ("X-Rewrite-URL", $"/{Forger}"), ("Forwarded", $"host={Forger};proto=https"), ("X-Original-Host", Forger), ("X-HTTP-Method-Override", "DELETE"), ("Referer", $"https://{Forger}/"),
    ];

    [Fact]
    public async Task no_reply_can_be_framed()
    {
        foreach (var (route, reply) in await Replies())
        {
            reply.Headers.GetValues("Content-Security-Policy").ShouldHaveSingleItem().ShouldContain("frame-ancestors 'none'", customMessage: $"{route} {reply.StatusCode}");
            if (reply.Content.Headers.ContentType?.MediaType == "text/html")
            {
                reply.Headers.GetValues("X-Frame-Options").ShouldBe(["DENY"], $"{route}");
            }
        }
    }

    [Fact]
    public async Task no_header_of_a_stranger_comes_back_in_a_reply()
    {
        foreach (var (route, reply) in await Replies(Forged))
        {
            $"{reply.Headers}{reply.Content.Headers}{await reply.Content.ReadAsStringAsync()}".ShouldNotContain(Forger, customMessage: route.ToString());
            ((int)reply.StatusCode).ShouldBeLessThan(500, route.ToString());
        }
    }

    [Fact]
    public async Task what_may_be_kept_by_all_belongs_to_nobody()
    {
        foreach (var (route, reply) in await Replies())
        {
            var open = reply.Headers.CacheControl is { Public: true };
            (open && reply.Headers.Contains("Set-Cookie")).ShouldBeFalse(route.ToString());
            (reply.Headers.CacheControl is { Public: true } or { Private: true } or { NoStore: true } or { NoCache: true }).ShouldBeTrue(route.ToString());
        }
    }

    [Fact]
    public async Task reading_sets_no_cookie()
    {
        foreach (var (route, reply) in (await Replies()).Where(r => r.Route.Method == "GET"))
        {
            reply.Headers.Contains("Set-Cookie").ShouldBeFalse(route.ToString());
        }
    }

    [Theory]
    [InlineData("Sec-Fetch-Site", "cross-site")]
    [InlineData("Sec-Fetch-Site", "same-site")]
    [InlineData("Origin", $"https://{Forger}")]
    public async Task every_form_of_another_site_is_refused(string header, string value)
    {
        var (guest, open) = await schools.Begin(SingleChoice.Name);
        foreach (var route in Routes.Of(schools.Essai).Where(r => r.Method == "POST" && !r.Pattern.StartsWith("/api/", StringComparison.Ordinal)))
        {
            using var form = new FormUrlEncodedContent([KeyValuePair.Create("proof", guest.Proof()), KeyValuePair.Create("id", $"{Guid.NewGuid()}")]);
            using var reply = await schools.Essai.Http.SendAsync(Asking(guest, open, route, [(header, value)], form));
            reply.StatusCode.ShouldBe(HttpStatusCode.Forbidden, route.ToString());
        }
    }

    [Theory]
    [InlineData("\r\nSet-Cookie: a=b")]
    [InlineData("é\u2028")]
    [InlineData("1&step=other#there")]
    public async Task what_a_form_adds_to_an_address_stays_in_its_place(string from)
    {
        var (guest, open) = await schools.Begin(SingleChoice.Name);
        var step = open.Chapter.Step(open.Attempt.Slots[0].Step)!;
        var verdict = await guest.Submit(await guest.Get($"{guest.Page}attempts/{open.Id}"), "/answers", Wrong.Fields(OpaqueIds.Hide(open.Attempt.Seed, step, Wrong.Of(step.Exercise))));
        guest.Seen();

        await guest.Submit(verdict, "/lessons", ("from", from));

        var posted = guest.Seen()[0];
        posted.ShouldContain($"{Uri.EscapeDataString(from)}#");
        posted.ShouldNotContain("\nSet-Cookie: a=b");
    }

    // As the guest, and once with an address that leads nowhere.
    private async Task<List<(Route Route, HttpResponseMessage Reply)>> Replies(params (string Name, string Value)[] headers)
    {
        var (guest, open) = await schools.Begin(SingleChoice.Name);
        var replies = new List<(Route, HttpResponseMessage)>();
        var all = Routes.Of(schools.Essai).Where(r => !r.Pattern.EndsWith("/me", StringComparison.Ordinal) && !r.Pattern.EndsWith("/erasure", StringComparison.Ordinal));
        foreach (var route in all.Append(new Route("GET", "/nothing/here/at/all")).Append(new Route("PUT", "/robots.txt")))
        {
            replies.Add((route, await schools.Essai.Http.SendAsync(Asking(guest, open, route, headers, route.Method == "GET" ? null : new StringContent("{}")))));
        }

        return replies;
    }

    private static HttpRequestMessage Asking(Visitor guest, CourseAttempt open, Route route, (string Name, string Value)[] headers, HttpContent? content)
    {
        var asking = new HttpRequestMessage(new HttpMethod(route.Method), route.Address(guest, open)) { Content = content };
        foreach (var (name, value) in headers.Append(("Cookie", $"guest={guest.Token}")).Append(("Authorization", $"Bearer {guest.Token}")))
        {
            asking.Headers.TryAddWithoutValidation(name, value);
        }

        return asking;
    }
}
