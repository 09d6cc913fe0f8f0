using Essai.Engine.Answers.Kinds;
using Essai.Engine.Courses;
using Essai.Engine.Practice;

namespace Essai.Engine.Tests.Practice;

/// <summary>A sibling shares a skill and the misconception just chosen, else any misconception of the step.</summary>
public sealed class SiblingTests
{
    [Fact]
    public void a_missed_slot_returns_as_a_sibling()
    {
        var play = One(Sample.Step("a", "light"), Sample.Step("b", "light")).Miss();
        play.Awaited.Place.ShouldBe(new Place(0, "b", 2));
        play.Right().Attempt.Slots[0].State.ShouldBe(SlotState.Learned);
    }

    [Fact]
    public void the_misconception_just_chosen_decides_which()
    {
        Step[] steps = [Sample.Step("a", "light"), Only("b", "no-light"), Only("c", "other-light")];
        One(steps).Wrong("no").Wrong("no").Awaited.Step.ShouldBe("b");
        One(steps).Wrong("no").Wrong("other").Awaited.Step.ShouldBe("c");
    }

    [Fact]
    public void any_misconception_of_the_step_will_do_where_none_shares_the_one_chosen() =>
        One(Sample.Step("a", "light"), Only("b", "other-light")).Wrong("no").Wrong("no").Awaited.Step.ShouldBe("b");

    [Fact]
    public void whoever_did_not_know_gets_a_sibling_too() =>
        One(Sample.Step("a", "light"), Only("b", "other-light")).DontKnow().Awaited.Step.ShouldBe("b");

    [Theory]
    [InlineData("light", "else")]
    [InlineData("else", "light")]
    public void a_step_with_another_skill_or_another_misconception_is_no_sibling(string skill, string believes)
    {
        var stranger = Sample.Step("b", believes) with { Skills = [skill] };
        One(Sample.Step("a", "light"), stranger).Miss().Awaited.Step.ShouldBe("a");
    }

    [Fact]
    public void a_step_of_another_slot_is_not_taken() =>
        Play.Start(Sample.Chapter(Sample.Step("a", "light"), Sample.Step("b", "light"))).Miss().Right().Awaited.Step.ShouldBe("a");

    [Fact]
    public void the_first_step_is_a_sibling_of_its_sibling()
    {
        var play = One(Sample.Step("a", "light"), Sample.Step("b", "light")).Miss().Miss();
        play.Awaited.Place.ShouldBe(new Place(0, "a", 3));
    }

    [Fact]
    public void a_sibling_not_met_yet_comes_before_one_met()
    {
        var play = One(Sample.Step("a", "light"), Sample.Step("b", "light"), Sample.Step("c", "light")).Miss().Miss();
        play.Awaited.Place.ShouldBe(new Place(0, "c", 3));
    }

    [Fact]
    public void the_same_step_comes_back_in_another_order()
    {
        var orders = Enumerable.Range(0, 30).Select(seed =>
        {
            var play = Play.Start(Sample.Course(Sample.Chapter(Sample.Step("a"))), new Beginning(Mode.Learn, (ulong)seed));
            return (First: Order(play), Later: Order(play.Miss()));
        }).ToArray();
        orders.Count(o => o.First != o.Later).ShouldBeGreaterThan(15);
    }

    [Fact]
    public void a_second_try_keeps_the_order()
    {
        var play = Play.Learn("a");
        var first = Order(play);
        Order(play.Wrong()).ShouldBe(first);
    }

    private static Play One(params Step[] steps) => Play.Start(Sample.Chapter([.. steps]) with { Draw = 1 });

    private static Step Only(string id, string believes)
    {
        var step = Sample.Step(id, "light");
        var choice = (SingleChoice)step.Exercise;
        return step with { Exercise = choice with { Options = [.. choice.Options.Where(o => o.Right || o.Remark.Believes == believes)] } };
    }

    private static string Order(Play play) => string.Join(' ', play.Seen.Shown.Options!.Value.Select(o => o.Text));
}
