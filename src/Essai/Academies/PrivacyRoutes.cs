using System.Text.Json.Nodes;
using Essai.Academies.Pages;
using Essai.Platform.Guests;
using Essai.Platform.Hosting;
using Essai.Platform.Learners;
using Essai.Platform.Log;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Essai.Academies;

/// <summary>What is kept about a guest: shown, taken out as JSON, or erased. Works without script.</summary>
internal static class PrivacyRoutes
{
    private const int MostAttempts = 10_000;

    public static void MapPrivacy(this IEndpointRouteBuilder pages)
    {
        pages.MapGet("privacy", Show);
        pages.MapPost("privacy/export", Export);
        pages.MapPost("privacy/erasure", Erase);
    }

    private static async Task<IResult> Show(HttpContext http, AnswerLog log, KnownGuest known)
    {
        var academy = AcademyRoutes.Academy(http);
        int? answers = await known.Of(http, academy.Slug) is { } guest ? await Count(log, academy.Slug, guest, http.RequestAborted) : null;
        return AcademyRoutes.Render<PrivacyPage>(http, ("Answers", answers), ("Erased", http.Request.Query.ContainsKey("erased")));
    }

    private static async Task<IResult> Export(HttpContext http, AnswerLog log, KnownGuest known)
    {
        var academy = AcademyRoutes.Academy(http);
        if (await known.Of(http, academy.Slug) is not { } guest)
        {
            return Back(http, "privacy");
        }

        var attempts = new JsonArray();
        foreach (var row in await log.AttemptsOf(academy.Slug, guest, new AttemptPage(MostAttempts), http.RequestAborted))
        {
            var entries = await log.Rows(row.Key, 0, http.RequestAborted);
            attempts.Add(new JsonObject
            {
                ["attempt"] = row.Key.Attempt,
                ["course"] = row.Head.Course,
                ["chapter"] = row.Head.Chapter,
                ["started"] = row.Head.Started,
                ["status"] = row.Head.Status,
                ["stars"] = row.Head.Stars,
                ["events"] = new JsonArray([.. entries.Select(Told)]),
            });
        }

        http.Response.Headers.ContentDisposition = $"attachment; filename=\"{academy.Slug}.json\"";
        return TypedResults.Json(new JsonObject { ["academy"] = academy.Slug, ["learner"] = guest, ["attempts"] = attempts });
    }

    // The seed is the course's secret, the prediction is about everybody: neither is the learner's own.
    private static JsonNode Told(LogRow row)
    {
        var entry = JsonNode.Parse(row.Entry)!.AsObject();
        foreach (var happened in entry["events"]!.AsArray())
        {
            foreach (var own in new[] { "seed", "q", "predictorPosition" })
            {
                happened!.AsObject().Remove(own);
            }
        }

        return entry;
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
