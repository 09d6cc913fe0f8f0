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

    [Fact]
    public void two_programs_that_tell_each_other_give_no_more_than_one()
    {
        var (here, there) = (new Allowances<string>(burst: 60, perSecond: 2, clock), new Allowances<string>(burst: 60, perSecond: 2, clock));
        var taken = 0;
        for (var turn = 0; turn < 200; turn++)
        {
            taken += Taken(here, "ann", 1) + Taken(there, "ann", 1);
            Tell(here, there);
            Tell(there, here);
        }

        taken.ShouldBeInRange(60, 60 + (60 / 8));
        clock.Advance(TimeSpan.FromSeconds(10));
        Taken(there, "ann", 100).ShouldBeLessThanOrEqualTo(20);
    }

    [Fact]
    public void who_goes_at_a_learners_pace_is_nobody_elses_business()
    {
        var allowances = new Allowances<string>(burst: 60, perSecond: 2, clock);
        for (var answer = 0; answer < 100; answer++)
        {
            Taken(allowances, "ann", 3).ShouldBe(3);
            allowances.Untold().ShouldBeEmpty();
            clock.Advance(TimeSpan.FromSeconds(3));
        }

        Taken(allowances, "ann", 10);
        allowances.Untold().ShouldBe([("ann", 10)]);
        allowances.Untold().ShouldBeEmpty();
    }

    [Fact]
    public void more_than_a_burst_taken_at_many_is_not_forgotten_before_it_is_made_up()
    {
        var allowances = new Allowances<string>(burst: 10, perSecond: 1, clock);
        allowances.TakenElsewhere("ann", 60);

        for (var second = 0; second < 50; second++)
        {
            Taken(allowances, "ann", 1).ShouldBe(0, $"after {second} s");
            Taken(allowances, "bob", 1).ShouldBe(1);
            clock.Advance(TimeSpan.FromSeconds(1));
        }

        clock.Advance(TimeSpan.FromSeconds(1));
        Taken(allowances, "ann", 1).ShouldBe(1);
    }

    private static void Tell(Allowances<string> from, Allowances<string> to) => from.Untold().ForEach(t => to.TakenElsewhere(t.Key, t.Count));

    private static int Taken(Allowances<string> allowances, string key, int asked) =>
        Enumerable.Range(0, asked).Count(_ => allowances.Take(key) is null);
}
