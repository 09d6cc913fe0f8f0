using System.Collections.Concurrent;

namespace Essai.Platform.Log;

/// <summary>
/// Attempts as last committed, so that an answer reads nothing. Bounded by two generations: what is used moves to the young
/// one; when that is full the old one is dropped. Never the authority: a stale state ends in <see cref="CommitResult.Conflict"/>.
/// </summary>
internal sealed class AttemptCache(int capacity)
{
    private readonly int most = capacity / 2;
    private ConcurrentDictionary<AttemptKey, AttemptRow> young = new();
    private ConcurrentDictionary<AttemptKey, AttemptRow> old = new();

    public AttemptRow? Find(AttemptKey key)
    {
        if (young.TryGetValue(key, out var found))
        {
            return found;
        }

        return old.TryGetValue(key, out found) ? Add(found) : null;
    }

    /// <summary>Keeps the newest of what is known.</summary>
    public AttemptRow Add(AttemptRow attempt)
    {
        if (young.Count >= most)
        {
            (old, young) = (young, new());
        }

        return young.AddOrUpdate(attempt.Key, attempt, (_, known) => known.Sequence > attempt.Sequence ? known : attempt);
    }

    /// <summary>What a commit that ended tells: a stored state replaces the old one, a conflict means that ours is stale.</summary>
    public void Take(Commit commit, CommitResult result)
    {
        if (result == CommitResult.Stored)
        {
            _ = Add(commit.Attempt.Kept());
            return;
        }

        Forget(commit.Attempt.Key);
    }

    public void Forget(AttemptKey key)
    {
        young.TryRemove(key, out _);
        old.TryRemove(key, out _);
    }

    public void Clear()
    {
        young.Clear();
        old.Clear();
    }
}
