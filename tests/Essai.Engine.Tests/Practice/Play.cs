using System.Collections.Immutable;
using System.Text.Json;
using Essai.Engine.Answers;
using Essai.Engine.Courses;
using Essai.Engine.Practice;

namespace Essai.Engine.Tests.Practice;

/// <summary>Plays an attempt and keeps its log. Whatever is played, folding the log must give the state.</summary>
internal sealed class Play
{
    private readonly List<Entry> _log = [];
    private int _commands;

    private Play(Course course, Outcome.Accepted started)
    {
        Course = course;
        Keep(null, Started(), started);
    }

    public Course Course { get; }
    public Attempt Attempt { get; private set; } = null!;
    public ImmutableArray<Event> Last { get; private set; }
    public IReadOnlyList<Entry> Log => _log;
    public Slot Awaited => Attempt.Awaited.ShouldNotBeNull();
    public Awaiting Seen => ForLearner.See(Attempt, Course, "en").ShouldNotBeNull();
    public DateTimeOffset Now { get; private set; } = new(2026, 3, 1, 8, 0, 0, TimeSpan.Zero);
    public string Queue => string.Join(' ', Attempt.Queue.Prepend(Awaited.Index).Select(i => Attempt.Slots[i].Step));

    private Chapter Chapter => Course.Chapters[0];

    public static Play Start(Chapter chapter, Mode mode = Mode.Learn) => Start(Sample.Course(chapter), new Beginning(mode, 1));

    public static Play Start(Course course, Beginning beginning) =>
        new(course, Starting.Start(new CourseVersion("v1", course), course.Chapters[0], beginning));

    public static Play Learn(params string[] steps) => Start(Sample.Chapter(Sample.Steps(steps)));

    public static Play Challenge(params string[] steps) => Start(Sample.Chapter(Sample.Steps(steps)), Mode.Challenge);

    public Play Right(Confidence? confidence = null) => Give(Key(), confidence);

    public Play Wrong(string option = "no", Confidence? confidence = null) => Give(new Choices([option]), confidence);

    /// <summary>Both tries, or the one there is.</summary>
    public Play Miss()
    {
        var place = Awaited.Place;
        while (Attempt.Awaited?.Place == place && Attempt.Phase == Phase.Answer)
        {
            Wrong();
        }

        return this;
    }

    public Play DontKnow() => Give(new DontKnow());

    public Play Give(Given given, Confidence? confidence = null) => Do(Answer(given) with { Confidence = confidence });

    public Play Clue() => Do(new TakeClue(Awaited.Place) { Id = NextId(), Now = Now });

    public Play Lesson(Place? place = null, string? passage = null, bool finished = false) =>
        Do(new OpenLesson(place ?? Awaited.Place, passage, finished) { Id = NextId(), Now = Now });

    public Play Assess() => Do(new Assess(Awaited.Place, ImmutableSortedDictionary<string, bool>.Empty.Add("one", true)) { Id = NextId(), Now = Now });

    public Play Defer(Place? place = null) => Do(Deferral(place ?? Awaited.Place));

    public Play Surrender() => Do(new Surrender { Id = NextId(), Now = Now });

    public Play Wait(int seconds)
    {
        Now = Now.AddSeconds(seconds);
        return this;
    }

    public Answer Answer(Given given) => new(Awaited.Place, Awaited.Tries + 1, given) { Id = NextId(), Now = Now, Lang = "en" };

    public Defer Deferral(Place place) => new(place) { Id = NextId(), Now = Now };

    public Place Place(int slot) => Attempt.Slots[slot].Place;

    public Given Key()
    {
        var step = Chapter.Step(Awaited.Step)!;
        return step.Exercise.Key(Showings.Of(Attempt, Awaited.Place, step, "en")).ShouldNotBeNull();
    }

    public Feedback Feedback() => Essai.Engine.Practice.Feedback.On(Attempt, Course, Last.OfType<Answered>().Single(), "en");

    public T Single<T>()
        where T : Event => Last.OfType<T>().ShouldHaveSingleItem();

    public Play Do(Command command)
    {
        Outcome(command).ShouldBeOfType<Outcome.Accepted>();
        return this;
    }

    public Refusal Refuses(Command command) => Outcome(command).ShouldBeOfType<Outcome.Refused>().Refusal;

    public Outcome Outcome(Command command)
    {
        var outcome = Deciding.Decide(Attempt, Course, command);
        if (outcome is Outcome.Accepted accepted)
        {
            Keep(Attempt, new Entry(command.Id, command.Sequence, command.Now, accepted.Events), accepted);
        }

        return outcome;
    }

    public static string Json(Attempt attempt) => JsonSerializer.Serialize(attempt, SnapshotJson.Default.Attempt);

    public static string Json(Entry entry) => JsonSerializer.Serialize(entry, PracticeJson.Default.Entry);

    private Entry Started() => new(NextId(), null, Now, []);

    private void Keep(Attempt? before, Entry entry, Outcome.Accepted accepted)
    {
        entry = entry with { Events = accepted.Events };
        Json(Folding.Fold(before, entry)!).ShouldBe(Json(accepted.Attempt));
        _log.Add(entry);
        (Attempt, Last) = (accepted.Attempt, accepted.Events);
    }

    private Guid NextId() => new(++_commands, 0, 0, [0, 0, 0, 0, 0, 0, 0, 0]);
}
