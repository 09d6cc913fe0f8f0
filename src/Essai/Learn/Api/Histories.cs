using System.Text.Json;
using System.Text.Json.Nodes;
using Essai.Engine.Answers;
using Essai.Engine.Practice;
using Essai.Learn.Desk;
using Essai.Platform.Log;

namespace Essai.Learn.Api;

/// <summary>GET /attempts/{id}/events: the learner's own history, without seed, key or prediction, ids opaque.</summary>
internal static class Histories
{
    private const int PageSize = 200;

    public static async Task<IResult> Show(Guid attempt, Caller caller, HttpContext http, Api api)
    {
        if (await api.Desk.Find(caller.Learner, attempt, http.RequestAborted) is not { } open)
        {
            return Problems.NotFound();
        }

        var after = int.TryParse(http.Request.Query["after"].FirstOrDefault(), System.Globalization.CultureInfo.InvariantCulture, out var sequence) ? sequence : 0;
        var entries = await api.Desk.Entries(caller.Learner, attempt, http.RequestAborted);
        var page = entries.Select((entry, i) => (Entry: entry, Sequence: i + 1)).Where(e => e.Sequence > after).Take(PageSize).ToArray();
        var items = page.SelectMany(e => e.Entry.Events.Select(happened => Item(open, e.Sequence, e.Entry, happened)));
        return TypedResults.Json(new JsonObject
        {
            ["items"] = new JsonArray([.. items]),
            ["next"] = page.Length == PageSize ? page[^1].Sequence : null,
        });
    }

    private static JsonNode Item(CourseAttempt open, int sequence, Entry entry, Event happened)
    {
        var item = new JsonObject { ["sequence"] = sequence, ["at"] = entry.At, ["type"] = happened.GetType().Name };
        foreach (var (name, value) in Told(open, happened))
        {
            item[name] = value;
        }

        return item;
    }

    private static IEnumerable<(string, JsonNode?)> Told(CourseAttempt open, Event happened) => happened switch
    {
        AttemptStarted started => [("chapter", $"{started.Taught.Course}/{started.Taught.Chapter}"), ("version", started.Taught.Version), ("mode", Showing.Word(started.Mode))],
        StepsDrawn drawn => [("slots", drawn.Steps.Length)],
        StepPresented presented => [.. At(open, presented.Place), ("tries", presented.Tries)],
        ClueTaken clue => [.. At(open, clue.Place), ("price", clue.Price)],
        LessonOpened lesson => [.. At(open, lesson.Place), ("passage", lesson.Passage), ("peek", lesson.Peek), ("finished", lesson.Finished)],
        Moved moved => [.. At(open, moved.Place), ("given", Given(open, moved.Place, moved.Given)), ("right", moved.Right)],
        Answered answered => [.. At(open, answered.Place), .. Answer(open, answered)],
        SelfAssessed assessed => [.. At(open, assessed.Place), ("met", assessed.Ratings.Count(r => r.Value))],
        LifeLost lost => At(open, lost.Place),
        ExtraLifeEarned earned => At(open, earned.Place),
        StepLearned learned => [.. At(open, learned.Place), ("lag", learned.Lag)],
        StepDeferred deferred => At(open, deferred.Place),
        Branched branched => At(open, branched.Place),
        ChapterCompleted completed => [("mastered", completed.Mastered)],
        ChapterFailed or GaveUp => [],
        _ => throw new InvalidOperationException($"unknown event {happened.GetType().Name}"),
    };

    private static IEnumerable<(string, JsonNode?)> Answer(CourseAttempt open, Answered answered) =>
    [
        ("try", answered.Try),
        ("given", Given(open, answered.Place, answered.Given)),
        ("verdict", Replies.Word(answered.Judgement.Verdict)),
        ("score", answered.Judgement.Score),
        ("kind", Showing.Word(answered.Kind)),
        ("confidence", answered.Confidence is { } confidence ? Showing.Word(confidence) : null),
        ("ms", answered.Timing.Ms),
    ];

    private static IEnumerable<(string, JsonNode?)> At(CourseAttempt open, Place place) =>
        [("slot", place.Slot), ("step", OpaqueIds.OfStep(open.Attempt.Seed, place.Step)), ("presentation", place.Presentation)];

    private static JsonNode Given(CourseAttempt open, Place place, Given given) =>
        GivenText.Write(OpaqueIds.Hide(open.Attempt.Seed, open.Chapter.Step(place.Step)!, given));
}
