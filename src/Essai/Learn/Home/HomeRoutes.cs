using System.Collections.Immutable;
using Essai.Engine.Courses;
using Essai.Engine.Practice;
using Essai.Learn.Desk;
using Essai.Learn.Player;
using Essai.Platform.Text;

namespace Essai.Learn.Home;

/// <summary>An academy's home and the page of a course. A GET writes nothing and sets no cookie.</summary>
internal static class HomeRoutes
{
    public static void MapHome(this IEndpointRouteBuilder pages)
    {
        pages.MapGet("", Home);
        pages.MapGet("courses/{course}", Course);
    }

    /// <summary>Answers at /{slug}/ in the negotiated language and at /{slug}/{lang}/.</summary>
    public static async Task<IResult> Home(HttpContext http, Page page)
    {
        var courses = await page.Shelf.All(page.Academy.Slug, http.RequestAborted);
        var question = Live.Featured(page.Academy, courses) is var (course, chapter) ? await Live.Question(page, course.Course.Id, chapter.Id, http.RequestAborted) : null;
        if (http.Request.RouteValues["lang"] is null)
        {
            http.Response.Headers.Vary = "Accept-Language, Cookie";
            http.Response.Headers.Link = $"<{page.Academy.Path(page.Lang)}>; rel=\"canonical\"";
        }

        return Pages.Render<HomePage>(new()
        {
            ["Academy"] = page.Academy,
            ["Words"] = page.T,
            ["Courses"] = courses,
            ["Question"] = question,
            ["Resume"] = await Live.LastRunning(page, _ => true, http.RequestAborted),
            ["Media"] = page.Media,
        });
    }

    private static async Task<IResult> Course(string course, HttpContext http, Page page) =>
        await page.Shelf.Latest(page.Academy.Slug, course, http.RequestAborted) is not { } version
            ? await page.Absent(http, course)
            : Pages.Render<CoursePage>(new()
            {
                ["Academy"] = page.Academy,
                ["Words"] = page.T,
                ["Version"] = version,
                ["Media"] = page.Media,
                ["States"] = await States(page, course, http.RequestAborted),
                ["Resume"] = await Live.LastRunning(page, a => a.Head.Course == course, http.RequestAborted),
            });

    private static async Task<ImmutableDictionary<string, string>> States(Page page, string course, CancellationToken cancel)
    {
        if (page.Guest is not { } guest)
        {
            return ImmutableDictionary<string, string>.Empty;
        }

        var ended = (await page.History.Chapters(page.Academy.Slug, guest, cancel)).Where(c => c.Course == course && c.Completed).ToImmutableDictionary(c => c.Chapter, c => c.Mastered ? "mastered" : "completed", StringComparer.Ordinal);
        var running = (await page.Log.RunningAttempts(page.Academy.Slug, guest, cancel)).Where(a => a.Head.Course == course).Select(a => KeyValuePair.Create(a.Head.Chapter, "running"));
        return ended.SetItems(running);
    }
}
