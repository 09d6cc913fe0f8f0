using System.Collections.Immutable;
using Essai.Engine.Answers;
using Essai.Engine.Answers.Kinds;
using Essai.Engine.Courses;
using Essai.Engine.Practice;

namespace EngineBench;

/// <summary>A chapter played whole, each step asked once, with two rules a step; seven answers in ten are right. peer.cjs has the same.</summary>
internal static class Play
{
    private static readonly DateTimeOffset Now = new(2026, 3, 1, 8, 0, 0, TimeSpan.Zero);

    public static CourseVersion Course(int steps) => new("v1", new Course
    {
        Id = "bench",
        Languages = ["en"],
        Title = Text("Bench"),
        Rules = new RulesChange(new RulesPatch(null, Tries: 1, null) { OneRound = true }, null),
        Chapters = [new Chapter { Id = "all", Title = Text("All"), DrawAll = true, Steps = [.. Enumerable.Range(0, steps).Select(i => Step(i, steps))] }],
    });

    public static Attempt Start(CourseVersion version) => Starting.Start(version, version.Course.Chapters[0], new Beginning(Mode.Learn, 7)).Attempt;

    public static Answer Answer(Attempt attempt)
    {
        var slot = attempt.Awaited!;
        return new Answer(slot.Place, 1, new Choices([slot.Index % 10 < 7 ? "b" : "a"])) { Id = Guid.Empty, Now = Now, Lang = "en" };
    }

    public static Outcome.Accepted Take(Attempt attempt, Course course, Answer answer) => (Outcome.Accepted)Deciding.Decide(attempt, course, answer);

    /// <summary>The log of so many answers, its start included.</summary>
    public static ImmutableArray<Entry> Log(CourseVersion version, int answers)
    {
        var started = Starting.Start(version, version.Course.Chapters[0], new Beginning(Mode.Learn, 7));
        var log = ImmutableArray.CreateBuilder<Entry>();
        log.Add(new Entry(Guid.Empty, null, Now, started.Events));
        for (var attempt = started.Attempt; log.Count <= answers;)
        {
            var taken = Take(attempt, version.Course, Answer(attempt));
            log.Add(new Entry(Guid.Empty, null, Now, taken.Events));
            attempt = taken.Attempt;
        }

        return log.ToImmutable();
    }

    public static SingleChoice Choice() => new(
    [
        .. "abcd".Select(id => new Option(id.ToString(), Text($"Choice {id}"), id == 'b', new Remark(Text($"Because of {id}")))),
    ]);

    private static LocalText Text(string text) => LocalText.Of("en", text);

    // A right answer counts, a wrong one is counted apart; both go on to the step that follows.
    private static Step Step(int index, int steps)
    {
        var next = index + 1 < steps ? $"step-{index + 1}" : BranchRule.End;
        return new Step
        {
            Id = $"step-{index}",
            Exercise = Choice(),
            Prompt = Text($"Question {index}?"),
            Rules =
            [
                new BranchRule(new VerdictIs(Verdict.Right), next) { Add = Count("right") },
                new BranchRule(new VerdictIs(Verdict.NotYet), next) { Add = Count("wrong") },
            ],
        };
    }

    private static ImmutableSortedDictionary<string, double> Count(string name) =>
        ImmutableSortedDictionary.Create<string, double>(StringComparer.Ordinal).Add(name, 1);
}
