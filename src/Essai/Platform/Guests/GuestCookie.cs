using Essai.Platform.Hosting;

namespace Essai.Platform.Guests;

/// <summary>A guest's token in the browser: first-party, for one academy's path alone, out of reach of scripts.</summary>
internal sealed class GuestCookie(GuestTokens tokens, TimeProvider clock)
{
    public const string Name = "guest";
    private static readonly TimeSpan Renewal = TimeSpan.FromDays(30);

    public Guid? Read(HttpContext http, string academy) => tokens.Read(academy, http.Request.Cookies[Name]);

    public void Write(HttpContext http, string academy, Guid guest)
    {
        var token = tokens.Issue(academy, guest, clock.GetUtcNow());
        http.Response.Cookies.Append(Name, token.Text, Options(http, academy, token.Expires));
    }

    /// <summary>Moves the day of expiry of somebody who comes back, at most once in a month.</summary>
    public void Renew(HttpContext http, string academy)
    {
        if (tokens.Find(academy, http.Request.Cookies[Name]) is { } token && token.Expires - clock.GetUtcNow() < GuestTokens.Lifetime - Renewal)
        {
            Write(http, academy, token.Guest);
        }
    }

    public static void Erase(HttpContext http, string academy) => http.Response.Cookies.Delete(Name, Options(http, academy, null));

    private static CookieOptions Options(HttpContext http, string academy, DateTimeOffset? expires) => new()
    {
        Path = $"/{academy}/",
        HttpOnly = true,
        SameSite = SameSiteMode.Lax,
        Secure = PublicAddress.IsSecure(http),
        Expires = expires,
        IsEssential = true,
    };
}
