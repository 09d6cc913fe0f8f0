using System.Collections.Immutable;
using Essai.Engine.Courses;
using Essai.Learn.Home;
using Essai.Learn.Player;
using Essai.Learn.Search;
using Essai.Platform.Hosting;

namespace Essai.Learn.Catalogue;

/// <summary>What there is to learn: all courses, by words and filters, by goal, by teacher; and every chapter's own page.</summary>
internal static class CatalogueRoutes
{
    public static void MapCatalogue(this IEndpointRouteBuilder pages)
    {
        pages.MapGet("courses", Courses);
        pages.MapGet("courses/{course}/{chapter}", Chapter);
        pages.MapGet("goals/{goal}", Goal);
        pages.MapGet("teachers/{teacher}", Teacher);
    }

    private static async Task<IResult> Courses(HttpContext http, Page page, SearchShelf search)
    {
        var wish = Wish.Of(http.Request.Query);
        var all = await page.Shelf.All(page.Academy.Slug, http.RequestAborted);
        var found = wish.Words is { } words ? await search.Find(page.Academy, page.Lang, words, http.RequestAborted) : new Found(Everything(all), null, All: true);
        return Pages.Render<CataloguePage>(new()
        {
            ["Academy"] = page.Academy,
            ["Words"] = page.T,
            ["Wish"] = wish,
            ["Found"] = found,
            ["Courses"] = all,
            ["Media"] = page.Media,
        });
    }

    private static async Task<IResult> Chapter(string course, string chapter, HttpContext http, Page page)
    {
        if (await page.Shelf.Latest(page.Academy.Slug, course, http.RequestAborted) is not { } version || version.Course.Chapter(chapter) is not { } here)
        {
            return await page.Absent(http, course, chapter);
        }

        var resume = await Live.LastRunning(page, a => a.Head.Course == course && a.Head.Chapter == chapter, http.RequestAborted);
        return Pages.Render<ChapterPage>(new()
        {
            ["Academy"] = page.Academy,
            ["Words"] = page.T,
            ["Version"] = version,
            ["Chapter"] = here,
            ["Question"] = resume is not null ? null : await Live.Question(page, course, chapter, http.RequestAborted),
            ["Resume"] = resume,
            ["Media"] = page.Media,
        });
    }

    private static async Task<IResult> Goal(string goal, HttpContext http, Page page) =>
        page.Academy.Settings.Goals.FirstOrDefault(g => g.Id == goal) is not { } wanted
            ? Absent(http, "goal", page.Academy.Settings.Goals.FirstOrDefault(g => g.Formerly.Contains(goal))?.Id)
            : Pages.Render<GoalPage>(new()
            {
                ["Academy"] = page.Academy,
                ["Words"] = page.T,
                ["Goal"] = wanted,
                ["Courses"] = Those(await page.Shelf.All(page.Academy.Slug, http.RequestAborted), c => c.Goals.Contains(goal)),
                ["Media"] = page.Media,
            });

    private static async Task<IResult> Teacher(string teacher, HttpContext http, Page page) =>
        page.Academy.Settings.Teachers.FirstOrDefault(t => t.Id == teacher) is not { } person
            ? Absent(http, "teacher", page.Academy.Settings.Teachers.FirstOrDefault(t => t.Formerly.Contains(teacher))?.Id)
            : Pages.Render<TeacherPage>(new()
            {
                ["Academy"] = page.Academy,
                ["Words"] = page.T,
                ["Teacher"] = person,
                ["Courses"] = Those(await page.Shelf.All(page.Academy.Slug, http.RequestAborted), c => c.Teachers.Contains(teacher)),
                ["Media"] = page.Media,
            });

    private static IResult Absent(HttpContext http, string part, string? name) => name is null ? Page.NotFound(http) : Renamed.To(http, part, name);

    private static ImmutableArray<CourseVersion> Those(ImmutableArray<CourseVersion> courses, Func<Course, bool> which) => [.. courses.Where(c => which(c.Course))];

    private static ImmutableArray<Hit> Everything(ImmutableArray<CourseVersion> courses) => [.. courses.SelectMany(c => c.Course.Chapters.Select(h => new Hit(c, h, null)))];
}
