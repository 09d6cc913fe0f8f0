using System.Text.Json;
using System.Text.Json.Nodes;
using Essai.Learn.Api;
using Essai.Learn.Desk;
using Essai.Learn.Player;
using Essai.Platform.Log;

namespace Essai.Learn;

/// <summary>
/// POST privacy/export: all that a guest did here, as a file. Told as the API tells it, since an open question's key could
/// be read from the log itself: ids opaque, without seed or prediction.
/// </summary>
internal static class Takeout
{
    private const int MostAttempts = 10_000;

    public static void MapTakeout(this IEndpointRouteBuilder pages) => pages.MapPost("privacy/export", Send);

    private static async Task<IResult> Send(HttpContext http, Page page)
    {
        if (page.Guest is not { } guest)
        {
            return PlayerRoutes.SeeOther(http, page.Academy.Path(page.Lang, "privacy"));
        }

        var attempts = new JsonArray();
        foreach (var row in await page.Log.AttemptsOf(page.Academy.Slug, guest, new AttemptPage(MostAttempts), http.RequestAborted))
        {
            if (await page.Desk.Find(page.Learner, row.Key.Attempt, http.RequestAborted) is { } open)
            {
                attempts.Add(await Told(page, open, http.RequestAborted));
            }
        }

        http.Response.Headers.ContentDisposition = $"attachment; filename=\"{page.Academy.Slug}.json\"";
        var zone = (await page.Log.FindLearner(page.Academy.Slug, guest, http.RequestAborted))?.Zone;
        return TypedResults.Json(new JsonObject { ["academy"] = page.Academy.Slug, ["learner"] = guest, ["zone"] = zone, ["attempts"] = attempts });
    }

    private static async Task<JsonObject> Told(Page page, CourseAttempt open, CancellationToken cancel)
    {
        var entries = await page.Desk.Entries(page.Learner, open.Id, cancel);
        var events = await Histories.Of(open, entries.Select((entry, i) => (entry, i + 1)), id => page.Log.FindText(new CommandKey(page.Academy.Slug, page.Learner.Id, id), cancel));
        return new JsonObject
        {
            ["attempt"] = open.Id,
            ["course"] = open.Course.Id,
            ["chapter"] = open.Chapter.Id,
            ["started"] = open.Started,
            ["status"] = Api.Showing.Word(open.Attempt.Status),
            ["stars"] = open.Attempt.Stars,
            ["events"] = new JsonArray([.. events.Select(e => JsonSerializer.SerializeToNode(e, ApiJson.Default.EventBody))]),
        };
    }
}
