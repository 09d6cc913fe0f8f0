namespace Essai.Platform.Hosting;

/// <summary>
/// What every reply says to the browser. Nothing inline, nothing from elsewhere, no frame; pages are the learner's own
/// and are asked for again. A handler that knows better sets its own header first.
/// </summary>
internal static class SecurityHeaders
{
    private const string PagePolicy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; media-src 'self'; " +
        "connect-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    /// <summary>For replies that no browser shows as a page: short, since the API counts bytes.</summary>
    private const string OtherPolicy = "default-src 'none'; frame-ancestors 'none'";

    private const string Permissions =
        "accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), microphone=(), payment=(), usb=(), browsing-topics=()";

    private const string OneYear = "max-age=31536000";

    public static IApplicationBuilder UseSecurityHeaders(this IApplicationBuilder app) => app.Use((http, next) =>
    {
        // At the start of the reply: a failure clears what was set before.
        http.Response.OnStarting(static state => Add((HttpContext)state), http);
        return next(http);
    });

    private static Task Add(HttpContext http)
    {
        var headers = http.Response.Headers;
        var page = http.Response.ContentType?.StartsWith("text/html", StringComparison.Ordinal) == true;
        headers.TryAdd("Content-Security-Policy", page ? PagePolicy : OtherPolicy);
        headers.TryAdd("X-Content-Type-Options", "nosniff");
        if (page)
        {
            headers.TryAdd("X-Frame-Options", "DENY");
            headers.TryAdd("Referrer-Policy", "same-origin");
            headers.TryAdd("Permissions-Policy", Permissions);
            headers.TryAdd("Cross-Origin-Opener-Policy", "same-origin");
        }

        headers.TryAdd("Cross-Origin-Resource-Policy", "same-origin");
        headers.TryAdd("Cache-Control", "private, no-cache");
        if (http.Request.IsHttps && !IsThisMachine(http.Request.Host.Host))
        {
            headers.TryAdd("Strict-Transport-Security", OneYear);
        }

        return Task.CompletedTask;
    }

    // A browser that once learned to insist on https for localhost breaks every other program on this machine.
    private static bool IsThisMachine(string host) => host is "localhost" or "127.0.0.1" or "[::1]";
}
