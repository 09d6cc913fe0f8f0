using System.Globalization;
using System.Net;
using Essai.Platform.Academies;
using Essai.Platform.Guests;

namespace Essai.Platform.Hosting;

/// <summary>
/// How fast one may go (docs/decisions/0021-limits.md). A known guest is counted by themselves, wherever they are; strangers are
/// counted by address, with room for a whole company behind one.
/// </summary>
internal sealed class Limits(LimitSettings limits, GuestTokens tokens, GuestCookie cookie, TimeProvider clock)
{
    private readonly Allowances<Guid> guests = new(limits.GuestBurst, limits.GuestPerSecond, clock);
    private readonly Allowances<IPAddress> addresses = new(limits.AddressBurst, limits.AddressPerSecond, clock);

    /// <summary>Stands after routing, before handlers are bound.</summary>
    public Task Guard(HttpContext http, RequestDelegate next) =>
        http.GetEndpoint()?.Metadata.GetMetadata<Limited>() is { By: var limit } && Take(http, limit) is { } wait
            ? Reject(http, wait)
            : next(http);

    /// <summary>What other programs of the installation should know was taken here, a line each; told once.</summary>
    public IEnumerable<string> Untold() =>
        [.. guests.Untold().Select(t => $"{nameof(guests)} {t.Key:N} {t.Count}"), .. addresses.Untold().Select(t => $"{nameof(addresses)} {t.Key} {t.Count}")];

    /// <summary>Counts what another program told of.</summary>
    public void TakenElsewhere(string line)
    {
        if (line.Split(' ') is not [var whose, var key, var number] || !int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var count))
        {
            return;
        }

        if (whose == nameof(guests) && Guid.TryParseExact(key, "N", out var guest))
        {
            guests.TakenElsewhere(guest, count);
        }
        else if (whose == nameof(addresses) && IPAddress.TryParse(key, out var address))
        {
            addresses.TakenElsewhere(address, count);
        }
    }

    private TimeSpan? Take(HttpContext http, Limit limit) => limit switch
    {
        Limit.Guests => Stranger(http),
        Limit.Answers => Guest(http) is { } guest ? guests.Take(guest) : Stranger(http),
    };

    private TimeSpan? Stranger(HttpContext http) => addresses.Take(http.Connection.RemoteIpAddress ?? IPAddress.None);

    /// <summary>Only a token that is signed counts: made-up ones would each bring a new allowance.</summary>
    private Guid? Guest(HttpContext http)
    {
        if (http.Features.Get<AcademySite>() is not { } academy)
        {
            return null;
        }

        return GuestTokens.Bearer(http.Request) is { } token
            ? tokens.Read(academy.Slug, token)
            : cookie.Read(http, academy.Slug);
    }

    private static Task Reject(HttpContext http, TimeSpan wait)
    {
        http.Response.Headers.RetryAfter = Math.Ceiling(Math.Max(1, wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
        return Refusal.Write(http, StatusCodes.Status429TooManyRequests, "too_many_requests");
    }
}

/// <summary>What is counted, and by whom.</summary>
internal enum Limit
{
    /// <summary>For making guests, for a stranger’s first answer, and for what has to be drawn: by address.</summary>
    Guests,

    /// <summary>For everything that a learner sends: by guest, else by address.</summary>
    Answers,
}

internal sealed record Limited(Limit By);

internal static class LimitRoutes
{
    public static TBuilder RequireLimit<TBuilder>(this TBuilder routes, Limit limit)
        where TBuilder : IEndpointConventionBuilder => routes.WithMetadata(new Limited(limit));
}
