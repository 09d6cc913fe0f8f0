using System.Collections.Immutable;
using CsCheck;

namespace Essai.Engine.Tests;

/// <summary>Draws are part of what an attempt is: their results may never change.</summary>
public sealed class ChanceTests
{
    private static readonly ImmutableArray<int> Ten = [.. Enumerable.Range(0, 10)];

    [Fact]
    public void a_shuffle_loses_and_doubles_nothing() =>
        Gen.ULong.Sample(seed => Chance.Shuffle(Ten, seed).Order().SequenceEqual(Ten));

    [Fact]
    public void a_number_below_n_is_below_n() =>
        Gen.Select(Gen.ULong, Gen.Int[1, 100]).Sample((seed, n) => Chance.Below(seed, n) is var drawn && drawn >= 0 && drawn < n);

    [Fact]
    public void a_share_lies_from_0_to_below_1() => Gen.ULong.Sample(seed => Chance.Unit(seed) is >= 0 and < 1);

    [Fact]
    public void every_place_is_as_likely() =>
        Enumerable.Range(0, 10_000).CountBy(seed => Chance.Shuffle(Ten, (ulong)seed)[0]).ShouldAllBe(place => place.Value > 850 && place.Value < 1150);

    [Fact]
    public void the_same_seed_gives_what_it_gave_on_the_first_day()
    {
        Chance.Mix(42, 7).ShouldBe(3502909491775153651UL);
        Chance.Mix(42, "step").ShouldBe(17395431563642894348UL);
        string.Concat(Chance.Shuffle(Ten, 42)).ShouldBe("5102397468");
    }
}
