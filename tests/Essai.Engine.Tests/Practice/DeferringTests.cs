using Essai.Engine.Practice;

namespace Essai.Engine.Tests.Practice;

/// <summary>From the feedback of a slot's 3rd presentation on the learner may leave it for review (ENGINE.md 2).</summary>
public sealed class DeferringTests
{
    [Fact]
    public void a_slot_cannot_be_left_before_its_third_presentation_is_judged()
    {
        var play = Play.Learn("a").Miss().Miss();
        play.Awaited.Presentation.ShouldBe(3);
        play.Seen.Deferrable.ShouldBeFalse();
        play.Refuses(play.Deferral(play.Awaited.Place)).ShouldBe(new Refusal.NotAwaited());
    }

    [Fact]
    public void after_the_third_the_slot_may_be_left()
    {
        var play = Play.Learn("a").Miss().Miss().Miss();
        play.Seen.Deferrable.ShouldBeTrue();
        play.Defer().Attempt.Slots[0].State.ShouldBe(SlotState.Deferred);
    }

    [Fact]
    public void the_presentation_whose_feedback_is_read_names_the_slot_as_well() =>
        Play.Learn("a").Miss().Miss().Miss().Defer(new Place(0, "a", 3)).Attempt.Slots[0].State.ShouldBe(SlotState.Deferred);

    [Fact]
    public void a_slot_that_waits_may_be_left_while_another_is_awaited()
    {
        var play = Waiting();
        Deferring.CanDefer(play.Attempt, play.Attempt.Slots[0]).ShouldBeTrue();
        play.Defer(play.Place(0)).Attempt.Slots[0].State.ShouldBe(SlotState.Deferred);
        play.Awaited.Step.ShouldBe("b");
        play.Attempt.Queue.ShouldBeEmpty();
    }

    [Fact]
    public void leaving_what_is_awaited_goes_on_to_the_next()
    {
        var play = Waiting().Miss();
        play.Awaited.Step.ShouldBe("a");
        play.Defer().Awaited.Step.ShouldBe("b");
    }

    [Fact]
    public void a_deferred_slot_completes_the_chapter_without_mastering_it()
    {
        var play = Play.Learn("a").Miss().Miss().Miss().Defer();
        play.Attempt.Status.ShouldBe(Status.Completed);
        play.Attempt.Mastered.ShouldBeFalse();
        play.Last.Select(e => e.GetType().Name).ShouldBe(["StepDeferred", "ChapterCompleted"]);
    }

    [Fact]
    public void a_learned_slot_cannot_be_left()
    {
        var play = Play.Learn("a", "b").Right();
        play.Refuses(play.Deferral(new Place(0, "a", 1))).ShouldBe(new Refusal.NotAwaited());
    }

    [Fact]
    public void a_repaired_third_presentation_may_be_left_too() =>
        Play.Learn("a").Miss().Miss().Clue().Right().Seen.Deferrable.ShouldBeTrue();

    [Fact]
    public void a_place_that_never_was_cannot_be_left()
    {
        var play = Play.Learn("a").Miss().Miss().Miss();
        play.Refuses(play.Deferral(new Place(0, "a", 5))).ShouldBe(new Refusal.NotAwaited());
        play.Refuses(play.Deferral(new Place(0, "a", 2))).ShouldBe(new Refusal.NotAwaited());
        play.Refuses(play.Deferral(new Place(7, "a", 4))).ShouldBe(new Refusal.NotAwaited());
    }

    // a and b miss in turn; a has been presented three times and waits behind b.
    private static Play Waiting()
    {
        var play = Play.Learn("a", "b").Miss().Miss().Miss().Miss().Miss();
        play.Queue.ShouldBe("b a");
        return play;
    }
}
