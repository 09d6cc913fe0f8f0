using System.Collections.Immutable;
using Essai.Engine.Courses;
using Essai.Engine.Practice;
using Essai.Learn.Desk;
using Essai.Learn.Player;
using Essai.Platform.Text;

namespace Essai.Learn.Home;

/// <summary>An academy's home and its courses. A GET writes nothing and sets no cookie.</summary>
internal static class HomeRoutes
{
    public static void MapHome(this IEndpointRouteBuilder pages)
    {
        pages.MapGet("", Home);
        pages.MapGet("courses", Courses);
        pages.MapGet("courses/{course}", Course);
    }

    /// <summary>Answers at /{slug}/ in the negotiated language and at /{slug}/{lang}/.</summary>
    public static async Task<IResult> Home(HttpContext http, Page page)
    {
        var courses = await page.Shelf.All(page.Academy.Slug, http.RequestAborted);
        var question = Live(page, courses) is var (course, chapter) ? await Question(page, course, chapter, http.RequestAborted) : null;
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
            ["Resume"] = await LastRunning(page, null, http.RequestAborted),
            ["Media"] = page.Media,
        });
    }

    private static async Task<IResult> Courses(HttpContext http, Page page) => Pages.Render<CoursesPage>(new()
    {
        ["Academy"] = page.Academy,
        ["Words"] = page.T,
        ["Courses"] = await page.Shelf.All(page.Academy.Slug, http.RequestAborted),
        ["Media"] = page.Media,
    });

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
                ["Resume"] = await LastRunning(page, course, http.RequestAborted),
            });

    // The live question belongs to the chapter that the academy names, else to its first.
    private static (string Course, string Chapter)? Live(Page page, ImmutableArray<CourseVersion> courses) =>
        courses.IsEmpty ? null
        : page.Academy.Settings.Live?.Split('/') is [var course, var chapter] && courses.Any(c => c.Course.Id == course && c.Course.Chapter(chapter) is not null) ? (course, chapter)
        : (courses[0].Course.Id, courses[0].Course.Chapters[0].Id);

    private static async Task<PlayerView?> Question(Page page, string course, string chapter, CancellationToken cancel)
    {
        var ticket = Ticket.New(course, chapter);
        var open = await First.Imagine(page, ticket, cancel);
        return open is null ? null : page.View(open, page.Tickets.Seal(page.Academy.Slug, ticket));
    }

    /// <summary>The attempt answered last, in one course or in all.</summary>
    private static async Task<Resumable?> LastRunning(Page page, string? course, CancellationToken cancel)
    {
        if (page.Guest is not { } guest || (await page.Log.RunningAttempts(page.Academy.Slug, guest, cancel)).FirstOrDefault(a => course is null || a.Head.Course == course) is not { } last)
        {
            return null;
        }

        return await page.Desk.Find(page.Learner, last.Key.Attempt, cancel) is { } open ? Resumable(page, open) : null;
    }

    private static Resumable Resumable(Page page, CourseAttempt open)
    {
        var view = page.View(open);
        var (number, total) = view.Place(open.Attempt.Current ?? 0);
        return new Resumable(view.Base, number, total) { Chapter = Markdown.Plain(open.Chapter.Title.In(view.ContentLang)), Lang = view.ContentLang };
    }

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
