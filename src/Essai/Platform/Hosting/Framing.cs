namespace Essai.Platform.Hosting;

/// <summary>
/// Refuses bodies that two readers could read differently: with two ends (RFC 9112, 6.1: a proxy that believes the other one
/// takes the rest for another request), and compressed ones, which are far larger than they look.
/// </summary>
internal static class Framing
{
    // Where both lengths were told, the server goes by the chunks and keeps the other under this name.
    private const string OtherLength = "X-Content-Length";

    public static Task Guard(HttpContext http, RequestDelegate next)
    {
        var headers = http.Request.Headers;
        if (headers.TransferEncoding is { Count: > 0 } coding && (headers.ContainsKey(OtherLength) || !coding.ToString().Trim().Equals("chunked", StringComparison.OrdinalIgnoreCase)))
        {
            http.Response.Headers.Connection = "close";
            return Refusal.Write(http, StatusCodes.Status400BadRequest, "malformed");
        }

        if (headers.ContentEncoding is { Count: > 0 } packed && packed != "identity")
        {
            http.Response.Headers.AcceptEncoding = "identity";
            return Refusal.Write(http, StatusCodes.Status415UnsupportedMediaType, "unsupported_media");
        }

        return next(http);
    }
}
