using Essai.Engine.Answers;
using Essai.Engine.Courses;
using Essai.Engine.Practice;
using Essai.Learn.Desk;
using Essai.Platform.Hosting;
using Essai.Platform.Log;
using Microsoft.AspNetCore.Http.HttpResults;
using Refusal = Essai.Platform.Hosting.Refusal;

namespace Essai.Learn.Player;

/// <summary>The pages of an attempt: what is awaited, a verdict, a lesson, the end.</summary>
internal static class Pages
{
    public static async Task<IResult> Awaited(Guid attempt, HttpContext http, Page page)
    {
        if (await page.Desk.Find(page.Learner, attempt, http.RequestAborted) is not { } open)
        {
            return Page.NotFound(http);
        }

        var notice = http.Request.Query["notice"].FirstOrDefault() switch
        {
            "late" => page.T["notice.late"],
            "deferred" => page.T["notice.deferred"],
            "reported" => page.T["report.thanks"],
            _ => null,
        };
        return await Show(page.View(open) with { Notice = notice }, page, http.RequestAborted);
    }

    public static IResult Question(PlayerView view, int status = StatusCodes.Status200OK) =>
        Render<QuestionPage>(new() { ["View"] = view, ["Awaiting"] = ForLearner.See(view.Open.Attempt, view.Open.Course, view.ContentLang)! }, status);

    public static async Task<IResult> Verdict(Guid attempt, int sequence, HttpContext http, Page page)
    {
        if (await page.Desk.FindAt(page.Learner, attempt, sequence, http.RequestAborted) is not { } told)
        {
            return Page.NotFound(http);
        }

        return told.Entry.Events[0] switch
        {
            Answered answered when told.Open.Attempt.Phase != Phase.Assessment => Render<VerdictPage>(new() { ["View"] = page.View(told.Open), ["Verdict"] = Verdicts.Of(told, answered, page.View(told.Open).ContentLang) }),
            Moved moved => AfterMove(told, moved, page),
            _ => PlayerRoutes.SeeOther(http, page.Academy.Path(page.Lang, $"attempts/{attempt}")),
        };
    }

    public static async Task<IResult> Lesson(Guid attempt, int slot, HttpContext http, Page page)
    {
        if (await page.Desk.Find(page.Learner, attempt, http.RequestAborted) is not { } open
            || OpaqueIds.Step(open.Attempt.Seed, open.Chapter, http.Request.Query["step"].ToString()) is not { } id
            || open.Chapter.Step(id) is not { Lesson: { } lesson } step
            || await Opened(page, attempt, slot, id, http.RequestAborted) is not { } opened)
        {
            return Page.NotFound(http);
        }

        // Left open or gone back to, a lesson read before the answer would be a peek that nobody counts.
        if (Lessons.WouldPeek(open.Attempt, open.Attempt.Slots[slot], step))
        {
            return PlayerRoutes.SeeOther(http, page.View(open).Base);
        }

        var view = page.View(open);
        var from = int.TryParse(http.Request.Query["from"], System.Globalization.CultureInfo.InvariantCulture, out var sequence) ? sequence : (int?)null;
        var earns = open.Attempt is { Status: Status.Running, Phase: Phase.ExtraLife } && open.Attempt.Current == slot;
        return Render<LessonPage>(new()
        {
            ["View"] = view,
            ["Lesson"] = lesson,
            ["Here"] = lesson.At(opened.Passage),
            ["Back"] = from is null ? view.Base : $"{view.Base}/answers/{from}",
            ["Running"] = open.Attempt.Awaited?.Step == step.Id,
            ["Finish"] = earns ? opened.Place with { Step = OpaqueIds.OfStep(open.Attempt.Seed, id) } : null,
        });
    }

    private static async Task<IResult> Show(PlayerView view, Page page, CancellationToken cancel) => view.Open.Attempt switch
    {
        { Status: not Status.Running } => Render<EndPage>(new() { ["View"] = view, ["Summary"] = Summary.Of(view.Open.Attempt, view.Open.Course) }),
        { Phase: Phase.Assessment } => Render<AssessmentPage>(new() { ["View"] = view, ["Awaiting"] = See(view), ["Own"] = await OwnText(view, page, cancel) }),
        { Phase: Phase.ExtraLife } => Render<ExtraLifePage>(new() { ["View"] = view, ["Awaiting"] = See(view) }),
        { Phase: Phase.Answer } => Question(view),
        _ => throw new InvalidOperationException("an attempt awaits an answer, an assessment or a life"),
    };

    private static Awaiting See(PlayerView view) => ForLearner.See(view.Open.Attempt, view.Open.Course, view.ContentLang)!;

    private static async Task<string> OwnText(PlayerView view, Page page, CancellationToken cancel)
    {
        var entries = await page.Desk.Entries(page.Learner, view.Open.Id, cancel);
        var kept = entries.SelectMany(e => e.Events).OfType<Answered>().Select(a => a.Given).OfType<Kept>().LastOrDefault();
        return kept is null ? "" : await page.Log.FindText(new CommandKey(page.Academy.Slug, page.Learner.Id, kept.Id), cancel) ?? "";
    }

    // A lesson is a page of its own only once it was opened: its address alone opens nothing.
    private static async Task<LessonOpened?> Opened(Page page, Guid attempt, int slot, string step, CancellationToken cancel) =>
        (await page.Desk.Entries(page.Learner, attempt, cancel)).SelectMany(e => e.Events).OfType<LessonOpened>().LastOrDefault(o => o.Place.Slot == slot && o.Place.Step == step);

    // A click that went wrong says why above the same screen; a right one shows the next.
    private static IResult AfterMove(DeskReply.Done told, Moved moved, Page page)
    {
        var view = page.View(told.Open);
        var why = Feedback.On(told.Open.Attempt, told.Open.Course, moved, view.ContentLang).Why;
        return Question(view with { Notice = why is null ? null : page.T.Fill("notice.move", ("word", page.T["verdict.notyet"]), ("why", Platform.Text.Markdown.Plain(why))) });
    }

    internal static IResult Render<TPage>(Dictionary<string, object?> parameters, int status = StatusCodes.Status200OK)
        where TPage : Microsoft.AspNetCore.Components.IComponent =>
        new RazorComponentResult<TPage>(parameters) { StatusCode = status, PreventStreamingRendering = true };
}
