using System.Collections.Immutable;
using Essai.Engine.Practice;
using Essai.Learn.Desk;
using Essai.Learn.Player;

namespace Essai.Learn.Sheets;

/// <summary>Questions on paper: a chapter's, drawn anew, and one's own attempt with its answers once it has ended.</summary>
internal static class SheetRoutes
{
    public static void MapSheets(this IEndpointRouteBuilder pages)
    {
        pages.MapGet("courses/{course}/{chapter}/sheet", OfChapter);
        pages.MapGet("attempts/{attempt:guid}/sheet", OfAttempt);
    }

    private static async Task<IResult> OfChapter(string course, string chapter, HttpContext http, Page page) =>
        await First.Imagine(page, Ticket.New(course, chapter), http.RequestAborted) is { } open
            ? Show(page.View(open), answers: null)
            : await page.Absent(http, course, chapter);

    private static async Task<IResult> OfAttempt(Guid attempt, HttpContext http, Page page) =>
        await page.Desk.Find(page.Learner, attempt, http.RequestAborted) is { } open
            ? Show(page.View(open), AnswerSheet.Answers(open.Attempt, open.Course, open.Course.LanguageFor(page.Lang)))
            : Page.NotFound(http);

    private static IResult Show(PlayerView view, ImmutableArray<SheetAnswer>? answers) => Pages.Render<SheetPage>(new()
    {
        ["View"] = view,
        ["Questions"] = AnswerSheet.Questions(view.Open.Attempt, view.Open.Course, view.ContentLang),
        ["Answers"] = answers ?? [],
    });
}
