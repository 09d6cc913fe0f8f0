using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Essai.Platform.Hosting;

/// <summary>What an installation answers beside its academies: assets, health, and what machines ask for.</summary>
internal static class HouseRoutes
{
    private static readonly TimeSpan ContactHolds = TimeSpan.FromDays(180);

    public static void MapHouse(this IEndpointRouteBuilder routes)
    {
        routes.MapMethods("/assets/{**path}", ["GET", "HEAD"], (HttpContext http, Assets assets) =>
            assets.Find(http.Request.Path.Value!) is { } asset ? asset.Send(http) : Refusal.Write(http, StatusCodes.Status404NotFound, "not_found"));
        routes.MapGet("/robots.txt", (PublicAddress address) =>
            TypedResults.Text(string.Join('\n', "User-agent: *", "Disallow: /api/", "Disallow: /health/", "Sitemap: " + address.Of("/sitemap.xml"), "")));
        routes.MapGet("/.well-known/security.txt", SecurityText);
        routes.MapHealthChecks("/health/live", new() { Predicate = _ => false });
        routes.MapHealthChecks("/health/ready");
    }

    /// <summary>RFC 9116. Where the operator names no contact it is the mailbox that RFC 2142 reserves for this.</summary>
    private static ContentHttpResult SecurityText(HttpContext http, HouseSettings settings, TimeProvider clock)
    {
        var host = settings.BaseUrl ?? new Uri($"{http.Request.Scheme}://{http.Request.Host}");
        var contact = settings.SecurityContact ?? $"security@{host.Host}";
        return TypedResults.Text(string.Join(
            '\n',
            "Contact: " + (contact.Contains(':', StringComparison.Ordinal) ? contact : "mailto:" + contact),
            "Expires: " + (clock.GetUtcNow() + ContactHolds).ToString("yyyy-MM-dd'T'00:00:00'Z'", CultureInfo.InvariantCulture),
            "Preferred-Languages: en, fr",
            "Canonical: " + new Uri(host, "/.well-known/security.txt"),
            ""));
    }
}
