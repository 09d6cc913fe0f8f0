using Essai.Engine.Answers;
using Essai.Engine.Answers.Kinds;

namespace Essai.Engine.Tests.Answers.Kinds;

/// <summary>(right picked − wrong picked) / right, floor 0 (ENGINE.md 1, partial credit).</summary>
public sealed class MultipleChoiceTests
{
    private static readonly Showing Showing = new(1, "en");

    // a, b, c are right; x, y are not.
    private static readonly MultipleChoice Choice = new([.. "abcxy".Select(c => AnyExercise.Option($"{c}", c <= 'c'))]);

    [Theory]
    [InlineData("abc", 1)]
    [InlineData("ab", 2 / 3.0)]
    [InlineData("a", 1 / 3.0)]
    [InlineData("abcx", 2 / 3.0)]
    [InlineData("abx", 1 / 3.0)]
    [InlineData("abxy", 0)]
    [InlineData("xy", 0)]
    public void right_picks_count_and_wrong_ones_subtract(string picked, double score) =>
        Choice.Grade(Picked(picked), Showing).Score.ShouldBe(score, 1e-12);

    [Fact]
    public void the_first_wrong_pick_speaks() => Choice.Grade(Picked("ay"), Showing).Remark.ShouldBe(Choice.Options[4].Remark);

    [Fact]
    public void a_missing_pick_leaves_the_word_to_almost() => Choice.Grade(Picked("ab"), Showing).Remark.ShouldBeNull();

    [Fact]
    public void each_option_is_marked_as_picked_or_rightly_left() =>
        Choice.Grade(Picked("ax"), Showing).Parts.Select(p => p.Right).ShouldBe([true, false, false, false, true]);

    [Fact]
    public void a_set_is_guessed_once_in_all_sets_that_are_not_empty() => Choice.GuessLevel.ShouldBe(1 / 31.0);

    [Fact]
    public void nothing_picked_is_missing() => Choice.Check(Picked(""), Showing)!.Reason.ShouldBe(UnansweredReason.Missing);

    [Fact]
    public void the_same_option_twice_does_not_fit() => Choice.Check(Picked("aa"), Showing)!.Reason.ShouldBe(UnansweredReason.Shape);

    private static Choices Picked(string letters) => new([.. letters.Select(c => $"{c}")]);
}
