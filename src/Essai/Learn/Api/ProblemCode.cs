namespace Essai.Learn.Api;

/// <summary>A problem's stable code with its status and meaning. Codes are a promise: docs/api.md lists them all.</summary>
internal sealed record ProblemCode(int Status, string Code, string Meaning)
{
    public static ProblemCode Malformed { get; } = new(400, "malformed", "The body is not a JSON object.");
    public static ProblemCode Unauthorized { get; } = new(401, "unauthorized", "A Bearer token of this academy is needed: POST /guests gives one.");
    public static ProblemCode NotFound { get; } = new(404, "not_found", "There is nothing here for this learner.");
    public static ProblemCode NotAwaited { get; } = new(409, "not_awaited", "The attempt awaits something else.");
    public static ProblemCode AttemptEnded { get; } = new(409, "attempt_ended", "The attempt has ended.");
    public static ProblemCode OutOfOrder { get; } = new(409, "out_of_order", "A command is missing before this one.");
    public static ProblemCode GuestErased { get; } = new(410, "guest_erased", "This guest was erased: begin anew with an id of its own.");
    public static ProblemCode CourseWithdrawn { get; } = new(410, "course_withdrawn", "The course is no longer offered; attempts that run can be finished.");
    public static ProblemCode TooLarge { get; } = new(413, "too_large", "The body is longer than 256 KB.");
    public static ProblemCode InvalidField { get; } = new(422, "invalid_field", "A field is missing or does not fit; `field` names it.");
    public static ProblemCode Unanswered { get; } = new(422, "unanswered", "The answer is empty or not complete: nothing was marked; `field` names what is missing.");
    public static ProblemCode ModeNotAvailable { get; } = new(422, "mode_not_available", "This mode cannot be played here.");
    public static ProblemCode IdReused { get; } = new(422, "id_reused", "This id came before with another body.");
    public static ProblemCode TooManyRequests { get; } = new(429, "too_many_requests", "Too fast: `Retry-After` says in how many seconds to go on.");
    public static ProblemCode Busy { get; } = new(503, "busy", "Too many answers at this moment; nothing was lost, send it again after `Retry-After` seconds.");
    public static ProblemCode Internal { get; } = new(500, "internal", "Our mistake; `reference` finds it in the log.");
}
