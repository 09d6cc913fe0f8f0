using System.Collections.Immutable;
using Essai.Engine.Answers;
using Essai.Engine.Answers.Kinds;
using Essai.Engine.Courses;
using Essai.Engine.Practice;
using Essai.Engine.Tests.Answers.Kinds;

namespace Essai.Engine.Tests.Practice;

/// <summary>Rules on the steps of a chapter that is played whole (ENGINE.md 2, "Branching").</summary>
public sealed class BranchingTests
{
    [Fact]
    public void an_answer_leads_to_a_later_step()
    {
        var play = Case(new BranchRule(new AnswerIs("yes"), "c")).Right();
        play.Awaited.Step.ShouldBe("c");
        play.Attempt.Slots[1].State.ShouldBe(SlotState.Skipped);
    }

    [Fact]
    public void another_answer_goes_on_in_order() => Case(new BranchRule(new AnswerIs("other"), "c")).Right().Awaited.Step.ShouldBe("b");

    [Theory]
    [InlineData(Verdict.Right, "c")]
    [InlineData(Verdict.NotYet, "b")]
    public void a_verdict_leads_to_a_later_step(Verdict verdict, string step) =>
        Case(new BranchRule(new VerdictIs(verdict), "c")).Right().Awaited.Step.ShouldBe(step);

    [Fact]
    public void almost_is_a_verdict_of_its_own()
    {
        var two = Sample.Step("a", new MultipleChoice([.. Sample.Choice("a").Options.Select(o => o with { Right = o.Id != "no" })])) with { Tries = 1, Rules = [new BranchRule(new VerdictIs(Verdict.NotYet), "c"), new BranchRule(new VerdictIs(Verdict.Almost), "d")] };
        Play.Start(Sample.Chapter([two, .. Sample.Steps("b", "c", "d")]) with { DrawAll = true }).Give(new Choices(["yes"])).Awaited.Step.ShouldBe("d");
    }

    [Fact]
    public void a_region_is_an_answer_to_branch_on()
    {
        Spot[] spots = [new("eye", Sample.Text("eye"), true, AnyExercise.Square(0), Remark.None), new("ear", Sample.Text("ear"), false, AnyExercise.Square(1), Remark.None)];
        var face = Sample.Step("a", new Hotspot(AnyExercise.Picture(), [.. spots], FreePoint: false)) with { Rules = [new BranchRule(new AnswerIs("eye"), "c")] };
        Play.Start(Sample.Chapter([face, .. Sample.Steps("b", "c")]) with { DrawAll = true }).Give(new Region("eye")).Awaited.Step.ShouldBe("c");
    }

    [Fact]
    public void skipped_slots_leave_the_count()
    {
        var play = Case(new BranchRule(new AnswerIs("yes"), "d")).Right().Right();
        (play.Attempt.Status, play.Attempt.Mastered).ShouldBe((Status.Completed, true));
        Summary.Of(play.Attempt, play.Course).Now.ShouldBe(1);
    }

    [Fact]
    public void the_first_rule_that_fits_is_used()
    {
        var play = Case(new BranchRule(new VerdictIs(Verdict.Right), "c"), new BranchRule(new AnswerIs("yes"), "d")).Right();
        play.Awaited.Step.ShouldBe("c");
    }

    [Fact]
    public void a_rule_may_end_the_chapter() => Case(new BranchRule(new AnswerIs("yes"), BranchRule.End)).Right().Attempt.Status.ShouldBe(Status.Completed);

    [Fact]
    public void the_end_still_brings_back_what_was_missed()
    {
        var play = Case(new BranchRule(new VerdictIs(Verdict.NotYet), BranchRule.End)).Miss();
        play.Awaited.Place.ShouldBe(new Place(0, "a", 2));
        play.Right().Attempt.Status.ShouldBe(Status.Completed);
    }

    [Fact]
    public void a_missed_slot_waits_while_the_case_goes_on()
    {
        var play = Case(new BranchRule(new VerdictIs(Verdict.NotYet), "c")).Miss();
        play.Queue.ShouldBe("c d a");
    }

    [Fact]
    public void rules_are_looked_at_after_the_first_presentation_only()
    {
        var play = Case(new BranchRule(new VerdictIs(Verdict.Right), BranchRule.End)).Miss().Right().Right().Right();
        play.Awaited.Place.ShouldBe(new Place(0, "a", 2));
        play.Right().Last.OfType<Branched>().ShouldBeEmpty();
    }

    [Fact]
    public void a_first_miss_with_a_try_left_does_not_branch_yet() =>
        Case(new BranchRule(new AnswerIs("no"), "c")).Wrong().Last.OfType<Branched>().ShouldBeEmpty();

    [Fact]
    public void variables_are_set_then_added_to()
    {
        var rule = new BranchRule(new AnswerIs("yes"), null) { Set = Map("trust", 2), Add = Map("trust", -0.5) };
        var play = Case(rule).Right();
        play.Attempt.Variables["trust"].ShouldBe(1.5);
        play.Awaited.Step.ShouldBe("b");
    }

    [Theory]
    [InlineData(Comparison.Less, 3, true)]
    [InlineData(Comparison.Less, 2, false)]
    [InlineData(Comparison.AtMost, 2, true)]
    [InlineData(Comparison.Equal, 2, true)]
    [InlineData(Comparison.NotEqual, 2, false)]
    [InlineData(Comparison.AtLeast, 2, true)]
    [InlineData(Comparison.AtLeast, 3, false)]
    [InlineData(Comparison.More, 2, false)]
    [InlineData(Comparison.More, 1, true)]
    public void a_variable_is_compared(Comparison comparison, double value, bool fits)
    {
        var first = Sample.Step("a") with { Rules = [new BranchRule(new AnswerIs("yes"), null) { Set = Map("trust", 2) }] };
        var second = Sample.Step("b") with { Rules = [new BranchRule(new VariableIs("trust", comparison, value), "d")] };
        var play = Play.Start(Sample.Chapter(first, second, Sample.Step("c"), Sample.Step("d")) with { DrawAll = true }).Right().Right();
        play.Awaited.Step.ShouldBe(fits ? "d" : "c");
    }

    [Fact]
    public void a_variable_never_set_is_0() => Case(new BranchRule(new VariableIs("trust", Comparison.Equal, 0), "c")).Right().Awaited.Step.ShouldBe("c");

    [Fact]
    public void a_step_already_behind_is_not_gone_back_to()
    {
        var back = Sample.Step("b") with { Rules = [new BranchRule(new AnswerIs("yes"), "a")] };
        var play = Play.Start(Sample.Chapter(Sample.Step("a"), back, Sample.Step("c")) with { DrawAll = true }).Right().Right();
        play.Awaited.Step.ShouldBe("c");
    }

    [Fact]
    public void a_free_text_branches_once_it_was_compared()
    {
        var essay = Sample.OwnWords("essay") with { Rules = [new BranchRule(new VerdictIs(Verdict.Recorded), "c")] };
        var play = Play.Start(Sample.Chapter(essay, Sample.Step("b"), Sample.Step("c")) with { DrawAll = true }).Give(new Words("mine"));
        play.Last.OfType<Branched>().ShouldBeEmpty();
        play.Assess().Awaited.Step.ShouldBe("c");
    }

    [Fact]
    public void where_steps_are_drawn_rules_are_not_looked_at()
    {
        var step = Sample.Step("a") with { Rules = [new BranchRule(new AnswerIs("yes"), "c")] };
        Play.Start(Sample.Chapter(step, Sample.Step("b"), Sample.Step("c"))).Right().Awaited.Step.ShouldBe("b");
    }

    private static Play Case(params BranchRule[] rules) =>
        Play.Start(Sample.Chapter([Sample.Step("a") with { Rules = [.. rules] }, .. Sample.Steps("b", "c", "d")]) with { DrawAll = true });

    private static ImmutableSortedDictionary<string, double> Map(string name, double value) =>
        ImmutableSortedDictionary<string, double>.Empty.Add(name, value);
}
