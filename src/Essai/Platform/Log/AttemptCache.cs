namespace Essai.Platform.Log;

/// <summary>
/// Attempts as last committed, so that an answer reads nothing. Never the authority: a stale state ends in
/// <see cref="CommitResult.Conflict"/>.
/// </summary>
internal sealed class AttemptCache(int capacity)
{
    private readonly Generations<AttemptKey, AttemptRow> attempts = new(capacity);

    public AttemptRow? Find(AttemptKey key) => attempts.Find(key);

    /// <summary>Keeps the newest of what is known.</summary>
    public AttemptRow Add(AttemptRow attempt) => attempts.Add(attempt.Key, attempt, static (known, added) => known.Sequence > added.Sequence ? known : added);

    /// <summary>What a commit that ended tells: a stored state replaces the old one, a conflict means that ours is stale.</summary>
    public void Take(Commit commit, CommitResult result)
    {
        if (result == CommitResult.Stored)
        {
            _ = Add(commit.Attempt.Kept());
            return;
        }

        attempts.Forget(commit.Attempt.Key);
    }
}
