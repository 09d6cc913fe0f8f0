using CsCheck;
using Essai.Engine.Answers;
using Essai.Engine.Courses;
using Essai.Engine.Practice;

namespace Essai.Engine.Tests.Practice;

/// <summary>Rules that the player must keep (ENGINE.md 2): each is a test.</summary>
public sealed class PlayerRulesTests
{
    [Fact]
    public void R1_the_question_comes_first_unless_the_author_says_lesson_first()
    {
        Play.Learn("a").Seen.LessonFirst.ShouldBeFalse();
        Play.Start(Sample.Chapter(Sample.Step("a") with { LessonFirst = true })).Seen.LessonFirst.ShouldBeTrue();
    }

    [Fact]
    public void R1_lesson_first_asks_the_question_as_well()
    {
        var play = Play.Start(Sample.Chapter(Sample.Step("a") with { LessonFirst = true }));
        play.Seen.Phase.ShouldBe(Phase.Answer);
        play.Wrong().Seen.LessonFirst.ShouldBeFalse();
    }

    [Theory]
    [InlineData("yes", Verdict.Right, "why yes")]
    [InlineData("no", Verdict.NotYet, "why no")]
    [InlineData("other", Verdict.NotYet, "why other")]
    public void R2_every_answer_gets_a_verdict_and_its_own_explanation(string option, Verdict verdict, string why)
    {
        var feedback = Play.Learn("a").Wrong(option).Feedback();
        (feedback.Verdict, feedback.Why).ShouldBe((verdict, why));
    }

    [Fact]
    public void R2_the_right_answer_is_shown_once_the_presentation_is_over()
    {
        var play = Play.Learn("a");
        play.Wrong().Feedback().Answer.ShouldBeNull();
        play.Feedback().Parts.ShouldBeNull();
        play.Feedback().KeyPoint.ShouldBeNull();
        var last = play.Wrong().Feedback();
        last.Answer.ShouldBeOfType<Choices>().Ids.ShouldBe(["yes"]);
        last.KeyPoint.ShouldBe("key point of a");
    }

    [Fact]
    public void R2_a_right_answer_is_explained_and_shown_too()
    {
        var feedback = Play.Learn("a").Right().Feedback();
        feedback.Final.ShouldBeTrue();
        feedback.Answer.ShouldNotBeNull();
    }

    [Fact]
    public void R2_whoever_did_not_know_is_told_why_the_right_answer_is_right()
    {
        var feedback = Play.Learn("a").DontKnow().Feedback();
        (feedback.Why, feedback.Passage!.Id).ShouldBe(("why yes", "start"));
        feedback.Answer.ShouldNotBeNull();
    }

    [Fact]
    public void R2_where_nothing_speaks_for_the_answer_the_steps_own_whys_do()
    {
        var silent = Sample.Step("a", new Engine.Answers.Kinds.SingleChoice([.. Sample.Choice("a").Options.Select(o => o with { Remark = Remark.None })]));
        Play.Start(Sample.Chapter(silent)).Wrong().Feedback().Why.ShouldBe("otherwise");
        Play.Start(Sample.Chapter(silent)).Right().Feedback().Why.ShouldBe("because");
    }

    [Theory]
    [InlineData("no", "middle")]
    [InlineData("other", "end")]
    public void R4_a_wrong_option_leads_to_its_why_and_its_passage(string option, string passage) =>
        Play.Learn("a").Wrong(option).Feedback().Passage!.Id.ShouldBe(passage);

    [Fact]
    public void R4_the_default_passage_is_the_start_of_the_lesson()
    {
        var course = Sample.Course(Sample.Chapter(Sample.Steps("a"))) with { Misconceptions = [] };
        Play.Start(course, new Beginning(Mode.Learn, 1)).Wrong("no").Feedback().Passage!.Id.ShouldBe("start");
    }

    [Fact]
    public void R4_the_miss_keeps_what_its_chooser_believes()
    {
        var play = Play.Learn("a").Wrong("other");
        play.Single<Answered>().Judgement.ShouldBe(new Judgement(Verdict.NotYet, 0, "other-a", false) { Passage = "end" });
    }

    [Fact]
    public void R5_a_lesson_may_be_opened_before_answering_and_is_logged_as_a_peek()
    {
        var opened = Play.Learn("a").Lesson().Single<LessonOpened>();
        opened.Place.ShouldBe(new Place(0, "a", 1));
        (opened.Passage, opened.Peek).ShouldBe(("start", true));
    }

    [Fact]
    public void R7_every_miss_is_met_again_in_the_attempt() => Gen.Int[0, 3].Array[4].Sample(misses =>
    {
        var play = Play.Learn("a", "b", "c", "d");
        var left = misses.ToArray();
        while (play.Attempt.Awaited is { } slot)
        {
            _ = left[slot.Index]-- > 0 ? play.Miss() : play.Right();
        }

        play.Attempt.Slots.ShouldAllBe(s => s.Presentation == 1 + misses[s.Index]);
        play.Attempt.Mastered.ShouldBeTrue();
    });

    [Fact]
    public void R9_confidence_is_asked_in_one_question_of_four()
    {
        var asked = Enumerable.Range(0, 4000).Count(seed => Start(0.25, (ulong)seed).Seen.ConfidenceAsked);
        asked.ShouldBeInRange(900, 1100);
    }

    [Fact]
    public void R9_an_academy_may_ask_always_or_never()
    {
        Gen.ULong.Sample(seed => Start(1, seed).Seen.ConfidenceAsked && !Start(0, seed).Seen.ConfidenceAsked);
    }

    [Fact]
    public void R9_the_course_decides_over_its_academy()
    {
        var course = Sample.Course(Sample.Chapter(Sample.Steps("a"))) with { Confidence = 0 };
        Play.Start(course, new Beginning(Mode.Learn, 1) { ConfidenceShare = 1 }).Seen.ConfidenceAsked.ShouldBeFalse();
    }

    [Fact]
    public void R9_confidence_is_not_asked_where_nothing_is_marked()
    {
        var course = Sample.Course(Sample.Chapter(Sample.Poll("poll"))) with { Confidence = 1 };
        Play.Start(course, new Beginning(Mode.Learn, 1)).Seen.ConfidenceAsked.ShouldBeFalse();
    }

    [Fact]
    public void R9_sure_and_wrong_gets_the_longest_explanation()
    {
        Play.Learn("a").Wrong(confidence: Confidence.Think).Feedback().Why.ShouldBe("why no");
        Play.Learn("a").Wrong(confidence: Confidence.Sure).Feedback().Why.ShouldBe("why no\n\notherwise");
        Play.Challenge("a").Wrong(confidence: Confidence.Sure).Feedback().Why.ShouldBe("why no\n\notherwise\n\nwhy yes");
    }

    [Fact]
    public void R9_guessed_and_right_is_learned_and_the_guess_is_kept()
    {
        var play = Play.Learn("a").Right(Confidence.Guessing);
        play.Single<Answered>().Confidence.ShouldBe(Confidence.Guessing);
        play.Attempt.Mastered.ShouldBeTrue();
    }

    [Fact]
    public void R10_learners_see_their_first_try_beside_now()
    {
        var play = Play.Learn("a", "b", "c", "d").Right().Miss().Right().Wrong().Right().Right().Right();
        play.Attempt.Mastered.ShouldBeTrue();
        var summary = Summary.Of(play.Attempt, play.Course);
        (summary.FirstTry, summary.Now).ShouldBe((0.5, 1));
        summary.Skills.Select(s => s.FirstTry).ShouldBe([1, 0, 1, 0]);
        summary.Skills.ShouldAllBe(s => s.Now == 1);
    }

    [Fact]
    public void R10_a_clue_or_a_peek_is_no_first_try()
    {
        var play = Play.Learn("a", "b").Clue().Right().Lesson().Right();
        Summary.Of(play.Attempt, play.Course).FirstTry.ShouldBe(0);
    }

    [Fact]
    public void R10_what_was_missed_decides_what_to_do_now()
    {
        var play = Play.Learn("a", "b").Right().Miss().Right();
        var summary = Summary.Of(play.Attempt, play.Course);
        summary.DoThisNow!.In("en").ShouldBe("do b now");
        summary.KeyPoints.Select(k => k.In("en")).ShouldBe(["key point of a", "key point of b"]);
    }

    [Fact]
    public void a_question_that_still_waits_keeps_its_key_point()
    {
        var play = Play.Learn("a", "b").Right();
        Summary.Of(play.Attempt, play.Course).KeyPoints.Select(k => k.In("en")).ShouldBe(["key point of a"]);
        play.Wrong();
        Summary.Of(play.Attempt, play.Course).KeyPoints.Select(k => k.In("en")).ShouldBe(["key point of a"]);
    }

    private static Play Start(double share, ulong seed) =>
        Play.Start(Sample.Course(Sample.Chapter(Sample.Steps("a"))), new Beginning(Mode.Learn, seed) { ConfidenceShare = share });
}
