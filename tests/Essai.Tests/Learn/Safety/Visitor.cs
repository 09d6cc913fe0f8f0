using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Essai.Platform.Guests;
using Microsoft.Extensions.DependencyInjection;

namespace Essai.Tests.Learn.Safety;

/// <summary>A browser without script, and a program with a token: the same guest of one academy. Keeps every reply.</summary>
internal sealed partial class Visitor(RunningEssai essai, string slug)
{
    private readonly Dictionary<string, string> cookies = [];
    private readonly List<string> seen = [];

    public string Slug => slug;

    public string Lang { get; init; } = "en";

    public string Page => $"/{slug}/{Lang}/";

    public string Api => $"/api/v1/{slug}";

    /// <summary>The guest's token; null for a stranger.</summary>
    public string? Token { get => cookies.GetValueOrDefault(GuestCookie.Name); set => cookies[GuestCookie.Name] = value!; }

    public Guid Guest => essai.Services.GetRequiredService<GuestTokens>().Read(slug, Token)!.Value;

    /// <summary>All replies since the last call, each with what was asked.</summary>
    public string[] Seen()
    {
        string[] all = [.. seen];
        seen.Clear();
        return all;
    }

    public async Task Arrive() => Token = (string)(await Call("POST", $"{Api}/guests", new JsonObject { ["id"] = Guid.NewGuid() })).Body["token"]!;

    public async Task<string> Get(string path)
    {
        var (status, text, to) = await Send(new HttpRequestMessage(HttpMethod.Get, path));
        return to is not null ? await Get(to) : status == HttpStatusCode.OK ? text : throw new InvalidOperationException($"{status} {path}");
    }

    /// <summary>Asks for something that may not be there.</summary>
    public async Task<HttpStatusCode> Try(string path, HttpMethod? method = null, HttpContent? content = null) =>
        (await Send(new HttpRequestMessage(method ?? HttpMethod.Get, path) { Content = content })).Status;

    /// <summary>The proof that a page of this guest would carry.</summary>
    public string Proof() => essai.Services.GetRequiredService<FormProof>().Issue(slug, essai.Services.GetRequiredService<GuestTokens>().Read(slug, Token) ?? Guid.Empty);

    /// <summary>Fills in the form of a page that goes to an address ending so, and follows where it leads.</summary>
    public async Task<string> Submit(string page, string ending, params IEnumerable<(string Name, string Value)> filled)
    {
        var (status, text, to) = await Send(Filled(page, ending, filled));
        return to is not null ? await Get(to) : status is HttpStatusCode.OK or HttpStatusCode.UnprocessableEntity ? text : throw new InvalidOperationException($"{status} …{ending}");
    }

    /// <summary>Sends a form that will not be taken.</summary>
    public async Task<HttpStatusCode> Refused(string page, string ending, params IEnumerable<(string Name, string Value)> filled) => (await Send(Filled(page, ending, filled))).Status;

    public async Task<(HttpStatusCode Status, JsonNode Body)> Call(string method, string path, JsonObject? body = null)
    {
        var request = new HttpRequestMessage(new HttpMethod(method), path) { Content = body is null ? null : JsonContent.Create(body) };
        var (status, text, _) = await Send(request);
        return (status, JsonNode.Parse(text)!);
    }

    private static HttpRequestMessage Filled(string page, string ending, IEnumerable<(string Name, string Value)> filled)
    {
        var form = Forms().Matches(page).First(f => f.Groups["action"].Value.EndsWith(ending, StringComparison.Ordinal));
        var hidden = Hidden().Matches(form.Value).Select(m => KeyValuePair.Create(m.Groups["name"].Value, WebUtility.HtmlDecode(m.Groups["value"].Value)));
        return new(HttpMethod.Post, form.Groups["action"].Value) { Content = new FormUrlEncodedContent(hidden.Concat(filled.Select(f => KeyValuePair.Create(f.Name, f.Value)))) };
    }

    private async Task<(HttpStatusCode Status, string Text, string? To)> Send(HttpRequestMessage request)
    {
        request.Headers.TryAddWithoutValidation("Cookie", string.Join("; ", cookies.Select(c => $"{c.Key}={c.Value}")));
        if (request.RequestUri!.OriginalString.StartsWith("/api/", StringComparison.Ordinal) && Token is { } token)
        {
            request.Headers.Authorization = new("Bearer", token);
        }

        using var reply = await essai.Http.SendAsync(request);
        foreach (var set in reply.Headers.TryGetValues("Set-Cookie", out var all) ? all : [])
        {
            cookies[set.Split('=')[0]] = set.Split('=', ';')[1];
        }

        var text = await reply.Content.ReadAsStringAsync();
        seen.Add($"{request.Method} {request.RequestUri.OriginalString} {(int)reply.StatusCode}\n{reply.Headers}{reply.Content.Headers}\n{text}");
        return (reply.StatusCode, text, reply.StatusCode == HttpStatusCode.SeeOther || reply.StatusCode == HttpStatusCode.Found ? reply.Headers.Location!.OriginalString : null);
    }

    [GeneratedRegex("<form[^>]*action=\"(?<action>[^\"]*)\".*?</form>", RegexOptions.Singleline)]
    private static partial Regex Forms();

    [GeneratedRegex("<input type=\"hidden\" name=\"(?<name>[^\"]*)\" value=\"(?<value>[^\"]*)\"")]
    private static partial Regex Hidden();
}
