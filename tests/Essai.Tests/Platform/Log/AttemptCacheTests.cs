using Essai.Platform.Log;
using static Essai.Tests.Platform.Log.Commits;

namespace Essai.Tests.Platform.Log;

public sealed class AttemptCacheTests
{
    private readonly AttemptCache cache = new(capacity: 100);

    [Fact]
    public void memory_is_bounded_and_keeps_what_is_used()
    {
        foreach (var n in Enumerable.Range(1, 1000))
        {
            cache.Add(Of(n, 1, n).Attempt);
            Find(1).ShouldNotBeNull();
        }

        Enumerable.Range(1, 1000).Count(n => Find(n) is not null).ShouldBeInRange(50, 100);
    }

    [Fact]
    public void memory_never_goes_back_to_an_older_state()
    {
        cache.Add(Of(1, sequence: 3, command: 3).Attempt);
        cache.Add(Of(1, sequence: 2, command: 2).Attempt);

        Find(1)!.Sequence.ShouldBe(3);
    }

    [Fact]
    public void a_conflict_means_that_the_state_is_stale()
    {
        var commit = Of(1, 1, 1);
        cache.Take(commit, CommitResult.Stored);
        cache.Take(commit, CommitResult.Conflict);

        Find(1).ShouldBeNull();
    }

    private AttemptRow? Find(int attempt) => cache.Find(new(Academy, Id(attempt)));
}
