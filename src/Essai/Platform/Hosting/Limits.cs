using System.Globalization;
using System.Threading.RateLimiting;
using Essai.Platform.Academies;
using Essai.Platform.Guests;
using Microsoft.AspNetCore.RateLimiting;

namespace Essai.Platform.Hosting;

/// <summary>
/// How fast one may go. A known guest is counted by themselves, wherever they are; strangers are counted by address, with
/// room for a whole company behind one.
/// </summary>
internal static class Limits
{
    /// <summary>For making guests, and for a stranger's first answer.</summary>
    public const string Guests = "guests";

    /// <summary>For everything that a learner sends.</summary>
    public const string Answers = "answers";

    private const int FallbackSeconds = 1;

    public static void Add(RateLimiterOptions options, LimitSettings limits)
    {
        options.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        options.OnRejected = static (context, _) => new ValueTask(Reject(context.HttpContext, context.Lease));
        options.AddPolicy(Guests, http => Stranger(http, limits));
        options.AddPolicy(Answers, http => Guest(http) is { } guest ? Known(guest, limits) : Stranger(http, limits));
    }

    private static RateLimitPartition<string> Known(Guid guest, LimitSettings limits) =>
        Bucket("guest " + guest, limits.GuestBurst, limits.GuestPerSecond);

    private static RateLimitPartition<string> Stranger(HttpContext http, LimitSettings limits) =>
        Bucket("address " + http.Connection.RemoteIpAddress, limits.AddressBurst, limits.AddressPerSecond);

    private static RateLimitPartition<string> Bucket(string key, int burst, int perSecond) =>
        RateLimitPartition.GetTokenBucketLimiter(key, _ => new TokenBucketRateLimiterOptions
        {
            TokenLimit = burst,
            TokensPerPeriod = perSecond,
            ReplenishmentPeriod = TimeSpan.FromSeconds(1),
            AutoReplenishment = true,
            QueueLimit = 0,
        });

    /// <summary>Only a token that is signed counts: made-up ones would each bring a new allowance.</summary>
    private static Guid? Guest(HttpContext http)
    {
        if (http.Features.Get<AcademySite>() is not { } academy)
        {
            return null;
        }

        var services = http.RequestServices;
        return http.Request.Headers.Authorization.FirstOrDefault() is { } header && header.StartsWith("Bearer ", StringComparison.OrdinalIgnoreCase)
            ? services.GetRequiredService<GuestTokens>().Read(academy.Slug, header["Bearer ".Length..])
            : services.GetRequiredService<GuestCookie>().Read(http, academy.Slug);
    }

    private static Task Reject(HttpContext http, RateLimitLease lease)
    {
        var wait = lease.TryGetMetadata(MetadataName.RetryAfter, out var time) ? (int)Math.Ceiling(time.TotalSeconds) : FallbackSeconds;
        http.Response.Headers.RetryAfter = Math.Max(wait, FallbackSeconds).ToString(CultureInfo.InvariantCulture);
        return Refusal.Write(http, StatusCodes.Status429TooManyRequests, "too_many_requests");
    }
}
