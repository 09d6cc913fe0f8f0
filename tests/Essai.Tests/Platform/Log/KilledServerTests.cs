using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace Essai.Tests.Platform.Log;

/// <summary>The real program, killed without warning in the middle of load.</summary>
public sealed class KilledServerTests
{
    private const int Guests = 6;
    private const int Rounds = 3;
    private const int AnswersBeforeTheKill = 120;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task every_acknowledged_answer_is_there_once()
    {
        var folder = await OpenLumen.Folder("a", "b", "c", "d");
        var told = new List<Guid>();
        for (var round = 0; round < Rounds; round++)
        {
            told.AddRange(await PlayUntilKilled(folder));
        }

        told.Count.ShouldBeGreaterThanOrEqualTo(Rounds * AnswersBeforeTheKill);
        var stored = await Stored.Commands(folder);
        told.Where(c => stored.Count(s => s == c) != 1).ShouldBeEmpty();
        stored.Count.ShouldBe(stored.Distinct().Count());
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task an_answer_without_a_reply_is_sent_again_and_counts_once()
    {
        var folder = await OpenLumen.Folder("a", "b", "c", "d");
        JsonObject answer;
        string path, token;
        await using (var server = await EssaiProcess.Hurried(folder))
        {
            (token, path, answer) = await FirstAnswer(server);
            (await Post(server, token, path, answer)).EnsureSuccessStatusCode();
            server.Kill();
        }

        await using var again = await EssaiProcess.Hurried(folder);
        var first = await (await Post(again, token, path, answer)).Content.ReadAsStringAsync(Cancel);
        var second = await (await Post(again, token, path, answer)).Content.ReadAsStringAsync(Cancel);
        again.Kill();

        second.ShouldBe(first);
        (await Stored.Commands(folder)).Count(c => c == answer["id"]!.GetValue<Guid>()).ShouldBe(1);
        Directory.Delete(folder, recursive: true);
    }

    /// <returns>The commands that were acknowledged before the kill.</returns>
    private static async Task<List<Guid>> PlayUntilKilled(string folder)
    {
        await using var server = await EssaiProcess.Hurried(folder);
        return await Load.Play(server, Guests, AnswersBeforeTheKill, server.Kill);
    }

    private static async Task<(string Token, string Path, JsonObject Answer)> FirstAnswer(EssaiProcess server)
    {
        var guest = await (await PlayingGuest.Arrive(server.Http)).Start();
        return (guest.Token, $"/api/v1/{OpenLumen.Slug}/attempts/{guest.Attempt["id"]}/answers", guest.Body(right: false));
    }

    private static Task<HttpResponseMessage> Post(EssaiProcess server, string token, string path, JsonObject body)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = JsonContent.Create(body) };
        request.Headers.TryAddWithoutValidation("Authorization", "Bearer " + token);
        return server.Http.SendAsync(request, Cancel);
    }
}
