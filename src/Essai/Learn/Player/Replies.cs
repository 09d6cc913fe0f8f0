using Essai.Engine.Answers;
using Essai.Engine.Practice;
using Essai.Learn.Api;
using Essai.Learn.Desk;
using Essai.Platform.Hosting;
using Essai.Platform.Watch;

namespace Essai.Learn.Player;

/// <summary>What a form gets that was not accepted: what is to mend, with everything filled in kept.</summary>
internal static class Replies
{
    private const string RetrySeconds = "1";

    public static Task<IResult> Of(HttpContext http, Page page, PlayerForm form, DeskReply reply) => Task.FromResult(reply switch
    {
        DeskReply.Refused { Refusal: Engine.Practice.Refusal.Incomplete { Unanswered: var unanswered } } refused => Again(page, form, refused.Open, unanswered),
        DeskReply.Refused refused => PlayerRoutes.SeeOther(http, Late(page, refused.Open)),
        DeskReply.IdReused => Platform.Hosting.Refusal.Of(http, StatusCodes.Status400BadRequest, "id_reused"),
        DeskReply.Busy => Busy(http),
        DeskReply.Gone => Platform.Hosting.Refusal.Of(http, StatusCodes.Status410Gone, "gone"),
        DeskReply.NotFound => Platform.Hosting.Refusal.Of(http, StatusCodes.Status404NotFound, "not_found"),
        _ => throw new InvalidOperationException("a done command has its own page"),
    });

    private static IResult Again(Page page, PlayerForm form, CourseAttempt open, Unanswered unanswered)
    {
        Measures.Refused((unanswered.Reason == UnansweredReason.Missing ? ProblemCode.Unanswered : ProblemCode.InvalidField).Code);
        var view = page.View(open, form.Ticket) with { Command = form.Id, Filled = form.Fields, Problem = Word(page, unanswered) };
        return open.Attempt.Phase == Phase.Answer && open.Attempt.Status == Status.Running
            ? Pages.Question(view, StatusCodes.Status422UnprocessableEntity)
            : TypedResults.LocalRedirect(view.Base);
    }

    private static string Word(Page page, Unanswered unanswered) => unanswered.Reason switch
    {
        UnansweredReason.Missing => page.T[$"empty.{unanswered.Field}"],
        UnansweredReason.Shape => page.T[unanswered.Field == "number" ? "invalid.number" : "invalid.answer"],
    };

    // A late tab: the question has its answer already; the learner sees where the attempt stands.
    private static string Late(Page page, CourseAttempt open)
    {
        Measures.Refused(ProblemCode.NotAwaited.Code);
        return page.Academy.Path(page.Lang, $"attempts/{open.Id}?notice=late");
    }

    private static IResult Busy(HttpContext http)
    {
        http.Response.Headers.RetryAfter = RetrySeconds;
        return Platform.Hosting.Refusal.Of(http, StatusCodes.Status503ServiceUnavailable, "busy");
    }
}
