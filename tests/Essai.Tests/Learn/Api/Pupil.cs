using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Essai.Tests.Learn.Api;

/// <summary>A client of the API, as a stranger would write it.</summary>
internal sealed record Pupil(RunningEssai Essai, string Academy)
{
    public string? Token { get; init; }

    public static async Task<Pupil> Arrive(RunningEssai essai, string academy = "clean")
    {
        var stranger = new Pupil(essai, academy);
        return stranger with { Token = (string)(await stranger.Post("guests", new { id = Guid.NewGuid() })).Json["token"]! };
    }

    public Task<Reply> Get(string path) => Send(HttpMethod.Get, path, null);

    public Task<Reply> Delete(string path) => Send(HttpMethod.Delete, path, null);

    public Task<Reply> Post(string path, object body) => Send(HttpMethod.Post, path, JsonSerializer.Serialize(body));

    public async Task<Reply> Send(HttpMethod method, string path, string? body)
    {
        using var request = new HttpRequestMessage(method, $"/api/v1/{Academy}/{path}");
        request.Headers.Authorization = Token is null ? null : new AuthenticationHeaderValue("Bearer", Token);
        request.Content = body is null ? null : new StringContent(body, Encoding.UTF8, "application/json");
        var message = await Essai.Http.SendAsync(request);
        return new Reply(message, await message.Content.ReadAsStringAsync());
    }

    /// <summary>An attempt that has just started, as the API shows it.</summary>
    public async Task<JsonNode> Start(string chapter, string mode = "learn", string lang = "en")
    {
        var reply = await Post("attempts", new { id = Guid.NewGuid(), chapter, mode, lang });
        reply.Status.ShouldBe(201, reply.Text);
        return reply.Json;
    }

    public Task<Reply> Answer(JsonNode attempt, object given, object? more = null) => Do(attempt, "answers", Merged(new { given, @try = attempt["awaited"]?["try"] }, more));

    /// <summary>A command on what is awaited.</summary>
    public Task<Reply> Do(JsonNode attempt, string resource, object? more = null) => Post($"attempts/{attempt["id"]}/{resource}", Command(attempt, more));

    public static JsonObject Command(JsonNode attempt, object? more = null)
    {
        var awaited = attempt["awaited"];
        return Merged(new { id = Guid.NewGuid(), slot = awaited?["slot"], step = awaited?["step"], presentation = awaited?["presentation"] }, more);
    }

    private static JsonObject Merged(object one, object? other)
    {
        var all = JsonSerializer.SerializeToNode(one)!.AsObject();
        foreach (var (name, value) in other is null ? [] : JsonSerializer.SerializeToNode(other)!.AsObject())
        {
            all[name] = value?.DeepClone();
        }

        return all;
    }
}

internal sealed record Reply(HttpResponseMessage Message, string Text)
{
    public int Status => (int)Message.StatusCode;

    public JsonNode Json => JsonNode.Parse(Text)!;

    public JsonNode Attempt => Json["attempt"]!;

    public string? Verdict => (string?)Json["verdict"];

    /// <summary>Status and code of a problem, such as "422 invalid_field given".</summary>
    public string Problem
    {
        get
        {
            Message.Content.Headers.ContentType?.MediaType.ShouldBe("application/problem+json", Text);
            return $"{Status} {Json["code"]} {Json["field"]}".TrimEnd();
        }
    }
}
