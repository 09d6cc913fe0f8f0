using Essai.Engine.Answers;
using Essai.Engine.Courses;
using Essai.Engine.Practice;

namespace Essai.Engine.Tests.Practice;

/// <summary>
/// Learners who are right in 35 % of all tries, whatever they were told before, and leave a slot for review as soon as they
/// may. The aim of ENGINE.md 2 is 14 answers a chapter at p90.
/// </summary>
public sealed class WeakLearnersTests
{
    private const int Learners = 2000;
    private const double Right = 0.35;

    private static readonly Course Course = Sample.Course(Sample.Chapter(Sample.Steps("a", "b", "c", "d", "e", "f")));

    [Fact]
    public void nine_of_ten_weak_learners_need_at_most_14_answers()
    {
        var answers = Enumerable.Range(0, Learners).Select(l => Answers((ulong)l)).Order().ToArray();
        answers[Learners * 9 / 10].ShouldBeLessThanOrEqualTo(14);
        answers[Learners / 2].ShouldBeInRange(8, 12);
    }

    [Fact]
    public void two_tries_throughout_would_ask_more_of_them() =>
        Enumerable.Range(0, Learners).Average(l => Answers((ulong)l, misses: int.MaxValue))
            .ShouldBeGreaterThan(Enumerable.Range(0, Learners).Average(l => Answers((ulong)l)) + 0.5);

    private static int Answers(ulong learner, int misses = 2)
    {
        var attempt = Starting.Start(new CourseVersion("v1", Course), Course.Chapters[0], new Beginning(Mode.Learn, learner)).Attempt;
        attempt = attempt with { Rules = attempt.Rules with { MissesToSingleTry = misses } };
        var answers = 0;
        while (attempt.Awaited is { } slot)
        {
            var right = Chance.Unit(Chance.Mix(learner, (ulong)answers)) < Right;
            answers += Deferring.CanDefer(attempt, slot) ? 0 : 1;
            attempt = Accepted(attempt, Deferring.CanDefer(attempt, slot) ? Leave(slot) : Answer(slot, right));
        }

        return answers;
    }

    private static Attempt Accepted(Attempt attempt, Command command) =>
        Deciding.Decide(attempt, Course, command).ShouldBeOfType<Outcome.Accepted>().Attempt;

    private static Defer Leave(Slot slot) => new(slot.Place) { Id = Guid.Empty, Now = default };

    private static Answer Answer(Slot slot, bool right) =>
        new(slot.Place, slot.Tries + 1, new Choices([right ? "yes" : "no"])) { Id = Guid.Empty, Now = default, Lang = "en" };
}
