using System.Collections.Immutable;
using Essai.Engine.Answers;
using Essai.Engine.Practice;

namespace Essai.Engine.Tests.Practice;

/// <summary>Surveys and free texts are kept, not marked (ENGINE.md 1).</summary>
public sealed class RecordedKindsTests
{
    [Fact]
    public void a_survey_is_extra_to_the_drawn_steps() =>
        Slots(Play.Start(Sample.Chapter(Sample.Poll("poll"), Sample.Step("a"), Sample.Step("b")) with { Draw = 2 })).ShouldBe("a b poll");

    [Fact]
    public void an_attempt_has_one_survey_at_most()
    {
        var chapter = Sample.Chapter(Sample.Step("a"), Sample.Poll("one"), Sample.Poll("two"));
        Slots(Play.Start(chapter)).ShouldBe("a one");
        Slots(Play.Start(chapter with { DrawAll = true })).ShouldBe("a one");
    }

    [Fact]
    public void nobody_is_asked_the_same_survey_twice()
    {
        var course = Sample.Course(Sample.Chapter(Sample.Step("a"), Sample.Poll("one")));
        Slots(Play.Start(course, new Beginning(Mode.Learn, 1) { Met = ["one"] })).ShouldBe("a");
    }

    [Fact]
    public void a_survey_is_recorded_and_done()
    {
        var play = Play.Start(Sample.Chapter(Sample.Step("a"), Sample.Poll("poll"))).Right().Give(new Choices(["red"]));
        play.Single<Answered>().Judgement.Verdict.ShouldBe(Verdict.Recorded);
        play.Attempt.Slots[1].State.ShouldBe(SlotState.Done);
        play.Attempt.Mastered.ShouldBeTrue();
        play.Attempt.Stars.ShouldBe(4);
    }

    [Fact]
    public void a_survey_knows_no_not_knowing()
    {
        var play = Play.Start(Sample.Chapter(Sample.Poll("poll")));
        play.Seen.DontKnow.ShouldBeFalse();
        play.Refuses(play.Answer(new DontKnow())).ShouldBeOfType<Refusal.Incomplete>().Unanswered.Field.ShouldBe("dontKnow");
    }

    [Fact]
    public void a_free_text_waits_for_its_self_assessment()
    {
        var play = Play.Start(Sample.Chapter(Sample.OwnWords("essay"))).Give(new Words("my own words"));
        play.Attempt.Phase.ShouldBe(Phase.Assessment);
        play.Seen.ModelAnswer.ShouldBe("model answer");
        play.Seen.Criteria!.Value.Select(c => c.Text).ShouldBe(["First", "Second"]);
    }

    [Fact]
    public void its_words_are_stored_apart_under_the_commands_id()
    {
        var play = Play.Start(Sample.Chapter(Sample.OwnWords("essay")));
        var command = play.Answer(new Words("my own words"));
        play.Do(command);
        play.Single<Answered>().Given.ShouldBe(new Kept(command.Id));
        play.Log.ShouldAllBe(e => !Play.Json(e).Contains("own words", StringComparison.Ordinal));
    }

    [Fact]
    public void once_compared_it_is_done_and_never_learned()
    {
        var play = Play.Start(Sample.Chapter(Sample.OwnWords("essay"), Sample.Step("a"))).Give(new Words("my own words")).Assess();
        play.Attempt.Slots[0].State.ShouldBe(SlotState.Done);
        play.Attempt.Phase.ShouldBe(Phase.Answer);
        play.Awaited.Step.ShouldBe("a");
        play.Right().Attempt.Mastered.ShouldBeTrue();
    }

    [Fact]
    public void nothing_else_is_taken_while_the_comparison_is_awaited()
    {
        var play = Play.Start(Sample.Chapter(Sample.OwnWords("essay"))).Give(new Words("my own words"));
        play.Refuses(play.Answer(new Words("again"))).ShouldBe(new Refusal.NotAwaited());
        play.Refuses(new TakeClue(play.Awaited.Place) { Id = Guid.Empty, Now = play.Now }).ShouldBe(new Refusal.NotAwaited());
    }

    [Fact]
    public void a_criterion_that_the_step_does_not_have_is_refused()
    {
        var play = Play.Start(Sample.Chapter(Sample.OwnWords("essay"))).Give(new Words("my own words"));
        var ratings = ImmutableSortedDictionary<string, bool>.Empty.Add("unknown", true);
        play.Refuses(new Assess(play.Awaited.Place, ratings) { Id = Guid.Empty, Now = play.Now }).ShouldBeOfType<Refusal.Incomplete>();
    }

    [Fact]
    public void recorded_answers_cost_no_life_and_are_no_pretest()
    {
        var play = Play.Start(Sample.Chapter(Sample.OwnWords("essay"), Sample.Step("a")), Mode.Challenge).Give(new Words("my own words"));
        play.Single<Answered>().Pretest.ShouldBeFalse();
        play.Assess().Attempt.Lives.ShouldBe(4);
    }

    private static string Slots(Play play) => string.Join(' ', play.Attempt.Slots.Select(s => s.Step));
}
