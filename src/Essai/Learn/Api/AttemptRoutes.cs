using System.Collections.Immutable;
using System.Text.Json;
using Essai.Engine.Answers;
using Essai.Engine.Practice;
using Essai.Learn.Api.Docs;
using Essai.Learn.Desk;
using Essai.Platform.Log;
using Essai.Platform.Media;
using Essai.Platform.Text;

namespace Essai.Learn.Api;

/// <summary>Attempts and what is done in them: /api/v1/{academy}/attempts.</summary>
internal static class AttemptRoutes
{
    public static void MapAttempts(this RouteGroupBuilder api)
    {
        var attempts = api.MapGroup("/attempts").WithTags("attempts");
        attempts.MapPost("", Start).Describe(new("Start an attempt; 200 with the one that runs already", typeof(AttemptBody), 201) { Also = 200, Takes = typeof(AttemptRequest), Own = [ProblemCode.ModeNotAvailable, ProblemCode.IdReused, ProblemCode.CourseWithdrawn] });
        attempts.MapGet("", List).Describe(new("The learner's attempts, newest first", typeof(AttemptsBody)) { Query = ["status", "lang", .. Pages], Own = [ProblemCode.InvalidField] });
        var attempt = attempts.MapGroup("/{attempt:guid}");
        attempt.MapGet("", Show).Describe(new("An attempt and what it awaits", typeof(AttemptBody)) { Query = InLang });
        attempt.MapPost("/answers", Answer).Describe(new("Answer what is awaited", typeof(ReplyBody)) { Takes = typeof(AnswerRequest), Query = InLang, Own = [ProblemCode.Unanswered] });
        attempt.MapPost("/clues", Clue).Describe(new("Take the clue, at its price", typeof(ClueReply)) { Takes = typeof(StepRequest), Query = InLang });
        attempt.MapPost("/lessons", Lesson).Describe(new("Open a lesson", typeof(LessonReply)) { Takes = typeof(LessonRequest), Query = InLang });
        attempt.MapPost("/assessments", Assess).Describe(new("Compare one's own text with the model answer", typeof(ReplyBody)) { Takes = typeof(AssessmentRequest), Query = InLang });
        attempt.MapPost("/deferrals", Defer).Describe(new("Leave a slot for review", typeof(AttemptReply)) { Takes = typeof(StepRequest), Query = InLang });
        attempt.MapPost("/surrenders", Surrender).Describe(new("Give up in the phase extraLife", typeof(AttemptReply)) { Takes = typeof(CommandRequest), Query = InLang });
        attempt.MapGet("/summary", Summaries.Show).Describe(new("What the learner takes away", typeof(SummaryBody)) { Query = InLang });
        attempt.MapGet("/events", Histories.Show).Describe(new("The learner's own history", typeof(EventsBody)) { Query = Pages, Own = [ProblemCode.InvalidField] });
    }

    private static ImmutableArray<string> InLang => ["lang"];

    private static ImmutableArray<string> Pages => ["after", "limit"];

    private static async Task<IResult> Start(Caller caller, HttpContext http, Api api)
    {
        using var fields = await Fields.Read(http.Request, http.RequestAborted);
        if (fields is null)
        {
            return Problems.Malformed();
        }

        var (id, chapter, mode) = (fields.Id("id"), fields.Text("chapter"), fields.OptionalText("mode") ?? "learn");
        var lang = caller.Academy.LanguageFor(fields.OptionalText("lang") ?? "");
        if (fields.Problem is { } field)
        {
            return Problems.Field(field);
        }

        if (Mode(mode) is not { } known)
        {
            return Problems.ModeNotAvailable();
        }

        if (chapter.Split('/') is not [var course, var name])
        {
            return Problems.NotFound();
        }

        return await api.Desk.Start(caller.Learner, id, new Wanted(course, name, known, lang), new Asked(id, fields.Hash, api.Now), http.RequestAborted) switch
        {
            DeskReply.Done { Created: true } done => Json(done.Open.Body(done.Open.Course.LanguageFor(lang), api.Media), ApiJson.Default.AttemptBody, 201),
            DeskReply.Done done => Json(done.Open.Body(done.Open.Course.LanguageFor(lang), api.Media) with { Now = api.Now }, ApiJson.Default.AttemptBody),
            var other => Problems.Of(other, http),
        };
    }

    private static Mode? Mode(string word) => word switch
    {
        "learn" => Engine.Practice.Mode.Learn,
        "challenge" => Engine.Practice.Mode.Challenge,
        _ => null,
    };

    private static async Task<IResult> List(Caller caller, HttpContext http, Api api)
    {
        var (paging, status) = (Paging.Of(http.Request), http.Request.Query["status"].FirstOrDefault());
        var (last, known) = (Guid.TryParse(paging.After, out var cursor) ? cursor : (Guid?)null, Status(status));
        var wrong = status is not null && known is null ? "status" : paging.After is not null && last is null ? "after" : paging.Wrong;
        if (wrong is not null)
        {
            return Problems.Field(wrong);
        }

        var page = await api.Attempts(caller.Learner, new AttemptPage(paging.Limit) { Status = known?.ToString(), After = last }, http.RequestAborted);
        return Json(new AttemptsBody([.. page.Items.Select(o => o.Body(Lang(http, caller, o), api.Media) with { Now = api.Now })], page.Next), ApiJson.Default.AttemptsBody);
    }

    private static Status? Status(string? word) => word switch
    {
        "running" => Engine.Practice.Status.Running,
        "completed" => Engine.Practice.Status.Completed,
        "failed" => Engine.Practice.Status.Failed,
        _ => null,
    };

    private static async Task<IResult> Show(Guid attempt, Caller caller, HttpContext http, Api api)
    {
        var open = await api.Desk.Find(caller.Learner, attempt, http.RequestAborted);
        return open is null ? Problems.NotFound() : Json(open.Body(Lang(http, caller, open), api.Media) with { Now = api.Now }, ApiJson.Default.AttemptBody);
    }

    private static Task<IResult> Answer(Guid attempt, Caller caller, HttpContext http, Api api) => Send(attempt, caller, http, api, ReadAnswer, Replies.Answer);

    private static Task<IResult> Clue(Guid attempt, Caller caller, HttpContext http, Api api) => Send(
        attempt, caller, http, api, (fields, head, open, place) => new TakeClue(place) { Id = head.Id, Sequence = head.Sequence, Now = head.Now }, Replies.Clue);

    private static Task<IResult> Lesson(Guid attempt, Caller caller, HttpContext http, Api api) => Send(attempt, caller, http, api, ReadLesson, Replies.Lesson);

    private static Task<IResult> Assess(Guid attempt, Caller caller, HttpContext http, Api api) => Send(attempt, caller, http, api, ReadAssessment, Replies.Answer);

    private static Task<IResult> Defer(Guid attempt, Caller caller, HttpContext http, Api api) => Send(
        attempt, caller, http, api, (fields, head, open, place) => new Defer(place) { Id = head.Id, Sequence = head.Sequence, Now = head.Now }, Replies.Attempt);

    private static async Task<IResult> Surrender(Guid attempt, Caller caller, HttpContext http, Api api) =>
        await SendRead(attempt, caller, http, api, (fields, head, open) => new Surrender { Id = head.Id, Sequence = head.Sequence, Now = head.Now }, Replies.Attempt);

    private static Command? ReadAnswer(Fields fields, CommandHead head, CourseAttempt open, Place place)
    {
        var step = open.Chapter.Step(place.Step)!;
        var given = fields.Find("given") is { } json && GivenText.Read(json) is { } read ? OpaqueIds.Reveal(open.Attempt.Seed, step, read) : null;
        given ??= fields.Fail<Given>("given");
        var answer = new Answer(place, fields.Integer("try"), given!)
        {
            Id = head.Id,
            Sequence = head.Sequence,
            Now = head.Now,
            Lang = head.Lang,
            Confidence = fields.OptionalChoice<Confidence>("confidence"),
            Timing = new Timing(fields.OptionalCount("ms"), fields.OptionalCount("feedbackMs"), head.At),
        };
        return answer;
    }

    private static OpenLesson ReadLesson(Fields fields, CommandHead head, CourseAttempt open, Place place) =>
        new(place, fields.OptionalText("passage"), fields.Flag("finished")) { Id = head.Id, Sequence = head.Sequence, Now = head.Now };

    private static Command? ReadAssessment(Fields fields, CommandHead head, CourseAttempt open, Place place)
    {
        var step = open.Chapter.Step(place.Step)!;
        return Ratings.Read(fields.Find("ratings"), id => step.Exercise.Ids.FirstOrDefault(i => OpaqueIds.Of(open.Attempt.Seed, step.Id, i) == id)) is { } ratings
            ? new Assess(place, ratings) { Id = head.Id, Sequence = head.Sequence, Now = head.Now }
            : fields.Fail<Command>("ratings");
    }

    private static Task<IResult> Send(
        Guid attempt, Caller caller, HttpContext http, Api api, Func<Fields, CommandHead, CourseAttempt, Place, Command?> read, Func<DeskReply.Done, string, MediaAddresses, IResult> reply) =>
        SendRead(attempt, caller, http, api, (fields, head, open) => Places.Read(fields, open) is { } place ? read(fields, head, open, place) : null, reply);

    private static async Task<IResult> SendRead(
        Guid attempt, Caller caller, HttpContext http, Api api, Func<Fields, CommandHead, CourseAttempt, Command?> read, Func<DeskReply.Done, string, MediaAddresses, IResult> reply)
    {
        using var fields = await Fields.Read(http.Request, http.RequestAborted);
        if (fields is null)
        {
            return Problems.Malformed();
        }

        var (id, sequence, at) = (fields.Id("id"), fields.OptionalInteger("sequence"), fields.OptionalTime("at"));
        if (fields.Problem is { } field)
        {
            return Problems.Field(field);
        }

        var asked = new Asked(id, fields.Hash, api.Now);
        return await api.Desk.Send(caller.Learner, attempt, asked, open => Read(open), http.RequestAborted) switch
        {
            DeskReply.Done done => reply(done, Lang(http, caller, done.Open), api.Media),
            DeskReply.Refused refused => Problems.Refused(refused, Lang(http, caller, refused.Open), api.Media),
            var other => Problems.Of(other, http),
        };

        Reading Read(CourseAttempt open)
        {
            var command = read(fields, new CommandHead(id, sequence, asked.Now, Lang(http, caller, open)) { At = at }, open);
            return fields.Problem is { } wrong ? new Reading.Refused(Unreadable.Field(wrong))
                : command is null ? Reading.NotAwaited
                : new Reading.Command(command);
        }
    }

    internal static string Lang(HttpContext http, Caller caller, CourseAttempt open) =>
        http.Request.Query["lang"].FirstOrDefault() is { } wanted && open.Course.Languages.Contains(wanted) ? wanted : open.Lang;

    internal static IResult Json<T>(T body, System.Text.Json.Serialization.Metadata.JsonTypeInfo<T> type, int status = 200) =>
        TypedResults.Json(body, type, statusCode: status);
}

/// <summary>What every command carries.</summary>
internal sealed record CommandHead(Guid Id, int? Sequence, DateTimeOffset Now, string Lang)
{
    /// <summary>The device's clock.</summary>
    public DateTimeOffset? At { get; init; }
}
