using CsCheck;
using Essai.Engine.Answers;
using Essai.Engine.Answers.Kinds;
using Essai.Engine.Practice;
using Essai.Engine.Tests.Answers.Kinds;

namespace Essai.Engine.Tests.Practice;

/// <summary>What is not awaited is refused and leaves no trace (ENGINE.md 2).</summary>
public sealed class RefusalTests
{
    [Fact]
    public void a_late_duplicate_from_another_tab_is_no_second_try()
    {
        var play = Play.Learn("a", "b");
        var tab = play.Answer(new Choices(["no"]));
        play.Do(tab);
        play.Refuses(tab with { Id = Guid.NewGuid() }).ShouldBe(new Refusal.NotAwaited());
    }

    [Fact]
    public void an_answer_to_a_presentation_already_judged_is_refused()
    {
        var play = Play.Learn("a");
        var tab = play.Answer(new Choices(["yes"]));
        play.Miss().Refuses(tab).ShouldBe(new Refusal.NotAwaited());
    }

    [Theory]
    [InlineData(1, "b", 1, 1)]
    [InlineData(0, "b", 1, 1)]
    [InlineData(0, "a", 2, 1)]
    [InlineData(0, "a", 1, 2)]
    [InlineData(0, "a", 1, 0)]
    [InlineData(-1, "a", 1, 1)]
    [InlineData(9, "a", 1, 1)]
    public void another_slot_step_presentation_or_try_is_refused(int slot, string step, int presentation, int attempt)
    {
        var play = Play.Learn("a", "b");
        var answer = play.Answer(new Choices(["yes"])) with { Place = new Place(slot, step, presentation), Try = attempt };
        play.Refuses(answer).ShouldBe(new Refusal.NotAwaited());
    }

    [Fact]
    public void an_empty_answer_is_never_wrong()
    {
        var play = Play.Learn("a");
        play.Refuses(play.Answer(new Choices([]))).ShouldBe(new Refusal.Incomplete(new Unanswered("choices", UnansweredReason.Missing)));
        play.Seen.Try.ShouldBe(1);
    }

    [Fact]
    public void an_ended_attempt_takes_no_answer()
    {
        var play = Play.Learn("a");
        var answer = play.Answer(new Choices(["yes"]));
        play.Right().Refuses(answer).ShouldBe(new Refusal.Ended());
    }

    [Fact]
    public void a_self_assessment_that_is_not_awaited_is_refused()
    {
        var play = Play.Learn("a");
        play.Refuses(new Assess(play.Awaited.Place, System.Collections.Immutable.ImmutableSortedDictionary<string, bool>.Empty) { Id = Guid.NewGuid(), Now = play.Now })
            .ShouldBe(new Refusal.NotAwaited());
    }

    [Fact]
    public void a_device_counts_from_1_without_a_gap()
    {
        var play = Play.Learn("a", "b", "c");
        play.Refuses(play.Answer(new Choices(["yes"])) with { Sequence = 2 }).ShouldBe(new Refusal.OutOfOrder(0));
        play.Do(play.Answer(new Choices(["yes"])) with { Sequence = 1 });
        play.Refuses(play.Answer(new Choices(["yes"])) with { Sequence = 3 }).ShouldBe(new Refusal.OutOfOrder(1));
        play.Do(play.Answer(new Choices(["yes"])) with { Sequence = 2 }).Attempt.DeviceSequence.ShouldBe(2);
    }

    [Fact]
    public void a_refused_command_does_not_count()
    {
        var play = Play.Learn("a", "b");
        play.Refuses(play.Answer(new Choices([])) with { Sequence = 1 }).ShouldBeOfType<Refusal.Incomplete>();
        play.Do(play.Answer(new Choices(["yes"])) with { Sequence = 1 }).Attempt.DeviceSequence.ShouldBe(1);
    }

    [Fact]
    public void commands_without_a_count_leave_it_as_it_is()
    {
        var play = Play.Learn("a", "b");
        play.Do(play.Answer(new Choices(["yes"])) with { Sequence = 1 }).Clue().Attempt.DeviceSequence.ShouldBe(1);
    }

    [Fact]
    public void clicking_for_ever_is_refused()
    {
        var step = Sample.Step("a", AnyExercise.GuidedScreens.Where(g => ((GuidedScreens)g).Screens[0].Zones.Length > 1).Single());
        var play = Play.Start(Sample.Chapter(step));
        for (var clicks = 0; clicks < 100; clicks++)
        {
            play.Give(new Move("zone0-wrong0"));
        }

        play.Refuses(play.Answer(new Move("zone0-wrong0"))).ShouldBeOfType<Refusal.Incomplete>().Unanswered.Field.ShouldBe("move");
        play.DontKnow().Awaited.Presentation.ShouldBe(2);
    }
}
