using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace Essai.Chaos;

/// <summary>
/// A learner whose phone never gives up: each command has its id before it is sent, and is sent again until it is acknowledged.
/// Now and then a second tab answers the same question.
/// </summary>
internal sealed class Learner(HttpClient proxy, Ledger ledger, Random random, CancellationToken stop)
{
    private const string Api = "api/v1/bench/";
    private const double SecondTab = 0.05;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(8);
    private static readonly TimeSpan LongestPause = TimeSpan.FromMilliseconds(400);

    private string? token;

    /// <summary>Attempts one after the other until told to stop; what is under way is finished.</summary>
    public async Task Live()
    {
        var guest = Guid.NewGuid();
        token = (string)(await Send("guests", new JsonObject { ["id"] = guest })).Body!["token"]!;
        while (!stop.IsCancellationRequested)
        {
            await Play();
        }
    }

    private async Task Play()
    {
        var id = Guid.NewGuid();
        using var sending = ledger.Send();
        var (status, attempt) = await Send("attempts", new JsonObject { ["id"] = id, ["chapter"] = "arithmetic/ten" });
        if (attempt?["id"] is null)
        {
            ledger.Complain($"a start was answered {status}");
            return;
        }

        // One that was left runs on: then nothing was begun.
        if ((string?)attempt["id"] == id.ToString())
        {
            sending.Acknowledge(id, id, null);
        }

        while ((string?)attempt!["status"] == "running")
        {
            await Task.Delay(TimeSpan.FromMilliseconds(random.Next(400)), CancellationToken.None);
            if (await Answer(attempt) is not { } next)
            {
                return;
            }

            attempt = next;
        }
    }

    private async Task<JsonNode?> Answer(JsonNode attempt)
    {
        var path = $"attempts/{attempt["id"]}/answers";
        if (random.NextDouble() < SecondTab)
        {
            var tabs = await Task.WhenAll(Tab(attempt, path), Tab(attempt, path));
            return tabs.FirstOrDefault(t => t is not null) ?? (await Send($"attempts/{attempt["id"]}", null)).Body;
        }

        return await Tab(attempt, path);
    }

    // The attempt after the answer; null where another tab was faster.
    private async Task<JsonNode?> Tab(JsonNode attempt, string path)
    {
        var (command, body) = Body(attempt);
        using var sending = ledger.Send();
        var (status, reply) = await Send(path, body);
        if (status == HttpStatusCode.OK)
        {
            sending.Acknowledge(command, Guid.Parse((string)attempt["id"]!), (string?)reply!["verdict"]);
            return reply["attempt"];
        }

        if (status == HttpStatusCode.Conflict)
        {
            ledger.Refuse(command);
        }
        else
        {
            ledger.Complain($"an answer was answered {status}: {reply?.ToJsonString()}");
        }

        return null;
    }

    // Phones whose clock is wrong by up to a day say so in `at`.
    private (Guid Command, JsonObject Body) Body(JsonNode attempt)
    {
        var (awaited, command) = (attempt["awaited"]!, Guid.NewGuid());
        var options = awaited["options"]!.AsArray();
        return (command, new JsonObject
        {
            ["id"] = command,
            ["at"] = DateTimeOffset.UtcNow.AddHours(random.Next(-24, 24)).ToString("O", System.Globalization.CultureInfo.InvariantCulture),
            ["slot"] = awaited["slot"]!.DeepClone(),
            ["step"] = awaited["step"]!.DeepClone(),
            ["presentation"] = awaited["presentation"]!.DeepClone(),
            ["try"] = awaited["try"]!.DeepClone(),
            ["given"] = new JsonObject { ["choices"] = new JsonArray(options[random.Next(options.Count)]!["id"]!.DeepClone()) },
        });
    }

    // Sent again, the same, until somebody answers.
    private async Task<(HttpStatusCode Status, JsonNode? Body)> Send(string path, JsonObject? body)
    {
        for (var tries = 1; ; tries++)
        {
            try
            {
                using var patience = new CancellationTokenSource(Patience);
                using var request = new HttpRequestMessage(body is null ? HttpMethod.Get : HttpMethod.Post, Api + path) { Content = body is null ? null : JsonContent.Create(body) };
                if (token is not null)
                {
                    request.Headers.Authorization = new("Bearer", token);
                }

                using var reply = await proxy.SendAsync(request, patience.Token);
                if ((int)reply.StatusCode < 500 && reply.StatusCode != HttpStatusCode.TooManyRequests)
                {
                    return (reply.StatusCode, JsonNode.Parse(await reply.Content.ReadAsStringAsync(patience.Token)));
                }
            }
            catch (Exception e) when (e is HttpRequestException or OperationCanceledException or System.Text.Json.JsonException)
            {
                // Cut, late or half a reply: as if nothing had been sent.
            }

            await Task.Delay(LongestPause * (random.NextDouble() * Math.Min(1, tries / 4.0)), CancellationToken.None);
        }
    }
}
