using System.Collections.Immutable;
using Essai.Engine.Answers;
using Essai.Engine.Answers.Kinds;
using Essai.Engine.Courses;

namespace Essai.Engine.Tests.Answers.Kinds;

public sealed class MatchingTests
{
    private static readonly Showing Showing = new(1, "en");

    private static readonly Matching Matching = new(
        [.. "abc".Select(c => new Pair(Name($"{c}"), Name($"{c}!"), new Remark(AnyExercise.Text($"why {c}"))))],
        [Name("left-over")]);

    [Theory]
    [InlineData("a!", "b!", "c!", 1)]
    [InlineData("a!", "c!", "b!", 1 / 3.0)]
    [InlineData("a!", "b!", "left-over", 2 / 3.0)]
    [InlineData("b!", "c!", "a!", 0)]
    [InlineData("a!", "a!", "a!", 1 / 3.0)]
    public void the_share_of_right_pairs_counts(string a, string b, string c, double score) =>
        Matching.Grade(Given(("a", a), ("b", b), ("c", c)), Showing).Score.ShouldBe(score, 1e-12);

    [Fact]
    public void the_first_wrong_pair_speaks() =>
        Matching.Grade(Given(("a", "a!"), ("b", "c!"), ("c", "b!")), Showing).Remark.ShouldBe(Matching.Pairs[1].Remark);

    [Fact]
    public void a_side_that_was_left_alone_is_missing() =>
        Matching.Check(Given(("a", "a!")), Showing).ShouldBe(new Unanswered("pairs", UnansweredReason.Missing));

    [Theory]
    [InlineData("a", "b")]
    [InlineData("a!", "a")]
    [InlineData("a", "unknown")]
    public void a_side_on_the_wrong_side_does_not_fit(string left, string right) =>
        Matching.Check(Given((left, right)), Showing).ShouldBe(new Unanswered("pairs", UnansweredReason.Shape));

    [Fact]
    public void a_pair_is_guessed_once_in_all_right_sides() => Matching.GuessLevel.ShouldBe(0.25);

    [Fact]
    public void both_sides_are_shuffled_apart()
    {
        var shown = Enumerable.Range(0, 60).Select(seed => Matching.Show(new Showing((ulong)seed, "en"))).ToArray();
        shown.Select(s => string.Concat(s.Left!.Value.Select(i => i.Id))).Distinct().Count().ShouldBe(6);
        shown.Select(s => string.Concat(s.Right!.Value.Select(i => i.Id))).Distinct().Count().ShouldBeGreaterThan(15);
    }

    private static Named Name(string id) => new(id, AnyExercise.Text(id));

    private static Pairs Given(params (string Left, string Right)[] pairs) => new(pairs.ToImmutableSortedDictionary(p => p.Left, p => p.Right, StringComparer.Ordinal));
}
