using Essai.Engine.Courses;
using Essai.Engine.Practice;

namespace Essai.Engine.Tests.Practice;

/// <summary>Clues and peeks count for the presentation in which they happen (ENGINE.md 2, "Slots").</summary>
public sealed class HelpTests
{
    [Fact]
    public void right_after_a_clue_is_repaired_and_comes_back()
    {
        var play = Play.Learn("a", "b").Clue().Right();
        play.Single<Answered>().Aided.ShouldBeTrue();
        play.Attempt.Slots[0].State.ShouldBe(SlotState.Repaired);
        play.Queue.ShouldBe("b a");
    }

    [Fact]
    public void right_after_a_peek_is_repaired_and_comes_back()
    {
        var play = Play.Learn("a", "b").Lesson();
        play.Single<LessonOpened>().Peek.ShouldBeTrue();
        play.Right().Attempt.Slots[0].State.ShouldBe(SlotState.Repaired);
        play.Queue.ShouldBe("b a");
    }

    [Fact]
    public void help_in_one_presentation_does_not_count_in_the_next()
    {
        var play = Play.Learn("a").Clue().Lesson().Right().Right();
        play.Attempt.Slots[0].State.ShouldBe(SlotState.Learned);
        play.Attempt.Mastered.ShouldBeTrue();
    }

    [Fact]
    public void a_lesson_between_two_tries_is_no_peek()
    {
        var play = Play.Learn("a", "b").Wrong().Lesson();
        play.Single<LessonOpened>().Peek.ShouldBeFalse();
        play.Right().Single<Answered>().Aided.ShouldBeFalse();
    }

    [Fact]
    public void a_lesson_while_a_later_presentation_is_awaited_is_a_peek()
    {
        var play = Play.Learn("a").Miss().Lesson();
        play.Single<LessonOpened>().Peek.ShouldBeTrue();
        play.Right().Attempt.Slots[0].State.ShouldBe(SlotState.Repaired);
    }

    [Fact]
    public void naming_the_presentation_before_does_not_hide_a_peek()
    {
        var play = Play.Learn("a").Miss();
        play.Lesson(new Place(0, "a", 1)).Single<LessonOpened>().Peek.ShouldBeTrue();
    }

    [Theory]
    [InlineData("", true)]
    [InlineData("l", false)]
    [InlineData("W", false)]
    [InlineData("WlW", true)]
    [InlineData("WlWl", false)]
    [InlineData("R", false)]
    public void a_lesson_read_again_would_be_a_peek_only_before_the_answer(string played, bool peek)
    {
        var play = played.Aggregate(Play.Learn("a"), (p, move) => move == 'l' ? p.Lesson() : move == 'W' ? p.Wrong() : p.Right());
        Lessons.WouldPeek(play.Attempt, play.Attempt.Slots[0], play.Course.Chapters[0].Steps[0]).ShouldBe(peek);
    }

    [Fact]
    public void the_lesson_of_a_missed_slot_that_waits_is_no_peek()
    {
        var play = Play.Learn("a", "b").Miss().Lesson(new Place(0, "a", 1));
        play.Single<LessonOpened>().Peek.ShouldBeFalse();
        play.Right().Right().Attempt.Slots[0].State.ShouldBe(SlotState.Learned);
    }

    [Fact]
    public void lesson_first_is_no_peek_and_costs_nothing()
    {
        var play = Play.Start(Sample.Chapter(Sample.Step("a") with { LessonFirst = true })).Lesson();
        play.Single<LessonOpened>().Peek.ShouldBeFalse();
        play.Right().Attempt.Slots[0].State.ShouldBe(SlotState.Learned);
        play.Attempt.Stars.ShouldBe(4);
    }

    [Fact]
    public void lesson_first_holds_for_the_first_presentation_only()
    {
        var play = Play.Start(Sample.Chapter(Sample.Step("a") with { LessonFirst = true })).Miss();
        play.Seen.LessonFirst.ShouldBeFalse();
        play.Lesson().Single<LessonOpened>().Peek.ShouldBeTrue();
    }

    [Fact]
    public void there_is_one_clue_a_step()
    {
        var play = Play.Learn("a").Clue();
        play.Seen.CluePrice.ShouldBeNull();
        play.Refuses(new TakeClue(play.Awaited.Place) { Id = Guid.Empty, Now = play.Now }).ShouldBe(new Refusal.NotAwaited());
    }

    [Fact]
    public void a_clue_stays_open_for_its_presentation_only()
    {
        var play = Play.Learn("a").Clue();
        play.Seen.Clue.ShouldBe("clue of a");
        play.Wrong().Seen.Clue.ShouldBe("clue of a");
        play.Wrong().Seen.Clue.ShouldBeNull();
    }

    [Fact]
    public void a_step_without_a_clue_offers_none()
    {
        var play = Play.Start(Sample.Chapter(Sample.Step("a") with { Clue = null }));
        play.Seen.CluePrice.ShouldBeNull();
        play.Refuses(new TakeClue(play.Awaited.Place) { Id = Guid.Empty, Now = play.Now }).ShouldBe(new Refusal.NotAwaited());
    }

    [Theory]
    [InlineData(Mode.Learn)]
    [InlineData(Mode.Challenge)]
    public void the_clue_shows_its_price_in_every_mode(Mode mode) =>
        Play.Start(Sample.Chapter(Sample.Steps("a")), mode).Seen.CluePrice.ShouldBe(1);

    [Fact]
    public void a_lesson_opens_where_the_last_miss_leads()
    {
        Play.Learn("a").Wrong("no").Lesson().Single<LessonOpened>().Passage.ShouldBe("middle");
        Play.Learn("a").Wrong("other").Lesson().Single<LessonOpened>().Passage.ShouldBe("end");
        Play.Learn("a", "b").DontKnow().Lesson(new Place(0, "a", 1)).Single<LessonOpened>().Passage.ShouldBe("start");
    }

    [Fact]
    public void a_passage_that_the_lesson_does_not_have_is_refused()
    {
        var play = Play.Learn("a");
        play.Refuses(new OpenLesson(play.Awaited.Place, "unknown", false) { Id = Guid.Empty, Now = play.Now }).ShouldBeOfType<Refusal.Incomplete>();
    }

    [Fact]
    public void the_lesson_of_a_step_not_yet_presented_stays_closed()
    {
        var play = Play.Learn("a", "b");
        play.Refuses(new OpenLesson(new Place(1, "b", 1), null, false) { Id = Guid.Empty, Now = play.Now }).ShouldBe(new Refusal.NotAwaited());
        play.Refuses(new OpenLesson(new Place(1, "b", 0), null, false) { Id = Guid.Empty, Now = play.Now }).ShouldBe(new Refusal.NotAwaited());
    }

    [Fact]
    public void lessons_stay_readable_after_the_end()
    {
        var play = Play.Learn("a").Right().Lesson(new Place(0, "a", 1));
        play.Single<LessonOpened>().Peek.ShouldBeFalse();
    }

    [Theory]
    [InlineData("first", true)]
    [InlineData("clue", true)]
    [InlineData("peek", false)]
    [InlineData("second try", false)]
    [InlineData("later", false)]
    [InlineData("lesson first", false)]
    [InlineData("met before", false)]
    public void a_pretest_is_the_first_ever_answer_without_a_lesson(string what, bool pretest)
    {
        var step = Sample.Step("a") with { LessonFirst = what == "lesson first" };
        var play = Play.Start(Sample.Course(Sample.Chapter(step)), new Beginning(Mode.Learn, 1) { Met = what == "met before" ? ["a"] : [] });
        play = what switch
        {
            "clue" => play.Clue(),
            "peek" => play.Lesson(),
            "second try" => play.Wrong(),
            "later" => play.Miss(),
            _ => play,
        };
        play.Right().Single<Answered>().Pretest.ShouldBe(pretest);
    }
}
