using Essai.Platform.Hosting;
using Microsoft.Extensions.Time.Testing;

namespace Essai.Tests.Platform.Hosting;

public sealed class AllowancesTests
{
    private readonly FakeTimeProvider clock = new();

    [Fact]
    public void a_full_bucket_gives_a_burst_and_then_says_how_long_to_wait()
    {
        var allowances = new Allowances<string>(burst: 3, perSecond: 2, clock);

        Taken(allowances, "ann", 3).ShouldBe(3);

        allowances.Take("ann").ShouldBe(TimeSpan.FromSeconds(0.5));
        allowances.Take("bob").ShouldBeNull();
    }

    [Fact]
    public void a_bucket_fills_evenly_and_never_beyond_its_burst()
    {
        var allowances = new Allowances<string>(burst: 3, perSecond: 2, clock);
        Taken(allowances, "ann", 3);

        clock.Advance(TimeSpan.FromSeconds(1));
        Taken(allowances, "ann", 10).ShouldBe(2);

        clock.Advance(TimeSpan.FromHours(1));
        Taken(allowances, "ann", 10).ShouldBe(3);
    }

    [Fact]
    public void who_hammers_on_gains_nothing_when_others_are_forgotten()
    {
        var allowances = new Allowances<string>(burst: 4, perSecond: 1, clock);
        var taken = Taken(allowances, "ann", 10);

        for (var second = 0; second < 60; second++)
        {
            clock.Advance(TimeSpan.FromSeconds(1));
            taken += Taken(allowances, "ann", 10);
        }

        taken.ShouldBe(4 + 60);
    }

    private static int Taken(Allowances<string> allowances, string key, int asked) =>
        Enumerable.Range(0, asked).Count(_ => allowances.Take(key) is null);
}
