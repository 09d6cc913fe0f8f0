using System.Diagnostics;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Essai.Platform.Database;
using Essai.Platform.Log;
using Microsoft.Extensions.Logging.Abstractions;

namespace Essai.Tests.Platform.Log;

/// <summary>The real program, killed without warning in the middle of load.</summary>
public sealed partial class KilledServerTests
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
        var stored = await Commands(folder);
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
        using (var server = await Server.Start(folder))
        {
            (token, path, answer) = await FirstAnswer(server);
            (await Post(server, token, path, answer)).EnsureSuccessStatusCode();
            server.Kill();
        }

        using var again = await Server.Start(folder);
        var first = await (await Post(again, token, path, answer)).Content.ReadAsStringAsync(Cancel);
        var second = await (await Post(again, token, path, answer)).Content.ReadAsStringAsync(Cancel);
        again.Kill();

        second.ShouldBe(first);
        (await Commands(folder)).Count(c => c == answer["id"]!.GetValue<Guid>()).ShouldBe(1);
        Directory.Delete(folder, recursive: true);
    }

    /// <returns>The commands that were acknowledged before the kill.</returns>
    private static async Task<List<Guid>> PlayUntilKilled(string folder)
    {
        using var server = await Server.Start(folder);
        var told = new List<Guid>();
        async Task Play()
        {
            var guest = await (await PlayingGuest.Arrive(server.Http)).Start();
            while (true)
            {
                // Always wrong: the attempt goes on as long as it is asked to.
                var body = guest.Body(right: false);
                guest.Take(await guest.Post($"attempts/{guest.Attempt["id"]}/answers", body));
                lock (told)
                {
                    told.Add(body["id"]!.GetValue<Guid>());
                    if (told.Count == AnswersBeforeTheKill)
                    {
                        server.Kill();
                    }
                }
            }
        }

        foreach (var playing in Enumerable.Range(0, Guests).Select(_ => Play()).ToArray())
        {
            await playing.ShouldThrowAsync<HttpRequestException>();
        }

        return told;
    }

    private static async Task<(string Token, string Path, JsonObject Answer)> FirstAnswer(Server server)
    {
        var guest = await (await PlayingGuest.Arrive(server.Http)).Start();
        return (guest.Token, $"/api/v1/{OpenLumen.Slug}/attempts/{guest.Attempt["id"]}/answers", guest.Body(right: false));
    }

    private static Task<HttpResponseMessage> Post(Server server, string token, string path, JsonObject body)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = JsonContent.Create(body) };
        request.Headers.TryAddWithoutValidation("Authorization", "Bearer " + token);
        return server.Http.SendAsync(request, Cancel);
    }

    private static async Task<List<Guid>> Commands(string folder)
    {
        using var database = await EssaiDatabase.Open(folder, Cancel);
        using var log = database.OpenLog(new LogSettings(), NullLogger<AnswerLog>.Instance);
        return [.. (await log.All(Cancel)).Select(r => r.Row.Command)];
    }

    private sealed partial class Server : IDisposable
    {
        private readonly Process process;

        private Server(Process process, Uri address) => (this.process, Http) = (process, new HttpClient { BaseAddress = address });

        public HttpClient Http { get; }

        public static async Task<Server> Start(string folder)
        {
            var start = new ProcessStartInfo("dotnet", [typeof(EssaiApp).Assembly.Location, "serve", "--urls", "http://127.0.0.1:0", "--data", folder])
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                UseShellExecute = false,
            };
            start.Environment["Essai__Limits__GuestBurst"] = "100000";
            var started = Process.Start(start)!;
            started.BeginErrorReadLine();
            var said = await started.StandardOutput.ReadLineAsync(Cancel);
            return new Server(started, new Uri(Address().Match(said ?? "").Value));
        }

        /// <summary>SIGKILL: nothing of the program runs any more.</summary>
        public void Kill()
        {
            process.Kill();
            process.WaitForExit();
        }

        public void Dispose()
        {
            Kill();
            process.Dispose();
            Http.Dispose();
        }

        [GeneratedRegex(@"http://127\.0\.0\.1:\d+")]
        private static partial Regex Address();
    }
}
