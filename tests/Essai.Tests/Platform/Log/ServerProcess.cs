using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Essai.Tests.Platform.Log;

/// <summary>The real program as a process of its own, which can be killed.</summary>
internal sealed partial class ServerProcess : IDisposable
{
    private readonly Process process;

    private ServerProcess(Process process, Uri address) => (this.process, Http) = (process, new HttpClient { BaseAddress = address });

    public HttpClient Http { get; }

    public static async Task<ServerProcess> Start(string folder)
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
        var said = await started.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken);
        return new ServerProcess(started, new Uri(Address().Match(said ?? "").Value));
    }

    /// <summary>Guests answer until so many answers are acknowledged; then the end is brought about, and has to kill the program.</summary>
    /// <returns>The commands that were acknowledged, those also that were on their way when it ended.</returns>
    public async Task<List<Guid>> Play(int guests, int answers, Action end)
    {
        var told = new List<Guid>();
        foreach (var playing in Enumerable.Range(0, guests).Select(_ => PlayOn()).ToArray())
        {
            await playing.ShouldThrowAsync<HttpRequestException>();
        }

        return told;

        async Task PlayOn()
        {
            var guest = await (await PlayingGuest.Arrive(Http)).Start();
            while (true)
            {
                // Always wrong: the attempt goes on as long as it is asked to.
                var body = guest.Body(right: false);
                guest.Take(await guest.Post($"attempts/{guest.Attempt["id"]}/answers", body));
                lock (told)
                {
                    told.Add(body["id"]!.GetValue<Guid>());
                    if (told.Count == answers)
                    {
                        end();
                    }
                }
            }
        }
    }

    /// <summary>SIGSTOP: nothing of the program runs for now.</summary>
    public void Stop()
    {
        using var stop = Process.Start("kill", ["-STOP", process.Id.ToString(CultureInfo.InvariantCulture)]);
        stop.WaitForExit();
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
