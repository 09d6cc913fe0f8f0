using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Essai.Tests.Learn.Api;

/// <summary>What /openapi/v1.json says is what the program does.</summary>
[Collection(School.Name)]
public sealed partial class OpenApiTests(School school)
{
    [Fact]
    public async Task every_route_stands_in_the_document() =>
        Operations(await Document()).Select(o => $"{o.Method} {o.Path}").Order().ShouldBe(Routes(school.Essai).Order());

    [Fact]
    public async Task every_reference_leads_somewhere_and_no_route_is_without_schemas()
    {
        var document = await Document();

        foreach (Match reference in References().Matches(document.ToJsonString()))
        {
            document["components"]![reference.Groups["kind"].Value]![reference.Groups["name"].Value].ShouldNotBeNull(reference.Value);
        }

        foreach (var (method, path, operation) in Operations(document))
        {
            (method == "POST").ShouldBe(operation["requestBody"]?["content"]?["application/json"]?["schema"] is not null, path);
            operation["responses"]!.AsObject().Where(r => r.Key != "204").ShouldAllBe(r => r.Value!["content"]!.AsObject().Single().Value!["schema"] != null, path);
            operation["parameters"]!.AsArray().Count(p => (string?)p!["in"] == "path").ShouldBe(path.Count(c => c == '{'), path);
        }
    }

    [Fact]
    public async Task a_token_is_needed_where_the_document_says_so()
    {
        foreach (var (method, path, operation) in Operations(await Document()))
        {
            var address = path.Replace("/api/v1/{academy}", "").TrimStart('/').Replace("{attempt}", Guid.NewGuid().ToString());
            var reply = await new Pupil(school.Essai, "clean").Send(new HttpMethod(method), address, method == "POST" ? "{}" : null);
            (reply.Status == 401).ShouldBe(operation["security"] is not null, path);
            operation["responses"]![$"{reply.Status}"].ShouldNotBeNull($"{method} {path} {reply.Status}");
        }
    }

    [Fact]
    public async Task every_field_that_is_required_is_missed()
    {
        var document = await Document();
        var pupil = await Pupil.Arrive(school.Essai);
        foreach (var (_, path, operation) in Operations(document).Where(o => o.Operation["requestBody"] is not null))
        {
            var schema = document["components"]!["schemas"]![((string)operation["requestBody"]!["content"]!["application/json"]!["schema"]!["$ref"]!).Split('/')[^1]]!;
            foreach (var field in schema["required"]!.AsArray().Select(f => (string)f!))
            {
                var (address, body) = await Good(pupil, path);
                body.Remove(field);
                (await pupil.Post(address, body)).Problem.ShouldBe($"422 invalid_field {field}", path);
            }
        }
    }

    [Fact]
    public async Task the_document_may_be_read_from_elsewhere()
    {
        var reply = await school.Essai.Get("/openapi/v1.json", ("Origin", "https://elsewhere.example"));

        reply.Content.Headers.ContentType!.MediaType.ShouldBe("application/json");
        reply.Headers.GetValues("Access-Control-Allow-Origin").ShouldBe(["*"]);
    }

    internal static IEnumerable<string> Routes(RunningEssai essai) => essai.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
        .Where(e => e.RoutePattern.RawText!.StartsWith("/api/v1/"))
        .SelectMany(e => e.Metadata.GetMetadata<HttpMethodMetadata>()!.HttpMethods.Select(m => $"{m} {Constraints().Replace(e.RoutePattern.RawText!, "").TrimEnd('/')}"));

    private async Task<JsonNode> Document() => JsonNode.Parse(await school.Essai.Http.GetStringAsync("/openapi/v1.json"))!;

    private static (string Method, string Path, JsonNode Operation)[] Operations(JsonNode document) =>
        [.. document["paths"]!.AsObject().SelectMany(p => p.Value!.AsObject().Select(o => (o.Key.ToUpperInvariant(), p.Key, o.Value!)))];

    // The last answer to a free text, whose assessment is awaited, has every field that any command may need.
    private static async Task<(string Address, JsonObject Body)> Good(Pupil pupil, string path)
    {
        var attempt = (await pupil.Post("attempts", new { id = Guid.NewGuid(), chapter = "each/free" })).Json;
        var all = Pupil.Command(attempt, new { @try = 1, given = new { text = "Soft." }, ratings = new { }, chapter = "each/free", attempt = attempt["id"], kind = "problem" });
        return (path.Replace("/api/v1/{academy}/", "").Replace("{attempt}", (string)attempt["id"]!), all);
    }

    [GeneratedRegex(":[a-z]+(?=})")]
    private static partial Regex Constraints();

    [GeneratedRegex("\"\\$ref\":\"#/components/(?<kind>\\w+)/(?<name>\\w+)\"")]
    private static partial Regex References();
}
