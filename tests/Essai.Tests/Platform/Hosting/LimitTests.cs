using System.Net;
using Essai.Platform.Guests;
using Essai.Platform.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace Essai.Tests.Platform.Hosting;

public sealed class LimitTests
{
    [Fact]
    public async Task one_hammering_guest_is_told_when_to_come_back()
    {
        await using var essai = await Start();
        var (hammering, patient) = (Token(essai), Token(essai));

        var replies = new List<HttpResponseMessage>();
        for (var i = 0; i < 150; i++)
        {
            replies.Add(await Answer(essai, hammering));
        }

        var refused = replies.Where(r => r.StatusCode == HttpStatusCode.TooManyRequests).ToArray();
        refused.ShouldNotBeEmpty();
        refused.ShouldAllBe(r => r.Headers.RetryAfter!.Delta >= TimeSpan.FromSeconds(1));
        (await Answer(essai, patient)).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task made_up_tokens_bring_no_allowance_of_their_own()
    {
        await using var essai = await Start("""{"Essai":{"Limits":{"AddressBurst":20,"AddressPerSecond":1}}}""");

        var replies = new List<HttpStatusCode>();
        for (var i = 0; i < 60; i++)
        {
            replies.Add((await Answer(essai, $"made-up-{i}")).StatusCode);
        }

        replies.ShouldContain(HttpStatusCode.TooManyRequests);
    }

    private static Task<RunningEssai> Start(string settings = "{}") => RunningEssai.Start(
        settings, app => app.MapPost("/answers", () => "taken").RequireLimit(Limit.Answers), Lumen.Open);

    private static string Token(RunningEssai essai) =>
        essai.Services.GetRequiredService<GuestTokens>().Issue(Lumen.Slug, Guid.NewGuid(), DateTimeOffset.UtcNow).Text;

    private static Task<HttpResponseMessage> Answer(RunningEssai essai, string token) => essai.Http.SendAsync(
        new HttpRequestMessage(HttpMethod.Post, "/answers") { Headers = { Authorization = new("Bearer", token) } });
}
