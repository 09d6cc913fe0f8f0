using CsCheck;
using Essai.Engine.Answers;
using Essai.Engine.Answers.Kinds;
using Essai.Engine.Courses;
using Essai.Engine.Practice;

namespace Essai.Engine.Tests.Practice;

/// <summary>What becomes of a slot (ENGINE.md 2, "Slots").</summary>
public sealed class SlotTests
{
    [Fact]
    public void four_steps_are_drawn_by_default() => Play.Learn("a", "b", "c", "d", "e").Attempt.Slots.Length.ShouldBe(4);

    [Fact]
    public void fewer_are_drawn_where_the_chapter_has_fewer() => Play.Learn("a", "b").Attempt.Slots.Length.ShouldBe(2);

    [Fact]
    public void the_first_step_is_presented_with_the_start()
    {
        var play = Play.Learn("a", "b");
        play.Last.Select(e => e.GetType().Name).ShouldBe(["AttemptStarted", "StepsDrawn", "StepPresented"]);
        play.Awaited.Step.ShouldBe("a");
    }

    [Fact]
    public void a_right_unaided_first_try_is_learned_at_once()
    {
        var play = Play.Learn("a", "b").Right();
        play.Attempt.Slots[0].State.ShouldBe(SlotState.Learned);
        play.Single<StepLearned>().Lag.ShouldBeNull();
        play.Awaited.Step.ShouldBe("b");
    }

    [Fact]
    public void a_miss_leaves_a_second_try_of_the_same_presentation()
    {
        var play = Play.Learn("a", "b").Wrong();
        play.Awaited.Place.ShouldBe(new Place(0, "a", 1));
        (play.Seen.Try, play.Seen.TriesLeft).ShouldBe((2, 1));
        play.Attempt.Slots[0].State.ShouldBe(SlotState.Missed);
    }

    [Fact]
    public void a_right_second_try_repairs_and_comes_back()
    {
        var play = Play.Learn("a", "b").Wrong().Right();
        play.Attempt.Slots[0].State.ShouldBe(SlotState.Repaired);
        play.Queue.ShouldBe("b a");
    }

    [Fact]
    public void a_second_miss_goes_on_and_comes_back()
    {
        var play = Play.Learn("a", "b").Wrong().Wrong();
        play.Attempt.Slots[0].State.ShouldBe(SlotState.Missed);
        play.Queue.ShouldBe("b a");
    }

    [Fact]
    public void in_one_round_a_miss_does_not_come_back()
    {
        var rules = new RulesChange(new RulesPatch(null, 1, null) { OneRound = true }, null);
        var play = Play.Start(Sample.Course(Sample.Chapter(Sample.Steps("a", "b"))) with { Rules = rules }, new Beginning(Mode.Learn, 1)).Wrong();
        play.Queue.ShouldBe("b");
        play.Right().Attempt.Status.ShouldBe(Status.Completed);
        play.Attempt.Mastered.ShouldBeFalse();
    }

    [Fact]
    public void not_knowing_is_a_miss_that_ends_the_free_tries()
    {
        var play = Play.Learn("a", "b").DontKnow();
        play.Single<Answered>().Judgement.ShouldBe(new Judgement(Verdict.NotYet, 0, null, Final: true));
        play.Awaited.Step.ShouldBe("b");
    }

    [Fact]
    public void a_missed_slot_returns_after_three_other_presentations() =>
        Play.Start(Sample.Chapter(Sample.Steps("a", "b", "c", "d", "e")) with { Draw = 5 }).Miss().Queue.ShouldBe("b c d a e");

    [Fact]
    public void it_returns_after_as_many_as_remain() => Play.Learn("a", "b", "c").Miss().Queue.ShouldBe("b c a");

    [Fact]
    public void waiting_returns_count_as_presentations_between() =>
        Play.Learn("a", "b", "c", "d").Miss().Miss().Queue.ShouldBe("c d a b");

    [Fact]
    public void the_number_of_presentations_between_is_kept_as_lag()
    {
        var play = Play.Start(Sample.Chapter(Sample.Steps("a", "b", "c", "d", "e")) with { Draw = 5 }).Miss().Right().Right().Right().Right();
        play.Single<StepLearned>().ShouldBe(new StepLearned(new Place(0, "a", 2), 3));
    }

    [Fact]
    public void lag_counts_from_the_last_miss()
    {
        var play = Play.Learn("a", "b", "c").Miss().Right().Right().Miss();
        play.Right().Single<StepLearned>().Lag.ShouldBe(0);
    }

    [Fact]
    public void with_nothing_else_left_it_returns_at_once()
    {
        var play = Play.Learn("a").Miss();
        play.Awaited.Place.ShouldBe(new Place(0, "a", 2));
        play.Right().Single<StepLearned>().Lag.ShouldBe(0);
    }

    [Fact]
    public void later_presentations_have_one_try()
    {
        var play = Play.Learn("a").Miss();
        play.Seen.TriesLeft.ShouldBe(1);
        play.Wrong().Single<Answered>().Judgement.Final.ShouldBeTrue();
        play.Awaited.Place.Presentation.ShouldBe(3);
    }

    [Fact]
    public void a_right_first_try_of_a_later_presentation_is_learned()
    {
        var play = Play.Learn("a", "b").Miss().Right().Right();
        play.Attempt.Slots[0].State.ShouldBe(SlotState.Learned);
        play.Attempt.Status.ShouldBe(Status.Completed);
    }

    [Fact]
    public void after_two_missed_slots_the_later_ones_get_one_try()
    {
        var play = Play.Learn("a", "b", "c", "d").Wrong().Right();
        play.Seen.TriesLeft.ShouldBe(2);
        play.Wrong().Right().Seen.TriesLeft.ShouldBe(1);
    }

    [Fact]
    public void the_single_try_holds_over_the_authors_number()
    {
        var generous = Sample.Steps("a", "b", "c").Select(s => s with { Tries = 3 });
        Play.Start(Sample.Chapter([.. generous])).DontKnow().DontKnow().Seen.TriesLeft.ShouldBe(1);
    }

    [Fact]
    public void a_slot_repaired_with_help_is_no_missed_slot() =>
        Play.Learn("a", "b", "c").Clue().Right().Lesson().Right().Seen.TriesLeft.ShouldBe(2);

    [Fact]
    public void whatever_returns_waits_for_three_others_or_for_all_there_are() => Gen.Int[0, 2].Array[24].Sample(deeds =>
    {
        var play = Play.Start(Sample.Chapter(Sample.Steps("a", "b", "c", "d", "e", "f")) with { Draw = 6 });
        var due = new Dictionary<int, int>();
        foreach (var deed in deeds.TakeWhile(_ => play.Attempt.Status == Status.Running))
        {
            var (slot, presented) = (play.Awaited.Index, play.Attempt.Presentations);
            _ = deed switch { 0 => play.DontKnow(), 1 when play.Seen.CluePrice is not null => play.Clue().Right(), _ => play.Right() };
            var others = play.Attempt.Slots.Count(s => !s.Closed && s.Index != slot);
            due[slot] = presented + 1 + Math.Min(3, others);
            if (play.Attempt.Awaited is { Presentation: > 1 } back)
            {
                play.Attempt.Presentations.ShouldBe(due[back.Index]);
            }
        }
    });

    [Fact]
    public void the_same_slot_missed_twice_is_one_missed_slot() =>
        Play.Learn("a", "b").Wrong().Wrong().Seen.TriesLeft.ShouldBe(2);

    [Fact]
    public void an_author_sets_the_tries_of_a_first_presentation()
    {
        var chapter = Sample.Chapter(Sample.Step("a") with { Tries = 3 }, Sample.Step("b") with { Tries = 1 });
        var play = Play.Start(chapter);
        play.Seen.TriesLeft.ShouldBe(3);
        play.Right().Seen.TriesLeft.ShouldBe(1);
    }

    [Fact]
    public void a_chapter_is_mastered_when_every_gradable_slot_is_learned()
    {
        var play = Play.Learn("a", "b").Right().Right();
        play.Single<ChapterCompleted>().Mastered.ShouldBeTrue();
        play.Attempt.Mastered.ShouldBeTrue();
        play.Attempt.Awaited.ShouldBeNull();
    }

    [Fact]
    public void the_end_comes_with_the_answer_that_ends_the_attempt() =>
        Play.Learn("a").Right().Last.Select(e => e.GetType().Name).ShouldBe(["Answered", "StepLearned", "ChapterCompleted"]);

    [Fact]
    public void almost_is_a_miss_for_the_loop()
    {
        var play = Play.Start(Sample.Chapter(TwoRight())).Give(new Choices(["x"]));
        play.Single<Answered>().Judgement.Verdict.ShouldBe(Verdict.Almost);
        play.Attempt.Slots[0].State.ShouldBe(SlotState.Missed);
    }

    [Theory]
    [InlineData(0.5, Verdict.Right)]
    [InlineData(0.6, Verdict.Almost)]
    public void a_lower_bar_makes_it_right_and_keeps_the_score(double bar, Verdict verdict)
    {
        var two = TwoRight() with { Bar = bar };
        var judgement = Play.Start(Sample.Chapter(two)).Give(new Choices(["x"])).Single<Answered>().Judgement;
        (judgement.Verdict, judgement.Score).ShouldBe((verdict, 0.5));
    }

    // x and y are right.
    private static Step TwoRight() => Sample.Step("a", new MultipleChoice([.. "xyz".Select(c => new Option($"{c}", Sample.Text($"{c}"), c < 'z', Remark.None))]));
}
