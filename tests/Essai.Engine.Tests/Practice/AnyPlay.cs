using System.Collections.Immutable;
using CsCheck;
using Essai.Engine.Answers;
using Essai.Engine.Answers.Kinds;
using Essai.Engine.Courses;
using Essai.Engine.Practice;
using Essai.Engine.Tests.Answers.Kinds;

namespace Essai.Engine.Tests.Practice;

/// <summary>Random chapters of all kinds, and random things that learners and clients do in them.</summary>
internal static class AnyPlay
{
    private static readonly Gen<Step> AnyStep =
        from exercise in AnyExercise.OfAnyKind
        from skill in Gen.Int[0, 2]
        from flags in Gen.Bool.Array[5]
        from tries in Gen.Int[1, 3]
        select Sample.Step("?", exercise) with
        {
            Skills = [$"skill{skill}"],
            Clue = flags[0] ? Sample.Text($"{AnyExercise.Hidden} clue") : null,
            Lesson = flags[1] || flags[2] ? new Lesson(40, [new Passage("start", Sample.Text("Start"), Sample.Text(AnyExercise.Hidden))]) : null,
            LessonFirst = flags[3],
            Tries = flags[4] ? tries : null,
        };

    public static readonly Gen<Course> Course =
        from steps in AnyStep.Array[1, 7]
        from draw in Gen.Int[1, 5]
        from whole in Gen.Bool
        from order in Gen.Enum<DrawOrder>()
        from rules in Rule(steps.Length).Array[steps.Length]
        let named = steps.Select((s, i) => s with { Id = $"step{i}", Rules = whole ? [rules[i]] : [] })
        select Sample.Course(Sample.Chapter([.. named]) with { Draw = draw, DrawAll = whole }) with { Order = order, Confidence = 0.5 };

    public static readonly Gen<Play> Start =
        from course in Course
        from mode in Gen.Enum<Mode>()
        from seed in Gen.ULong
        from learned in Gen.Bool
        select Play.Start(course, new Beginning(mode, seed) { Learned = learned ? ["step0", "step2"] : [], Met = learned ? ["step0"] : [] });

    /// <summary>A choice of what to do next; the numbers decide the details.</summary>
    public static readonly Gen<(int Kind, int Number)[]> Deeds = Gen.Select(Gen.Int[0, 11], Gen.Int[0, 1000]).Array[0, 40];

    /// <summary>What this deed would send: often fitting, sometimes late, strange or out of turn.</summary>
    public static Command Command(Play play, int kind, int number)
    {
        var place = Place(play.Attempt, kind == 11 ? number : 0);
        var common = (Id: new Guid(number, (short)kind, 0, new byte[8]), play.Now);
        return kind switch
        {
            <= 2 => Answer(play, place, RightGiven(play)),
            <= 4 => Answer(play, place, Strange(play, number)),
            5 => Answer(play, place, new DontKnow()),
            6 => new TakeClue(place) { Id = common.Id, Now = common.Now },
            7 or 8 => new OpenLesson(Place(play.Attempt, number), null, number % 2 == 0) { Id = common.Id, Now = common.Now },
            9 => new Assess(place, ImmutableSortedDictionary<string, bool>.Empty) { Id = common.Id, Now = common.Now },
            10 => play.Attempt.Phase == Phase.ExtraLife || number % 9 == 0 ? new Surrender { Id = common.Id, Now = common.Now } : new Defer(place) { Id = common.Id, Now = common.Now },
            _ => Answer(play, place, Strange(play, number)) with { Sequence = number % 3 },
        };
    }

    /// <summary>An answer that brings the awaited step nearer to right; null where nothing is right.</summary>
    public static Given RightGiven(Play play) => Awaited(play) is { Exercise.Gradable: true } ? play.Key()
        : Awaited(play)?.Exercise is Survey { Points: null } poll ? new Choices([poll.Options[0].Id])
        : Awaited(play)?.Exercise is Survey ? new Scale(1)
        : new Words("my own words");

    public static Step? Awaited(Play play) => play.Attempt.Awaited is { } slot ? play.Course.Chapters[0].Step(slot.Step) : null;

    public static Exercise Exercise(Play play, Answered answered) => play.Course.Chapters[0].Step(answered.Place.Step)!.Exercise;

    private static Answer Answer(Play play, Place place, Given given) => new(place, (play.Attempt.Awaited?.Tries ?? 0) + 1, given)
    {
        Id = new Guid(play.Log.Count, 7, 7, new byte[8]),
        Now = play.Now,
        Lang = "en",
        Confidence = (Confidence)(play.Log.Count % 3),
    };

    private static Given Strange(Play play, int number)
    {
        var exercise = Awaited(play)?.Exercise ?? Sample.Choice("a");
        var given = AnyExercise.AnyGiven(exercise).Array[12].Generate(new PCG(1, (ulong)number), null, out _);
        return given.FirstOrDefault(g => exercise.Check(g, new Showing(1, "en")) is null) ?? new DontKnow();
    }

    private static Place Place(Attempt attempt, int number)
    {
        var places = attempt.Slots.SelectMany(s => s.Places).ToArray();
        return number % 2 == 0 && attempt.Awaited is { } slot ? slot.Place : places.Length == 0 ? new Place(0, "none", 1) : places[number % places.Length];
    }

    private static Gen<BranchRule> Rule(int steps) =>
        from condition in Gen.OneOf(
            Gen.Enum<Verdict>().Select(v => (Condition)new VerdictIs(v)),
            Gen.Int[0, 2].Select(n => (Condition)new VariableIs("trust", Comparison.AtLeast, n)),
            Gen.Int[0, 3].Select(n => (Condition)new AnswerIs($"option{n}")))
        from go in Gen.Int[0, steps + 1]
        select new BranchRule(condition, go == steps ? BranchRule.End : go > steps ? null : $"step{go}") { Add = ImmutableSortedDictionary<string, double>.Empty.Add("trust", 1) };
}
