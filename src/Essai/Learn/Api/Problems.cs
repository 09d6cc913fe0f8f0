using Essai.Engine.Practice;
using Essai.Learn.Desk;
using Essai.Platform.Media;

namespace Essai.Learn.Api;

/// <summary>Problem details with a stable code (RFC 9457; the table is in docs/api.md).</summary>
internal static class Problems
{
    private const string RetrySeconds = "1";

    public static IResult Unauthorized() => Problem(401, "unauthorized", "A Bearer token of this academy is needed: POST /guests gives one.");

    public static IResult NotFound() => Problem(404, "not_found", "There is nothing here for this learner.");

    public static IResult Malformed() => Problem(400, "malformed", "The body is not a JSON object.");

    public static IResult Field(string field, string code = "invalid_field") =>
        Problem(422, code, $"The field `{field}` is missing or does not fit.", ("field", field));

    public static IResult Missing(string field) =>
        Problem(422, "unanswered", $"Nothing was marked: `{field}` is not complete.", ("field", field));

    public static IResult ModeNotAvailable(string mode) =>
        Problem(422, "mode_not_available", $"The mode `{mode}` cannot be played here.", ("field", "mode"));

    public static IResult Busy(HttpContext http)
    {
        http.Response.Headers.RetryAfter = RetrySeconds;
        return Problem(503, "busy", "Too many answers at this moment; nothing was lost, send it again.");
    }

    public static IResult Of(DeskReply reply, HttpContext http, string lang, MediaAddresses media) => reply switch
    {
        DeskReply.NotFound => NotFound(),
        DeskReply.Busy => Busy(http),
        DeskReply.IdReused => Problem(422, "id_reused", "This command id came before with another body.", ("field", "id")),
        DeskReply.Refused refused => Refused(refused, lang, media),
        _ => throw new InvalidOperationException("a done command is no problem"),
    };

    private static IResult Refused(DeskReply.Refused refused, string lang, MediaAddresses media)
    {
        AttemptBody Attempt() => refused.Open.Body(lang, media);
        return refused.Refusal switch
        {
            Refusal.NotAwaited => Problem(409, "not_awaited", "The attempt awaits something else.", ("awaited", Attempt().Awaited), ("attempt", Attempt())),
            Refusal.Ended => Problem(409, "attempt_ended", "The attempt has ended.", ("awaited", null), ("attempt", Attempt())),
            Refusal.OutOfOrder order => Problem(409, "out_of_order", "A command is missing before this one.", ("last", order.Last)),
            Refusal.Incomplete { Unanswered: { Reason: Engine.Answers.UnansweredReason.Missing } unanswered } => Missing(unanswered.Field),
            Refusal.Incomplete { Unanswered: var unanswered } => Field(unanswered.Field),
            _ => throw new InvalidOperationException($"unknown refusal {refused.Refusal.GetType().Name}"),
        };
    }

    private static IResult Problem(int status, string code, string detail, params (string Name, object? Value)[] more)
    {
        var extensions = more.ToDictionary(m => m.Name, m => m.Value, StringComparer.Ordinal);
        extensions["code"] = code;
        return TypedResults.Problem(detail, statusCode: status, title: code, type: $"/docs/api#{code}", extensions: extensions);
    }
}
