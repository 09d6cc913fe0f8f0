using System.Collections.Immutable;
using Essai.Engine.Answers;
using Essai.Engine.Courses;
using Essai.Engine.Practice;
using Essai.Learn.Desk;
using Essai.Platform.Media;
using Essai.Platform.Text;

namespace Essai.Learn.Api;

/// <summary>What an accepted command replies. Every reply holds the attempt, and with it what comes next.</summary>
internal static class Replies
{
    public static IResult Attempt(DeskReply.Done done, string lang, MediaAddresses media) =>
        AttemptRoutes.Json(new AttemptReply(Gained(done), done.Open.Body(lang, media)), ApiJson.Default.AttemptReply);

    public static IResult Answer(DeskReply.Done done, string lang, MediaAddresses media)
    {
        var (open, attempt) = (done.Open, done.Open.Attempt);
        var feedback = done.Entry.Events[0] switch
        {
            Answered answered => Feedback.On(attempt, open.Course, answered, lang),
            Moved moved => Feedback.On(attempt, open.Course, moved, lang),
            SelfAssessed assessed => new Feedback { Place = assessed.Place, Verdict = Verdict.Recorded },
            var other => throw new InvalidOperationException($"{other.GetType().Name} begins no answer"),
        };
        return AttemptRoutes.Json(Reply(done, feedback, lang, media), ApiJson.Default.ReplyBody);
    }

    private static ReplyBody Reply(DeskReply.Done done, Feedback feedback, string lang, MediaAddresses media)
    {
        var open = done.Open;
        var step = open.Chapter.Step(feedback.Place.Step)!;
        string Hide(string id) => OpaqueIds.Of(open.Attempt.Seed, step.Id, id);
        return new ReplyBody(open.Body(lang, media))
        {
            Verdict = feedback.Verdict is { } verdict ? Word(verdict) : null,
            Score = feedback.Score,
            Stars = Gained(done),
            Why = feedback.Why is { } why ? Text(why, lang) : null,
            Read = feedback.Read,
            Answer = feedback.Answer is { } key ? GivenText.Write(OpaqueIds.Hide(open.Attempt.Seed, step, key)) : null,
            Parts = feedback.Parts is { IsEmpty: false } parts ? [.. parts.Select(p => new PartBody(Hide(p.Id), p.Right, p.Why?.In(lang)))] : null,
            Lesson = feedback.Passage is { } passage ? Lesson(open, feedback, passage, lang, media) : null,
        };
    }

    public static IResult Clue(DeskReply.Done done, string lang, MediaAddresses media)
    {
        var body = done.Open.Body(lang, media);
        return AttemptRoutes.Json(new ClueReply(body.Awaited?.Clue?.Html ?? "", body), ApiJson.Default.ClueReply);
    }

    public static IResult Lesson(DeskReply.Done done, string lang, MediaAddresses media)
    {
        var opened = (LessonOpened)done.Entry.Events[0];
        var step = done.Open.Chapter.Step(opened.Place.Step)!;
        var passage = step.Lesson!.At(opened.Passage);
        var body = new LessonReply(Markdown.Plain(passage.Title.In(lang)), media.Block(done.Open.Version, passage.Body.In(lang), lang), [.. media.Within(done.Open.Version, passage.Body.In(lang), lang).Select(Showing.Body)], step.Lesson.Seconds, done.Open.Body(lang, media))
        {
            Passage = passage.Id,
        };
        return AttemptRoutes.Json(body, ApiJson.Default.LessonReply);
    }

    public static TextBody Text(string markdown, string lang) => new(Markdown.Plain(markdown), Markdown.Inline(markdown), lang);

    public static string Word(Verdict verdict) => verdict switch
    {
        Verdict.Right => "right",
        Verdict.Almost => "almost",
        Verdict.NotYet => "notyet",
        Verdict.Recorded => "recorded",
    };

    private static int Gained(DeskReply.Done done) => done.Open.Attempt.Stars - (done.Before?.Stars ?? 0);

    private static LessonBody Lesson(CourseAttempt open, Feedback feedback, Passage passage, string lang, MediaAddresses media) =>
        new(passage.Id, Markdown.Plain(passage.Title.In(lang)), feedback.LessonSeconds, media.Page(lang, $"attempts/{open.Id}/lessons/{feedback.Place.Slot}#{passage.Id}"));
}
