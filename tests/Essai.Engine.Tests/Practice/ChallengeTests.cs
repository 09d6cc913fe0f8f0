using Essai.Engine.Answers;
using Essai.Engine.Courses;
using Essai.Engine.Practice;

namespace Essai.Engine.Tests.Practice;

/// <summary>Four lives, one extra life earned by the lesson of the step just missed (ENGINE.md 2, "Modes").</summary>
public sealed class ChallengeTests
{
    private static readonly string[] Five = ["a", "b", "c", "d", "e"];

    [Fact]
    public void it_starts_with_four_lives_and_one_try()
    {
        var play = Play.Challenge(Five);
        play.Attempt.Lives.ShouldBe(4);
        play.Seen.TriesLeft.ShouldBe(1);
    }

    [Fact]
    public void learn_mode_has_no_lives()
    {
        var play = Play.Learn(Five).Miss().Miss().Miss().Miss().Miss();
        play.Attempt.HasLives.ShouldBeFalse();
        play.Attempt.Status.ShouldBe(Status.Running);
        play.Log.SelectMany(e => e.Events).OfType<LifeLost>().ShouldBeEmpty();
    }

    [Fact]
    public void every_presentation_missed_costs_a_life()
    {
        var play = Play.Challenge("a", "b").Wrong();
        play.Attempt.Lives.ShouldBe(3);
        play.Right().Wrong().Attempt.Lives.ShouldBe(2);
    }

    [Fact]
    public void not_knowing_costs_a_life_too() => Play.Challenge(Five).DontKnow().Attempt.Lives.ShouldBe(3);

    [Fact]
    public void almost_costs_a_life()
    {
        var almost = Sample.Step("a", new Engine.Answers.Kinds.MultipleChoice([.. Sample.Choice("a").Options.Select(o => o with { Right = o.Id != "no" })]));
        Play.Start(Sample.Chapter(almost), Mode.Challenge).Give(new Choices(["yes"])).Attempt.Lives.ShouldBe(3);
    }

    [Fact]
    public void a_right_answer_costs_none_even_after_a_clue() => Play.Challenge(Five).Clue().Right().Attempt.Lives.ShouldBe(4);

    [Fact]
    public void a_second_try_that_an_author_allows_saves_the_life()
    {
        var play = Play.Start(Sample.Chapter(Sample.Step("a") with { Tries = 2 }), Mode.Challenge).Wrong();
        play.Attempt.Lives.ShouldBe(4);
        play.Right().Attempt.Lives.ShouldBe(4);
    }

    [Fact]
    public void at_no_life_the_lesson_or_the_surrender_is_awaited()
    {
        var play = Lifeless();
        play.Attempt.Status.ShouldBe(Status.Running);
        play.Attempt.Phase.ShouldBe(Phase.ExtraLife);
        play.Seen.Phase.ShouldBe(Phase.ExtraLife);
        (play.Seen.Passage, play.Seen.SecondsNeeded).ShouldBe(("middle", 5));
        (play.Seen.CluePrice, play.Seen.DontKnow, play.Seen.Deferrable).ShouldBe((null, false, false));
    }

    [Fact]
    public void at_no_life_no_answer_clue_or_deferral_is_taken()
    {
        var play = Lifeless();
        var place = play.Awaited.Place;
        play.Refuses(play.Answer(new Choices(["yes"]))).ShouldBe(new Refusal.NotAwaited());
        play.Refuses(new TakeClue(place) { Id = Guid.Empty, Now = play.Now }).ShouldBe(new Refusal.NotAwaited());
        play.Refuses(play.Deferral(place)).ShouldBe(new Refusal.NotAwaited());
    }

    [Fact]
    public void the_lesson_read_to_its_end_earns_one_life()
    {
        var play = Lifeless().Lesson(finished: true);
        play.Last.Select(e => e.GetType().Name).ShouldBe(["LessonOpened", "ExtraLifeEarned", "StepPresented"]);
        (play.Attempt.Lives, play.Attempt.ExtraLife, play.Attempt.Phase).ShouldBe((1, ExtraLife.Used, Phase.Answer));
    }

    [Theory]
    [InlineData(4, 0)]
    [InlineData(5, 1)]
    public void five_seconds_on_the_passage_earn_it_too(int seconds, int lives)
    {
        var play = Lifeless().Lesson();
        play.Attempt.Lives.ShouldBe(0);
        play.Wait(seconds).Lesson().Attempt.Lives.ShouldBe(lives);
    }

    [Fact]
    public void the_lesson_of_another_slot_earns_nothing()
    {
        var play = Lifeless();
        var other = play.Place(play.Attempt.Slots.First(s => s.Index != play.Awaited.Index && s.Presentation > 0).Index);
        play.Lesson(other, finished: true).Attempt.Lives.ShouldBe(0);
        play.Wait(10).Lesson().Attempt.Lives.ShouldBe(0);
    }

    [Fact]
    public void the_lesson_of_an_earlier_presentation_earns_nothing()
    {
        var play = Play.Start(Sample.Chapter(Sample.Step("a", "light"), Sample.Step("b", "light")) with { Draw = 1 }, Mode.Challenge).Wrong().Wrong().Wrong().Wrong();
        play.Awaited.Step.ShouldBe("b");
        play.Lesson(new Place(0, "a", 3), finished: true).Attempt.Lives.ShouldBe(0);
    }

    [Fact]
    public void the_slot_stays_queued()
    {
        var play = Play.Challenge("a").Wrong().Wrong().Wrong().Wrong().Lesson(finished: true);
        play.Awaited.Place.ShouldBe(new Place(0, "a", 5));
        play.Right().Attempt.Mastered.ShouldBeTrue();
    }

    [Fact]
    public void the_extra_life_is_earned_once()
    {
        var play = Lifeless().Lesson(finished: true).Wrong();
        play.Last.Select(e => e.GetType().Name).ShouldBe(["Answered", "LifeLost", "ChapterFailed"]);
        (play.Attempt.Status, play.Attempt.Lives, play.Attempt.Awaited).ShouldBe((Status.Failed, 0, null));
    }

    [Fact]
    public void a_lesson_above_no_life_earns_nothing()
    {
        var play = Play.Challenge(Five).Wrong().Lesson(new Place(0, "a", 1), finished: true);
        (play.Attempt.Lives, play.Attempt.ExtraLife).ShouldBe((3, ExtraLife.Unused));
    }

    [Fact]
    public void where_there_is_no_lesson_the_attempt_fails()
    {
        var play = Play.Start(Sample.Chapter(Sample.Step("a") with { Lesson = null }), Mode.Challenge).Wrong().Wrong().Wrong().Wrong();
        play.Attempt.Status.ShouldBe(Status.Failed);
    }

    [Fact]
    public void giving_up_ends_as_failed()
    {
        var play = Lifeless().Surrender();
        play.Last.ShouldBe([new GaveUp(), new ChapterFailed()]);
        play.Attempt.Status.ShouldBe(Status.Failed);
    }

    [Fact]
    public void nobody_gives_up_while_lives_are_left()
    {
        var play = Play.Challenge(Five);
        play.Refuses(new Surrender { Id = Guid.Empty, Now = play.Now }).ShouldBe(new Refusal.NotAwaited());
    }

    [Fact]
    public void after_the_failure_the_lesson_stays_open_and_pays_nothing()
    {
        var play = Lifeless().Surrender();
        var stars = play.Attempt.Stars;
        play.Lesson(play.Place(0), finished: true).Attempt.Stars.ShouldBe(stars);
        play.Attempt.Status.ShouldBe(Status.Failed);
    }

    [Fact]
    public void misses_come_back_as_in_learn_mode()
    {
        var play = Play.Challenge("a", "b").Wrong();
        play.Queue.ShouldBe("b a");
        play.Right().Right().Attempt.Mastered.ShouldBeTrue();
    }

    [Fact]
    public void a_deferred_slot_completes_without_mastering()
    {
        var play = Play.Challenge("a").Wrong().Wrong().Wrong().Defer();
        (play.Attempt.Status, play.Attempt.Mastered, play.Attempt.Lives).ShouldBe((Status.Completed, false, 1));
    }

    [Fact]
    public void a_course_may_change_the_numbers()
    {
        var course = Sample.Course(Sample.Chapter(Sample.Steps(Five))) with { Rules = new RulesChange(null, new RulesPatch(2, null, 1)) };
        var play = Play.Start(course, new Beginning(Mode.Challenge, 1));
        (play.Attempt.Lives, play.Attempt.Slots.Length).ShouldBe((1, 2));
        play.Wrong().Attempt.Phase.ShouldBe(Phase.ExtraLife);
    }

    private static Play Lifeless() => Play.Challenge(Five).Wrong().Wrong().Wrong().Wrong();
}
