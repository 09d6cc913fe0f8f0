using System.Collections.Immutable;
using System.Globalization;
using Essai.Engine.Answers;
using Essai.Engine.Practice;
using Essai.Learn.Desk;
using Essai.Platform.Log;

namespace Essai.Learn.Api;

/// <summary>GET /attempts/{id}/events: the learner's own history, without seed, key or prediction, ids opaque.</summary>
internal static class Histories
{
    public static async Task<IResult> Show(Guid attempt, Caller caller, HttpContext http, Api api)
    {
        if (await api.Desk.Find(caller.Learner, attempt, http.RequestAborted) is not { } open)
        {
            return Problems.NotFound();
        }

        var (paging, after) = (Paging.Of(http.Request), 0);
        if (paging.Wrong is not null || (paging.After is not null && !int.TryParse(paging.After, NumberStyles.None, CultureInfo.InvariantCulture, out after)))
        {
            return Problems.Field(paging.Wrong ?? "after");
        }

        var entries = await api.Desk.Entries(caller.Learner, attempt, http.RequestAborted);
        var (page, more) = paging.Cut(entries.Select((entry, i) => (Entry: entry, Sequence: i + 1)).Skip(after));
        var items = await Of(open, page, id => api.Log.FindText(new CommandKey(caller.Learner.Academy, caller.Learner.Id, id), http.RequestAborted));
        return AttemptRoutes.Json(new EventsBody(items, more ? page[^1].Sequence : null), ApiJson.Default.EventsBody);
    }

    /// <summary>What entries of the log tell their learner.</summary>
    /// <param name="text">Finds a free text by the command that brought it.</param>
    public static async Task<ImmutableArray<EventBody>> Of(CourseAttempt open, IEnumerable<(Entry Entry, int Sequence)> entries, Func<Guid, ValueTask<string?>> text)
    {
        var items = ImmutableArray.CreateBuilder<EventBody>();
        foreach (var (entry, sequence) in entries)
        {
            foreach (var happened in entry.Events)
            {
                items.Add(Told(open, new EventBody(sequence, entry.At, happened.GetType().Name), await WithText(happened, text)));
            }
        }

        return items.ToImmutable();
    }

    // A free text is stored apart; while it is there, it belongs into its writer's history.
    private static async Task<Event> WithText(Event happened, Func<Guid, ValueTask<string?>> text) =>
        happened is Answered { Given: Kept kept } answered && await text(kept.Id) is { } written ? answered with { Given = new Words(written) } : happened;

    private static EventBody Told(CourseAttempt open, EventBody told, Event happened) => happened switch
    {
        AttemptStarted started => told with { Chapter = $"{started.Taught.Course}/{started.Taught.Chapter}", Version = started.Taught.Version, Mode = Showing.Word(started.Mode) },
        StepsDrawn drawn => told with { Slots = drawn.Steps.Length },
        StepPresented presented => At(told, open, presented.Place) with { Tries = presented.Tries },
        ClueTaken clue => At(told, open, clue.Place) with { Price = clue.Price },
        LessonOpened lesson => At(told, open, lesson.Place) with { Passage = lesson.Passage, Peek = lesson.Peek, Finished = lesson.Finished },
        Moved moved => At(told, open, moved.Place) with { Given = Given(open, moved.Place, moved.Given), Right = moved.Right },
        Answered answered => Told(open, At(told, open, answered.Place), answered),
        SelfAssessed assessed => At(told, open, assessed.Place) with { Met = assessed.Ratings.Count(r => r.Value) },
        LifeLost lost => At(told, open, lost.Place),
        ExtraLifeEarned earned => At(told, open, earned.Place),
        StepLearned learned => At(told, open, learned.Place) with { Lag = learned.Lag },
        StepDeferred deferred => At(told, open, deferred.Place),
        Branched branched => At(told, open, branched.Place),
        ChapterCompleted completed => told with { Mastered = completed.Mastered },
        ChapterFailed or GaveUp => told,
        _ => throw new InvalidOperationException($"unknown event {happened.GetType().Name}"),
    };

    private static EventBody Told(CourseAttempt open, EventBody told, Answered answered) => told with
    {
        Try = answered.Try,
        Given = Given(open, answered.Place, answered.Given),
        Verdict = Replies.Word(answered.Judgement.Verdict),
        Score = answered.Judgement.Score,
        Kind = Showing.Word(answered.Kind),
        Confidence = answered.Confidence is { } confidence ? Showing.Word(confidence) : null,
        Ms = answered.Timing.Ms,
        FeedbackMs = answered.Timing.FeedbackMs,
    };

    private static EventBody At(EventBody told, CourseAttempt open, Place place) => told with
    {
        Slot = place.Slot,
        Step = OpaqueIds.OfStep(open.Attempt.Seed, place.Step),
        Presentation = place.Presentation,
    };

    private static System.Text.Json.Nodes.JsonNode Given(CourseAttempt open, Place place, Given given) =>
        GivenText.Write(OpaqueIds.Hide(open.Attempt.Seed, open.Chapter.Step(place.Step)!, given));
}
