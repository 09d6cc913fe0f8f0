using System.Text.Json.Nodes;
using Essai.Platform.Database;
using Essai.Platform.Guests;
using Essai.Platform.Log;
using Essai.Tests.Platform.Log;
using Microsoft.Extensions.DependencyInjection;

namespace Essai.Tests.Learn.Api;

/// <summary>Who may, how fast, and from where.</summary>
[Collection(School.Name)]
public sealed class BorderTests(School school)
{
    [Fact]
    public async Task without_a_token_of_this_academy_nothing_is_told()
    {
        var clean = await Pupil.Arrive(school.Essai);
        var attempt = await clean.Start("each/single");
        var pocket = await Pupil.Arrive(school.Essai, "pocket");
        var expired = school.Essai.Services.GetRequiredService<GuestTokens>().Issue("clean", Guid.NewGuid(), DateTimeOffset.UtcNow.AddDays(-400));

        foreach (var token in new[] { null, "", "nonsense", pocket.Token, expired.Text, clean.Token![..^2] + Another(clean.Token[^2..]), Another(clean.Token[..1]) + clean.Token[1..] })
        {
            var stranger = clean with { Token = token };
            var reply = await stranger.Get("me");
            reply.Problem.ShouldBe("401 unauthorized");
            reply.Message.Headers.WwwAuthenticate.ShouldHaveSingleItem().Scheme.ShouldBe("Bearer");
            (await stranger.Get($"attempts/{attempt["id"]}")).Problem.ShouldBe("401 unauthorized");
            (await stranger.Answer(attempt, new { dontKnow = true })).Problem.ShouldBe("401 unauthorized");
        }
    }

    [Fact]
    public async Task anothers_attempt_is_not_found()
    {
        var attempt = await (await Pupil.Arrive(school.Essai)).Start("each/single");

        foreach (var academy in new[] { "clean", "pocket" })
        {
            var other = await Pupil.Arrive(school.Essai, academy);
            foreach (var path in new[] { "", "/summary", "/events" })
            {
                (await other.Get($"attempts/{attempt["id"]}{path}")).Problem.ShouldBe("404 not_found");
            }

            foreach (var resource in new[] { "answers", "clues", "lessons", "assessments", "deferrals", "surrenders" })
            {
                (await other.Do(attempt, resource, new { @try = 1, given = new { dontKnow = true }, ratings = new { } })).Problem.ShouldBe("404 not_found");
            }
        }
    }

    [Theory]
    [InlineData("GET", "attempts/nonsense", "404 not_found")]
    [InlineData("GET", "attempts/00000000-0000-0000-0000-000000000000", "404 not_found")]
    [InlineData("GET", "courses/nothing", "404 not_found")]
    [InlineData("GET", "nothing", "404 not_found")]
    [InlineData("PUT", "attempts", "405 method_not_allowed")]
    [InlineData("GET", "guests", "405 method_not_allowed")]
    public async Task what_is_not_there_is_a_problem_too(string method, string path, string problem) =>
        (await (await Pupil.Arrive(school.Essai)).Send(new HttpMethod(method), path, null)).Problem.ShouldBe(problem);

    [Fact]
    public async Task an_academy_that_is_not_there_is_not_found() =>
        (await new Pupil(school.Essai, "nowhere").Get("courses")).Problem.ShouldBe("404 not_found");

    [Fact]
    public async Task a_body_without_end_is_too_large() =>
        (await (await Pupil.Arrive(school.Essai)).Post("attempts", new { id = Guid.NewGuid(), chapter = new string('x', 300_000) })).Problem.ShouldBe("413 too_large");

    [Fact]
    public async Task one_guest_who_hammers_is_told_when_to_come_back()
    {
        await using var essai = await School.Open("""{"Essai":{"Limits":{"GuestBurst":10,"GuestPerSecond":1}}}""");
        var (hammering, patient) = (await Pupil.Arrive(essai), await Pupil.Arrive(essai));
        var attempt = await hammering.Start("each/single");

        var replies = await Task.WhenAll(Enumerable.Range(0, 30).Select(_ => hammering.Answer(attempt, new { dontKnow = true }, new { @try = 7 })));

        var refused = replies.Where(r => r.Status == 429).ToArray();
        refused.ShouldNotBeEmpty();
        refused.ShouldAllBe(r => r.Problem == "429 too_many_requests" && r.Message.Headers.RetryAfter!.Delta >= TimeSpan.FromSeconds(1));
        (await patient.Start("each/single")).ShouldNotBeNull();
    }

    [Fact]
    public async Task strangers_of_one_address_share_an_allowance()
    {
        await using var essai = await School.Open("""{"Essai":{"Limits":{"AddressBurst":5,"AddressPerSecond":1}}}""");

        var replies = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => new Pupil(essai, "clean").Post("guests", new { id = Guid.NewGuid() })));

        replies.Where(r => r.Status != 201).ShouldNotBeEmpty();
        replies.Where(r => r.Status != 201).ShouldAllBe(r => r.Problem == "429 too_many_requests" && r.Message.Headers.RetryAfter != null);
    }

    [Fact]
    public async Task a_full_log_asks_for_patience_and_loses_nothing()
    {
        const int Waiting = 4;
        await using var essai = await School.Open(before: builder => builder.Services.AddSingleton(new LogSettings { Capacity = Waiting }));
        var pupils = new List<(Pupil Pupil, JsonNode Attempt)>();
        for (var n = 0; n < 3 * Waiting; n++)
        {
            pupils.Add(await Arrive(essai));
        }

        var held = Held.Writes(essai.Services.GetRequiredService<EssaiDatabase>());
        var sent = pupils.Select(p => p.Pupil.Answer(p.Attempt, Sheet.Right(p.Attempt["awaited"]!))).ToArray();
        var busy = await Task.WhenAny(sent);
        var refused = await busy;
        held.Dispose();
        var replies = await Task.WhenAll(sent);

        (refused.Problem, refused.Message.Headers.RetryAfter!.Delta).ShouldBe(("503 busy", TimeSpan.FromSeconds(1)));
        replies.Count(r => r.Status == 200).ShouldBeGreaterThanOrEqualTo(Waiting);
        foreach (var ((pupil, attempt), reply) in pupils.Zip(replies))
        {
            ((string?)(await pupil.Get($"attempts/{attempt["id"]}")).Json["status"]).ShouldBe(reply.Status == 200 ? "completed" : "running");
        }
    }

    [Fact]
    public async Task a_page_elsewhere_may_call_with_a_token_but_never_with_cookies()
    {
        var asked = new HttpRequestMessage(HttpMethod.Options, "/api/v1/clean/attempts")
        {
            Headers = { { "Origin", "https://elsewhere.example" }, { "Access-Control-Request-Method", "POST" }, { "Access-Control-Request-Headers", "authorization,content-type" } },
        };

        var allowed = await school.Essai.Http.SendAsync(asked);
        var refused = await school.Essai.Get("/api/v1/clean/me", ("Origin", "https://elsewhere.example"));

        allowed.IsSuccessStatusCode.ShouldBeTrue();
        allowed.Headers.GetValues("Access-Control-Allow-Origin").ShouldBe(["*"]);
        allowed.Headers.GetValues("Access-Control-Allow-Headers").Single().ShouldContain("Authorization", Case.Insensitive);
        allowed.Headers.Contains("Access-Control-Allow-Credentials").ShouldBeFalse();
        refused.Headers.GetValues("Access-Control-Allow-Origin").ShouldBe(["*"]);
        refused.Headers.GetValues("Access-Control-Expose-Headers").Single().ShouldContain("Retry-After");
    }

    [Fact]
    public async Task a_cookie_opens_nothing_here()
    {
        var pupil = await Pupil.Arrive(school.Essai);

        var reply = await school.Essai.Get("/api/v1/clean/me", ("Cookie", $"guest={pupil.Token}"));

        ((int)reply.StatusCode, reply.Headers.Contains("Set-Cookie")).ShouldBe((401, false));
        (await school.Essai.Get("/api/v1/clean/me", ("Authorization", $"bearer {pupil.Token}"))).IsSuccessStatusCode.ShouldBeTrue();
    }

    [Fact]
    public async Task media_may_be_shown_elsewhere()
    {
        var awaited = (await (await Pupil.Arrive(school.Essai)).Start("each/video"))["awaited"]!;

        var video = await school.Essai.Get((string)awaited["media"]![0]!["url"]!, ("Origin", "https://elsewhere.example"));

        video.Headers.GetValues("Cross-Origin-Resource-Policy").ShouldBe(["cross-origin"]);
        video.Headers.GetValues("Access-Control-Allow-Origin").ShouldBe(["*"]);
        video.Headers.CacheControl!.ToString().ShouldContain("immutable");
    }

    private static async Task<(Pupil Pupil, JsonNode Attempt)> Arrive(RunningEssai essai)
    {
        var pupil = await Pupil.Arrive(essai);
        return (pupil, await pupil.Start("each/single"));
    }

    // Letters of the alphabet of tokens that are surely not these.
    private static string Another(string letters) => new(letters[0] == 'A' ? 'B' : 'A', letters.Length);
}
