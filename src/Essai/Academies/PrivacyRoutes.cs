using Essai.Academies.Pages;
using Essai.Platform.Guests;
using Essai.Platform.Hosting;
using Essai.Platform.Learners;
using Essai.Platform.Log;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Essai.Academies;

/// <summary>What is kept about a guest: shown or erased, without script. Learn tells it as a file (Takeout).</summary>
internal static class PrivacyRoutes
{
    private const int MostAttempts = 10_000;

    public static void MapPrivacy(this IEndpointRouteBuilder pages)
    {
        pages.MapGet("privacy", Show);
        pages.MapPost("privacy/erasure", Erase);
    }

    private static async Task<IResult> Show(HttpContext http, AnswerLog log, KnownGuest known)
    {
        var academy = AcademyRoutes.Academy(http);
        int? answers = await known.Of(http, academy.Slug) is { } guest ? await Count(log, academy.Slug, guest, http.RequestAborted) : null;
        return AcademyRoutes.Render<PrivacyPage>(http, ("Answers", answers), ("Erased", http.Request.Query.ContainsKey("erased")));
    }

    private static async Task<IResult> Erase(HttpContext http, KnownGuest known, Erasure erasure)
    {
        var academy = AcademyRoutes.Academy(http);
        if (await known.Of(http, academy.Slug) is { } guest)
        {
            if (await erasure.Erase(academy.Slug, guest, http.RequestAborted) == CommitResult.Busy)
            {
                return Refusal.Of(http, StatusCodes.Status503ServiceUnavailable, "busy");
            }

            GuestCookie.Erase(http, academy.Slug);
        }

        return Back(http, "privacy?erased=1");
    }

    private static StatusCodeHttpResult Back(HttpContext http, string page)
    {
        http.Response.Headers.Location = AcademyRoutes.Academy(http).Path(AcademyRoutes.Lang(http), page);
        return TypedResults.StatusCode(StatusCodes.Status303SeeOther);
    }

    private static async Task<int> Count(AnswerLog log, string academy, Guid guest, CancellationToken cancel) =>
        (await log.AttemptsOf(academy, guest, new AttemptPage(MostAttempts), cancel)).Sum(r => r.State.Slots.Sum(s => s.Places.Length));
}
