using System.Text.Json;
using System.Text.Json.Nodes;
using Essai.Engine.Answers;
using Essai.Engine.Practice;
using Essai.Learn.Desk;
using Essai.Platform.Media;
using Essai.Platform.Watch;

namespace Essai.Learn.Api;

/// <summary>Problem details with a stable code (RFC 9457; the table is in docs/api.md).</summary>
internal static class Problems
{
    private const string RetrySeconds = "1";

    public static IResult Unauthorized(HttpContext http)
    {
        http.Response.Headers.WWWAuthenticate = "Bearer";
        return Problem(ProblemCode.Unauthorized);
    }

    public static IResult Erased() => Problem(ProblemCode.GuestErased);

    public static IResult Withdrawn() => Problem(ProblemCode.CourseWithdrawn);

    public static IResult NotFound() => Problem(ProblemCode.NotFound);

    public static IResult Malformed() => Problem(ProblemCode.Malformed);

    public static IResult Field(string field) => Named(ProblemCode.InvalidField, field);

    public static IResult Missing(string field) => Named(ProblemCode.Unanswered, field);

    public static IResult ModeNotAvailable() => Named(ProblemCode.ModeNotAvailable, "mode");

    public static IResult IdReused() => Named(ProblemCode.IdReused, "id");

    public static IResult Busy(HttpContext http)
    {
        http.Response.Headers.RetryAfter = RetrySeconds;
        return Problem(ProblemCode.Busy);
    }

    public static IResult Of(DeskReply reply, HttpContext http) => reply switch
    {
        DeskReply.NotFound => NotFound(),
        DeskReply.Gone => Withdrawn(),
        DeskReply.Busy => Busy(http),
        DeskReply.IdReused => IdReused(),
        _ => throw new InvalidOperationException($"{reply.GetType().Name} says more than its name"),
    };

    /// <param name="lang">The language in which the attempt is told.</param>
    public static IResult Refused(DeskReply.Refused refused, string lang, MediaAddresses media) => refused.Refusal switch
    {
        Refusal.NotAwaited => Instead(ProblemCode.NotAwaited, refused.Open.Body(lang, media)),
        Refusal.Ended => Instead(ProblemCode.AttemptEnded, refused.Open.Body(lang, media)),
        Refusal.OutOfOrder order => Problem(ProblemCode.OutOfOrder, ("last", order.Last)),
        Refusal.Incomplete { Unanswered: { Reason: UnansweredReason.Missing } unanswered } => Missing(unanswered.Field),
        Refusal.Incomplete { Unanswered: var unanswered } => Field(unanswered.Field),
        _ => throw new InvalidOperationException($"unknown refusal {refused.Refusal.GetType().Name}"),
    };

    // Written as the attempt is written everywhere else.
    private static IResult Instead(ProblemCode code, AttemptBody body)
    {
        var attempt = JsonSerializer.SerializeToNode(body, ApiJson.Default.AttemptBody)!.AsObject();
        return Problem(code, ("awaited", attempt["awaited"]?.DeepClone()), ("attempt", attempt));
    }

    private static IResult Named(ProblemCode code, string field) => Problem(code, ("field", field));

    private static IResult Problem(ProblemCode code, params (string Name, object? Value)[] more)
    {
        var extensions = more.ToDictionary(m => m.Name, m => m.Value, StringComparer.Ordinal);
        extensions["code"] = code.Code;
        Measures.Refused(code.Code);
        return TypedResults.Problem(code.Meaning, statusCode: code.Status, title: code.Code, type: $"/docs/api#{code.Code}", extensions: extensions);
    }
}
