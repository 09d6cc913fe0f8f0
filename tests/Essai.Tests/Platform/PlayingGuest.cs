using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace Essai.Tests.Platform;

/// <summary>A guest who plays the chapter of <see cref="TestCourse"/> over the API.</summary>
internal sealed class PlayingGuest
{
    private const string Chapter = "exposure/light";
    private readonly HttpClient http;
    private readonly string token;

    private PlayingGuest(HttpClient http, string token) => (this.http, this.token) = (http, token);

    public string Token => token;

    public JsonNode Attempt { get; private set; } = null!;

    public string Question => Attempt["awaited"]!["prompt"]!.GetValue<string>();

    public bool IsRunning => Attempt["status"]!.GetValue<string>() == "running";

    public static async Task<PlayingGuest> Arrive(HttpClient http)
    {
        var guest = new PlayingGuest(http, "");
        var reply = await guest.Post("guests", new JsonObject { ["id"] = Guid.NewGuid() });
        return new PlayingGuest(http, reply["token"]!.GetValue<string>());
    }

    /// <summary>The same guest, who asks another server.</summary>
    public PlayingGuest At(HttpClient other) => new(other, token) { Attempt = Attempt?.DeepClone()! };

    public async Task<PlayingGuest> Start()
    {
        Attempt = await Post("attempts", new JsonObject { ["id"] = Guid.NewGuid(), ["chapter"] = Chapter });
        return this;
    }

    public async Task Answer(bool right)
    {
        var body = Body(right);
        Take(await Post($"attempts/{Attempt["id"]}/answers", body));
    }

    public void Take(JsonNode reply) => Attempt = reply["attempt"]!;

    /// <summary>An answer to what is awaited, not sent yet.</summary>
    public JsonObject Body(bool right)
    {
        var awaited = Attempt["awaited"]!;
        var option = awaited["options"]!.AsArray().Single(o => o!["text"]!.GetValue<string>() == (right ? "true" : "false"))!;
        return new JsonObject
        {
            ["id"] = Guid.NewGuid(),
            ["slot"] = awaited["slot"]!.DeepClone(),
            ["step"] = awaited["step"]!.DeepClone(),
            ["presentation"] = awaited["presentation"]!.DeepClone(),
            ["try"] = awaited["try"]!.DeepClone(),
            ["given"] = new JsonObject { ["choices"] = new JsonArray(option["id"]!.DeepClone()) },
        };
    }

    /// <summary>Answers to the end of the chapter; the questions in the order in which they came.</summary>
    public async Task<List<string>> Finish(bool right = true)
    {
        var met = new List<string>();
        while (IsRunning)
        {
            met.Add(Question);
            await Answer(right);
        }

        return met;
    }

    public async Task<JsonNode> Get(string path) => await Read(await Send(HttpMethod.Get, path, null));

    public async Task<JsonNode> Post(string path, JsonNode body) => await Read(await Send(HttpMethod.Post, path, body));

    public Task<HttpResponseMessage> Send(HttpMethod method, string path, JsonNode? body)
    {
        var request = new HttpRequestMessage(method, $"/api/v1/{OpenLumen.Slug}/{path}") { Content = body is null ? null : JsonContent.Create(body) };
        request.Headers.TryAddWithoutValidation("Authorization", "Bearer " + token);
        return http.SendAsync(request);
    }

    private static async Task<JsonNode> Read(HttpResponseMessage reply)
    {
        var text = await reply.Content.ReadAsStringAsync();
        reply.StatusCode.ShouldBeOneOf([HttpStatusCode.OK, HttpStatusCode.Created], text);
        return JsonNode.Parse(text)!;
    }
}
