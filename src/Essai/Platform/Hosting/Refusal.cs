using System.Collections.Frozen;
using Essai.Platform.Academies;
using Essai.Platform.Watch;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Essai.Platform.Hosting;

/// <summary>How a request is turned down before a feature has seen it: problem details for programs, a page for people.</summary>
internal static class Refusal
{
    private static readonly FrozenSet<string> Methods = FrozenSet.Create(
        StringComparer.Ordinal, HttpMethods.Get, HttpMethods.Head, HttpMethods.Post, HttpMethods.Put, HttpMethods.Patch, HttpMethods.Delete, HttpMethods.Options);

    /// <summary>Addresses that programs call.</summary>
    private static readonly string[] Programs = ["/api", "/health", "/openapi"];

    /// <summary>A result for an endpoint filter.</summary>
    public static IResult Of(HttpContext http, int status, string code) => new Written(status, code);

    /// <summary>Writes the reply, and the log's line that carries its reference.</summary>
    public static Task Write(HttpContext http, int status, string code)
    {
        var reference = Reference.New();
        Log(http).LogInformation("{Status} {Code} {Asked} {Academy} {Reference}", status, code, Asked(http), Academy(http), reference);
        return Write(http, new Refused(status, code, reference));
    }

    public static async Task Write(HttpContext http, Refused refused)
    {
        Measures.Refused(refused.Code);
        http.Response.StatusCode = refused.Status;
        http.Response.Headers.CacheControl = "no-store";
        if (IsForPrograms(http.Request.Path))
        {
            await Problem(refused).ExecuteAsync(http);
            return;
        }

        http.Response.ContentType = "text/html; charset=utf-8";
        if (!HttpMethods.IsHead(http.Request.Method))
        {
            await http.Response.WriteAsync(SystemPage.Write(http, refused), http.RequestAborted);
        }
    }

    public static ILogger Log(HttpContext http) => http.RequestServices.GetRequiredService<ILoggerFactory>().CreateLogger("Essai.Requests");

    /// <summary>
    /// What was asked, for the log: method and pattern of the address. Addresses themselves hold ids of attempts, and whatever
    /// strangers type.
    /// </summary>
    public static string Asked(HttpContext http) =>
        $"{Method(http.Request.Method)} {(http.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText ?? "(no address of ours)"}";

    /// <summary>The academy in the address, where it is one.</summary>
    public static string? Academy(HttpContext http) => http.Features.Get<AcademySite>()?.Slug;

    // Any word may stand there.
    private static string Method(string method) => Methods.Contains(method) ? method : "(another method)";

    private static bool IsForPrograms(PathString path) => Array.Exists(Programs, p => path.StartsWithSegments(p, StringComparison.Ordinal));

    private static ProblemHttpResult Problem(Refused refused) => TypedResults.Problem(
        statusCode: refused.Status,
        title: refused.Code,
        type: $"/docs/api#{refused.Code}",
        extensions: new Dictionary<string, object?>(StringComparer.Ordinal) { ["code"] = refused.Code, ["reference"] = refused.Reference });

    private sealed class Written(int status, string code) : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext) => Write(httpContext, status, code);
    }
}

internal sealed record Refused(int Status, string Code, string Reference);
