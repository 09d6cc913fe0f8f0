using System.Collections.Immutable;
using Essai.Engine.Answers;
using Essai.Engine.Answers.Kinds;
using Essai.Engine.Courses;

namespace Essai.Engine.Tests.Answers.Kinds;

public sealed class CategoriseTests
{
    private static readonly Showing Showing = new(1, "en");
    private static readonly Categorise Costs = new([Bin("fixed", "rent", "loan"), Bin("variable", "outings", "gifts")]);

    [Theory]
    [InlineData("fixed", "fixed", "variable", "variable", 1)]
    [InlineData("fixed", "variable", "variable", "variable", 0.75)]
    [InlineData("variable", "variable", "fixed", "fixed", 0)]
    public void the_share_of_tiles_in_their_bin_counts(string rent, string loan, string outings, string gifts, double score) =>
        Costs.Grade(Given(("rent", rent), ("loan", loan), ("outings", outings), ("gifts", gifts)), Showing).Score.ShouldBe(score);

    [Fact]
    public void the_first_tile_elsewhere_speaks() =>
        Costs.Grade(Given(("rent", "fixed"), ("loan", "variable"), ("outings", "fixed"), ("gifts", "variable")), Showing)
            .Remark.ShouldBe(Costs.Bins[0].Tiles[1].Remark);

    [Fact]
    public void a_tile_that_was_left_is_missing() =>
        Costs.Check(Given(("rent", "fixed")), Showing).ShouldBe(new Unanswered("bins", UnansweredReason.Missing));

    [Theory]
    [InlineData("rent", "rent")]
    [InlineData("fixed", "fixed")]
    public void what_is_no_tile_or_no_bin_does_not_fit(string tile, string bin) =>
        Costs.Check(Given((tile, bin)), Showing).ShouldBe(new Unanswered("bins", UnansweredReason.Shape));

    [Fact]
    public void a_tile_is_guessed_once_in_all_bins() => Costs.GuessLevel.ShouldBe(0.5);

    [Fact]
    public void tiles_are_mixed_whatever_the_author_says() =>
        Enumerable.Range(0, 60).Select(seed => string.Join(' ', Costs.Show(new Showing((ulong)seed, "en", Shuffle: false)).Tiles!.Value.Select(t => t.Id)))
            .Distinct().Count().ShouldBeGreaterThan(12);

    private static Bin Bin(string id, params string[] tiles) =>
        new(id, AnyExercise.Text(id), [.. tiles.Select(t => new Tile(t, AnyExercise.Text(t), new Remark(AnyExercise.Text($"why {t}"))))]);

    private static Bins Given(params (string Tile, string Bin)[] tiles) => new(tiles.ToImmutableSortedDictionary(p => p.Tile, p => p.Bin, StringComparer.Ordinal));
}
