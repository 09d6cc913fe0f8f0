using Essai.Platform.Watch;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Essai.Platform.Hosting;

/// <summary>How a request is turned down before a feature has seen it: problem details for programs, a page for people.</summary>
internal static class Refusal
{
    /// <summary>Addresses that programs call.</summary>
    private static readonly string[] Programs = ["/api", "/health", "/openapi"];

    /// <summary>A result for an endpoint filter.</summary>
    public static IResult Of(HttpContext http, int status, string code) => new Written(status, code);

    /// <summary>Writes the reply, and the log's line that carries its reference.</summary>
    public static Task Write(HttpContext http, int status, string code)
    {
        var reference = Reference.New();
        Log(http).LogInformation("{Status} {Code} {Method} {Path} {Reference}", status, code, http.Request.Method, http.Request.Path.Value, reference);
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
