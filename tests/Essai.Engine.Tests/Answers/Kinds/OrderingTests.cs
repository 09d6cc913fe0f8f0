using CsCheck;
using Essai.Engine.Answers;
using Essai.Engine.Answers.Kinds;
using Essai.Engine.Courses;

namespace Essai.Engine.Tests.Answers.Kinds;

/// <summary>(longest common subsequence − 1) / (n − 1) (ENGINE.md 1, partial credit).</summary>
public sealed class OrderingTests
{
    private static readonly Showing Showing = new(1, "en");
    private static readonly Ordering Four = Of("abcd");

    [Theory]
    [InlineData("abcd", 1)]
    [InlineData("abdc", 2 / 3.0)]
    [InlineData("bcda", 2 / 3.0)]
    [InlineData("badc", 1 / 3.0)]
    [InlineData("dcba", 0)]
    public void the_longest_run_in_the_right_order_counts(string order, double score) =>
        Four.Grade(Given(order), Showing).Score.ShouldBe(score, 1e-12);

    [Fact]
    public void the_first_item_out_of_place_speaks() => Four.Grade(Given("acbd"), Showing).Remark.ShouldBe(Four.Items[1].Remark);

    [Fact]
    public void it_never_starts_solved() =>
        Gen.Select(AnyExercise.Ordering, AnyExercise.Showing).Sample((ordering, showing) =>
            !ordering.Show(showing).Options!.Value.Select(o => o.Id).SequenceEqual(((Ordering)ordering).Items.Select(i => i.Id)));

    [Fact]
    public void every_order_but_the_right_one_is_shown() =>
        Enumerable.Range(0, 200).Select(seed => string.Concat(Of("abc").Show(new Showing((ulong)seed, "en")).Options!.Value.Select(o => o.Id)))
            .Distinct().Order().ShouldBe(["acb", "bac", "bca", "cab", "cba"]);

    [Fact]
    public void it_is_guessed_once_in_all_orders() => Four.GuessLevel.ShouldBe(1 / 24.0);

    [Theory]
    [InlineData("", UnansweredReason.Missing)]
    [InlineData("abc", UnansweredReason.Missing)]
    [InlineData("abcc", UnansweredReason.Shape)]
    [InlineData("abcx", UnansweredReason.Shape)]
    [InlineData("abcda", UnansweredReason.Shape)]
    public void an_item_not_placed_is_missing_and_a_strange_one_does_not_fit(string order, UnansweredReason reason) =>
        Four.Check(Given(order), Showing).ShouldBe(new Unanswered("order", reason));

    private static Ordering Of(string letters) => new([.. letters.Select(c => new OrderedItem($"{c}", AnyExercise.Text($"{c}"), new Remark(AnyExercise.Text($"why {c}"))))]);

    private static Order Given(string letters) => new([.. letters.Select(c => $"{c}")]);
}
