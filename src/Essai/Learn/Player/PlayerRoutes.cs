using System.Collections.Immutable;
using Essai.Engine.Answers;
using Essai.Engine.Practice;
using Essai.Learn.Desk;
using Essai.Platform.Guests;
using Essai.Platform.Hosting;
using Refusal = Essai.Platform.Hosting.Refusal;

namespace Essai.Learn.Player;

/// <summary>The player's pages: every form posts, is answered by 303, and the page it leads to can be reloaded harmlessly.</summary>
internal static class PlayerRoutes
{
    public static void MapPlayer(this IEndpointRouteBuilder pages)
    {
        pages.MapGet("play/{course}/{chapter}", Entry.Show);
        pages.MapGet("attempts/{attempt:guid}", Pages.Awaited);
        pages.MapGet("attempts/{attempt:guid}/answers/{sequence:int}", Pages.Verdict);
        pages.MapGet("attempts/{attempt:guid}/lessons/{slot:int}", Pages.Lesson);
        var forms = pages.MapGroup("").RequireLimit(Limit.Answers);
        foreach (var start in new[] { "", "attempts/{attempt:guid}/" })
        {
            forms.MapPost(start + "answers", Answer);
            forms.MapPost(start + "clues", Clue);
            forms.MapPost(start + "lessons", OpenLesson);
        }

        forms.MapPost("attempts/{attempt:guid}/assessments", Assess);
        forms.MapPost("attempts/{attempt:guid}/deferrals", Defer);
        forms.MapPost("attempts/{attempt:guid}/surrenders", Surrender);
        forms.MapPost("attempts/{attempt:guid}/reports", Reporting.Send);
    }

    private static Task<IResult> Answer(HttpContext http, Page page, Guid? attempt = null) => Send(http, page, attempt, ReadAnswer, (done, base_) => $"{base_}/answers/{done.Open.Sequence}");

    private static Task<IResult> Clue(HttpContext http, Page page, Guid? attempt = null) =>
        Send(http, page, attempt, (form, open, head) => form.Place(open) is { } place ? new TakeClue(place) { Id = head.Id, Now = head.Now } : null, (_, base_) => base_ + "#clue");

    private static Task<IResult> OpenLesson(HttpContext http, Page page, Guid? attempt = null) =>
        Send(http, page, attempt, ReadLesson, (done, base_) => AfterLesson(http, done, base_));

    private static Task<IResult> Assess(HttpContext http, Page page, Guid attempt) => Send(http, page, attempt, ReadAssessment, (_, base_) => base_);

    private static Task<IResult> Defer(HttpContext http, Page page, Guid attempt) =>
        Send(http, page, attempt, (form, open, head) => form.Place(open) is { } place ? new Defer(place) { Id = head.Id, Now = head.Now } : null, (_, base_) => base_ + "?notice=deferred");

    private static Task<IResult> Surrender(HttpContext http, Page page, Guid attempt) =>
        Send(http, page, attempt, (_, _, head) => new Surrender { Id = head.Id, Now = head.Now }, (_, base_) => base_);

    private static Answer? ReadAnswer(PlayerForm form, CourseAttempt open, Head head)
    {
        if (form.Place(open) is not { } place)
        {
            return null;
        }

        var step = open.Chapter.Step(place.Step)!;
        var given = GivenForm.Read(form.Fields, step.Exercise);
        return new Answer(place, form.Try, OpaqueIds.Reveal(open.Attempt.Seed, step, given) ?? given)
        {
            Id = head.Id,
            Now = head.Now,
            Lang = head.Lang,
            Confidence = form.Confidence,
            Timing = form.Timing,
        };
    }

    private static OpenLesson? ReadLesson(PlayerForm form, CourseAttempt open, Head head) => form.Place(open) is { } place
        ? new OpenLesson(place, form.Fields["passage"].FirstOrDefault(), form.Fields.ContainsKey("finished")) { Id = head.Id, Now = head.Now }
        : null;

    private static Assess? ReadAssessment(PlayerForm form, CourseAttempt open, Head head)
    {
        if (form.Place(open) is not { } place)
        {
            return null;
        }

        var step = open.Chapter.Step(place.Step)!;
        var met = form.Fields["criterion"].OfType<string>().ToArray();
        var ratings = step.Exercise.Ids.ToImmutableSortedDictionary(id => id, id => met.Contains(OpaqueIds.Of(open.Attempt.Seed, step.Id, id)), StringComparer.Ordinal);
        return new Assess(place, ratings) { Id = head.Id, Now = head.Now };
    }

    private static string AfterLesson(HttpContext http, DeskReply.Done done, string base_)
    {
        var opened = (LessonOpened)done.Entry.Events[0];
        var from = Uri.EscapeDataString(http.Request.Form["from"].ToString());
        return done.Entry.Events.Length > 1 ? base_ : $"{base_}/lessons/{opened.Place.Slot}?step={OpaqueIds.OfStep(done.Open.Attempt.Seed, opened.Place.Step)}&from={from}#{opened.Passage}";
    }

    private static async Task<IResult> Send(HttpContext http, Page page, Guid? attempt, Func<PlayerForm, CourseAttempt, Head, Command?> read, Func<DeskReply.Done, string, string> next)
    {
        if (await PlayerForm.Read(http) is not { } form)
        {
            return Refusal.Of(http, StatusCodes.Status400BadRequest, "malformed");
        }

        var asked = new Asked(form.Id, form.Hash, page.Now) { Kept = form.Kept };
        Reading Read(CourseAttempt open) => read(form, open, new Head(form.Id, page.Now, open.Course.LanguageFor(page.Lang))) is { } command
            ? new Reading.Command(command)
            : Reading.NotAwaited;
        var (reply, learner) = attempt is { } id ? (await page.Desk.Send(page.Learner, id, asked, Read, http.RequestAborted), page.Learner) : await First.Send(http, page, form, asked, Read);
        return reply is DeskReply.Done done ? Done(http, page, learner, done, next) : await Replies.Of(http, page, form, reply);
    }

    private static IResult Done(HttpContext http, Page page, Learner learner, DeskReply.Done done, Func<DeskReply.Done, string, string> next)
    {
        if (page.Guest == learner.Id)
        {
            page.Cookie.Renew(http, page.Academy.Slug);
        }
        else
        {
            page.Cookie.Write(http, page.Academy.Slug, learner.Id);
        }

        return SeeOther(http, next(done, page.Academy.Path(page.Lang, $"attempts/{done.Open.Id}")));
    }

    /// <summary>303: whatever was posted, what follows is read (RFC 9110, 15.4.4).</summary>
    internal static IResult SeeOther(HttpContext http, string address)
    {
        http.Response.Headers.Location = address;
        return TypedResults.StatusCode(StatusCodes.Status303SeeOther);
    }
}

/// <summary>What the commands of a form carry.</summary>
internal sealed record Head(Guid Id, DateTimeOffset Now, string Lang);
