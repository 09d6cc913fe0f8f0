using Essai.Engine.Answers;
using Essai.Engine.Answers.Kinds;
using Essai.Engine.Courses;
using Essai.Engine.Practice;
using Essai.Engine.Tests.Answers.Kinds;

namespace Essai.Engine.Tests.Practice;

/// <summary>Guided screens in an attempt: clicks are moves of one answer (ENGINE.md 1).</summary>
public sealed class GuidedStepTests
{
    [Fact]
    public void a_click_that_goes_on_is_a_move_without_verdict()
    {
        var play = Start().Give(new Move("one-on"));
        play.Single<Moved>().Right.ShouldBe(true);
        play.Last.OfType<Answered>().ShouldBeEmpty();
        play.Seen.Shown.Screen!.Title.ShouldBe("two");
        play.Seen.Try.ShouldBe(1);
    }

    [Fact]
    public void a_wrong_click_tells_its_own_why_at_once()
    {
        var play = Start().Give(new Move("one-off"));
        var feedback = Feedback.On(play.Attempt, play.Course, play.Single<Moved>(), "en");
        (feedback.Verdict, feedback.Why, feedback.Answer).ShouldBe((null, "why one", null));
    }

    [Fact]
    public void a_step_back_is_a_move_neither_right_nor_wrong() =>
        Start().Give(new Move("one-on")).Give(new Back()).Single<Moved>().Right.ShouldBeNull();

    [Fact]
    public void the_whole_path_without_a_wrong_click_is_learned()
    {
        var play = Start().Give(new Move("one-on")).Give(new Move("two-on"));
        play.Single<Answered>().Judgement.Verdict.ShouldBe(Verdict.Right);
        play.Attempt.Mastered.ShouldBeTrue();
    }

    [Fact]
    public void a_path_with_a_wrong_click_is_almost_and_keeps_its_moves()
    {
        var play = Start().Give(new Move("one-off")).Give(new Move("one-on")).Give(new Move("two-on"));
        var answered = play.Single<Answered>();
        (answered.Judgement.Verdict, answered.Judgement.Score).ShouldBe((Verdict.Almost, 0.5));
        answered.Moves.ShouldBe(["one-off", "one-on"]);
        play.Feedback().Why.ShouldBe("why one");
    }

    [Fact]
    public void a_second_try_begins_at_the_first_screen()
    {
        var play = Start().Give(new Move("one-off")).Give(new Move("one-on")).Give(new Move("two-on"));
        (play.Seen.Try, play.Seen.Shown.Screen!.Title).ShouldBe((2, "one"));
        play.Give(new Move("one-on")).Give(new Move("two-on")).Attempt.Slots[0].State.ShouldBe(SlotState.Repaired);
    }

    [Fact]
    public void not_knowing_half_way_ends_the_presentation()
    {
        var play = Start().Give(new Move("one-on")).DontKnow();
        play.Awaited.Presentation.ShouldBe(2);
        play.Seen.Shown.Screen!.Title.ShouldBe("one");
    }

    private static Play Start() => Play.Start(Sample.Chapter(Sample.Step("a", new GuidedScreens([Screen("one", "two"), Screen("two", GuidedScreens.End)]))));

    private static GuidedScreen Screen(string id, string to) => new(id, Sample.Text(id), AnyExercise.Picture(),
    [
        new Zone($"{id}-on", Sample.Text("on"), AnyExercise.Square(0), to, Remark.None),
        new Zone($"{id}-off", Sample.Text("off"), AnyExercise.Square(1), null, new Remark(Sample.Text($"why {id}"))),
    ]);
}
