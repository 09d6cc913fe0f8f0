using Essai.Engine.Answers.Kinds;
using Essai.Platform.Guests;
using Essai.Platform.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace Essai.Tests.Learn.Safety;

/// <summary>The log may be read by many: nothing in it lets anybody pass for a learner or tells what one wrote.</summary>
public sealed class SecretLogTests
{
    private const string School = "school";
    private const string Written = "what only its writer should read";

    [Fact]
    public async Task neither_tokens_nor_answers_nor_secrets_are_logged()
    {
        await using var essai = await RunningEssai.Start(more: app => app.MapPost("/school/en/bug", string () => throw new InvalidOperationException("a bug")));
        await MarkedSchool.Read().Open(essai, School, ShortText.Name);
        var guest = new Visitor(essai, School);
        await guest.Arrive();
        var proof = guest.Proof();

        foreach (var (path, from) in new[] { ("bug", "same-origin"), ("answers", "same-origin"), ("settings", "cross-site"), ("nothing", "none") })
        {
            using var form = new FormUrlEncodedContent([KeyValuePair.Create("text", Written), KeyValuePair.Create("proof", proof), KeyValuePair.Create("id", $"{Guid.NewGuid()}")]);
            using var request = new HttpRequestMessage(HttpMethod.Post, $"{guest.Page}{path}?q={Uri.EscapeDataString(Written)}&token={guest.Token}") { Content = form };
            request.Headers.TryAddWithoutValidation("Cookie", $"{GuestCookie.Name}={guest.Token}");
            request.Headers.TryAddWithoutValidation("Authorization", $"Bearer {guest.Token}");
            request.Headers.TryAddWithoutValidation("Sec-Fetch-Site", from);
            (await essai.Http.SendAsync(request)).Dispose();
        }

        var log = string.Join('\n', essai.Log.All);
        var secret = essai.Services.GetRequiredService<DataFolder>().Secret();
        log.ShouldContain("a bug");
        foreach (var kept in new[] { guest.Token!, proof, Written, Uri.EscapeDataString(Written), "127.0.0.1", Convert.ToBase64String(secret), Convert.ToHexString(secret) })
        {
            log.ShouldNotContain(kept, Case.Insensitive);
        }
    }
}
