using Essai.Platform.Database;

namespace Essai.Platform.Hosting;

/// <summary>The one place where a bug becomes a reply: logged with a reference, which the reply shows. Also dresses empty replies.</summary>
internal static class Failures
{
    public static IApplicationBuilder UseFailures(this IApplicationBuilder app) => app.Use(Guard);

    private static async Task Guard(HttpContext http, RequestDelegate next)
    {
        try
        {
            await next(http);
        }
        catch (BadHttpRequestException refused) when (!http.Response.HasStarted)
        {
            http.Response.Clear();
            await Refusal.Write(http, refused.StatusCode, Code(refused.StatusCode));
        }
        catch (OperationCanceledException) when (http.RequestAborted.IsCancellationRequested)
        {
            // Whoever asked has gone; nobody reads a reply.
            http.Response.StatusCode = StatusCodes.Status499ClientClosedRequest;
        }
        catch (Exception away) when (!http.Response.HasStarted && StoreException.IsAway(away))
        {
            Refusal.Log(http).LogWarning(away, "The database is away: {Asked}", Refusal.Asked(http));
            http.Response.Clear();
            http.Response.Headers.RetryAfter = "1";
            await Refusal.Write(http, StatusCodes.Status503ServiceUnavailable, "busy");
        }
        catch (Exception bug) when (!http.Response.HasStarted)
        {
            var reference = Reference.New();
            Refusal.Log(http).LogError(bug, "500 {Asked} {Academy} {Reference}", Refusal.Asked(http), Refusal.Academy(http), reference);
            http.Response.Clear();
            await Refusal.Write(http, new Refused(StatusCodes.Status500InternalServerError, "internal", reference));
        }

        if (IsBare(http.Response))
        {
            await Refusal.Write(http, http.Response.StatusCode, Code(http.Response.StatusCode));
        }
    }

    private static bool IsBare(HttpResponse response) =>
        !response.HasStarted && response.StatusCode is >= 400 and not StatusCodes.Status499ClientClosedRequest
        && response.ContentLength is null && response.ContentType is null;

    private static string Code(int status) => status switch
    {
        400 => "malformed",
        401 => "unauthorized",
        403 => "forbidden",
        404 => "not_found",
        405 => "method_not_allowed",
        408 => "too_slow",
        410 => "gone",
        411 => "length_required",
        413 => "too_large",
        414 => "address_too_long",
        415 => "unsupported_media",
        421 => "wrong_host",
        422 => "invalid_field",
        429 => "too_many_requests",
        431 => "headers_too_large",
        503 => "busy",
        _ => status < 500 ? "refused" : "internal",
    };
}
