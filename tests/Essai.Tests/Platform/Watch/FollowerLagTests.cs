using Essai.Platform.Followers;
using Essai.Tests.Platform.Log;
using Microsoft.Extensions.Time.Testing;

namespace Essai.Tests.Platform.Watch;

public sealed class FollowerLagTests : IDisposable
{
    private readonly TestLog store = new();
    private readonly FakeTimeProvider clock = new(Commits.Noon);
    private readonly FollowerLag lag;

    public FollowerLagTests() => lag = new FollowerLag(store.Log, 0, clock);

    public void Dispose()
    {
        lag.Dispose();
        store.Dispose();
    }

    [Fact]
    public void where_nothing_happens_nothing_is_behind()
    {
        clock.Advance(TimeSpan.FromHours(1));

        (lag.Behind, lag.Seconds).ShouldBe((0, 0));
    }

    [Fact]
    public async Task a_row_that_is_not_followed_waits_from_when_it_was_found()
    {
        clock.Advance(TimeSpan.FromHours(1));
        await store.Append(Commits.Of(1, sequence: 1, command: 7));
        lag.Grew(anew: true);
        clock.Advance(TimeSpan.FromSeconds(90));

        lag.Behind.ShouldBeGreaterThan(0);
        lag.Seconds.ShouldBe(90);
    }

    [Fact]
    public async Task what_is_followed_in_part_is_as_old_as_what_comes_next()
    {
        await store.Append(Commits.Of(1, sequence: 1, command: 7));
        var first = store.Log.Seen;
        await store.Append(Commits.Of(1, sequence: 2, command: 8));
        clock.Advance(TimeSpan.FromSeconds(60));

        lag.Followed(first, Commits.Noon.AddSeconds(10));

        lag.Seconds.ShouldBe(50);
    }

    [Fact]
    public async Task what_is_followed_to_its_end_is_not_behind()
    {
        await store.Append(Commits.Of(1, sequence: 1, command: 7));
        clock.Advance(TimeSpan.FromSeconds(60));

        lag.Followed(store.Log.Seen, Commits.Noon);

        (lag.Behind, lag.Seconds).ShouldBe((0, 0));
    }
}
