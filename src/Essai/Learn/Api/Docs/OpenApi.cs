using System.Globalization;
using System.Text.Json.Serialization;
using Essai.Platform.Hosting;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Essai.Learn.Api.Docs;

/// <summary>The OpenAPI document at /openapi/v1.json, from what every route says of itself (<see cref="Described"/>).</summary>
internal static class OpenApi
{
    public const string Version = "v1";
    private const string Scheme = "guest";
    private static readonly TimeSpan Fresh = TimeSpan.FromHours(1);

    private static readonly Dictionary<string, string> Parameters = new(StringComparer.Ordinal)
    {
        ["academy"] = "The academy's name in addresses.",
        ["attempt"] = "The attempt's id.",
        ["course"] = "The course's id.",
        ["lang"] = "The language of the reply, where the course has it.",
        ["after"] = "The cursor `next` of the page before.",
        ["limit"] = "Items a page, 1 to 200; 50 where it is not said.",
        ["status"] = "running, completed or failed.",
    };

    public static void AddOpenApiText(this IServiceCollection services)
    {
        services.ConfigureHttpJsonOptions(o => o.SerializerOptions.NumberHandling = JsonNumberHandling.Strict);
        services.AddSingleton<OpenApiText>().AddOpenApi(Version, options =>
        {
            options.ShouldInclude = description => description.ActionDescriptor.EndpointMetadata.OfType<Described>().Any();
            options.AddDocumentTransformer(Introduce);
            options.AddOperationTransformer(Describe);
        });
    }

    public static void MapOpenApiText(this IEndpointRouteBuilder routes) =>
        routes.MapGet($"/openapi/{Version}.json", static async (HttpContext http, OpenApiText text) =>
        {
            http.Response.GetTypedHeaders().CacheControl = new() { Public = true, MaxAge = Fresh };
            return TypedResults.Bytes(await text.Written, "application/json");
        }).RequireLimit(Limit.Guests).RequireCors(ApiCors.Policy);

    private static Task Introduce(OpenApiDocument document, OpenApiDocumentTransformerContext context, CancellationToken cancel)
    {
        document.Info = new OpenApiInfo { Title = "Essai", Version = Version, Description = "Read /docs/api first. Additive only: fields and codes are added, never renamed." };
        document.Servers = [new OpenApiServer { Url = "/" }];
        document.AddComponent(Scheme, new OpenApiSecurityScheme { Type = SecuritySchemeType.Http, Scheme = "bearer", Description = "The token of POST /guests." });
        return Task.CompletedTask;
    }

    private static async Task Describe(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancel)
    {
        var described = context.Description.ActionDescriptor.EndpointMetadata.OfType<Described>().Single();
        operation.Summary = described.Summary;
        operation.Parameters = [.. Names(context.Description.RelativePath!).Select(name => Parameter(name, ParameterLocation.Path)), .. described.Query.Select(name => Parameter(name, ParameterLocation.Query))];
        operation.Security = described.Open ? null : [new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference(Scheme, context.Document)] = [] }];
        operation.RequestBody = described.Takes is { } takes ? await Body(takes, context, cancel) : null;
        foreach (var problems in described.Problems.GroupBy(p => p.Status))
        {
            operation.Responses![problems.Key.ToString(CultureInfo.InvariantCulture)].Description = string.Join('\n', problems.Select(p => $"`{p.Code}`: {p.Meaning}"));
        }
    }

    private static async Task<OpenApiRequestBody> Body(Type type, OpenApiOperationTransformerContext context, CancellationToken cancel)
    {
        context.Document!.AddComponent(type.Name, await context.GetOrCreateSchemaAsync(type, null, cancel));
        var media = new OpenApiMediaType { Schema = new OpenApiSchemaReference(type.Name, context.Document) };
        return new OpenApiRequestBody { Required = true, Content = new Dictionary<string, OpenApiMediaType>(StringComparer.Ordinal) { ["application/json"] = media } };
    }

    private static IEnumerable<string> Names(string path) =>
        path.Split('/').Where(segment => segment.StartsWith('{')).Select(segment => segment.Trim('{', '}').Split(':')[0]);

    private static OpenApiParameter Parameter(string name, ParameterLocation place) => new()
    {
        Name = name,
        In = place,
        Required = place == ParameterLocation.Path,
        Description = Parameters[name],
        Schema = new OpenApiSchema { Type = name == "limit" ? JsonSchemaType.Integer : JsonSchemaType.String },
    };
}

/// <summary>The document as text, written once: routes do not change while the program runs.</summary>
internal sealed class OpenApiText([FromKeyedServices(OpenApi.Version)] IOpenApiDocumentProvider documents)
{
    private readonly Lazy<Task<byte[]>> written = new(() => Write(documents));

    public Task<byte[]> Written => written.Value;

    private static async Task<byte[]> Write(IOpenApiDocumentProvider documents)
    {
        var document = await documents.GetOpenApiDocumentAsync(CancellationToken.None);
        using var text = new MemoryStream();
        await document.SerializeAsJsonAsync(text, OpenApiSpecVersion.OpenApi3_1, CancellationToken.None);
        return text.ToArray();
    }
}
