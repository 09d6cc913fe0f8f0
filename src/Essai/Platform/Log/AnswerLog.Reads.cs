using Essai.Platform.Sqlite;

namespace Essai.Platform.Log;

/// <summary>What is read of the log. SQLite answers at once; the signatures wait for databases that do not.</summary>
internal sealed partial class AnswerLog
{
    /// <summary>The attempt as last committed, from memory where it is known.</summary>
    public ValueTask<AttemptRow?> FindAttempt(AttemptKey key, CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        if (cache.Find(key) is { } known)
        {
            return new(known);
        }

        return new(reads.Ask(db => new LogQueries(db).Attempt(key)) is { } row ? cache.Add(row.Kept()) : null);
    }

    /// <summary>What an accepted command left, by its id.</summary>
    public ValueTask<PlacedRow?> FindCommand(CommandKey key, CancellationToken cancel) => Ask(q => q.Command(key), cancel);

    /// <summary>The rows of an attempt, first to last, after a sequence number.</summary>
    public ValueTask<List<LogRow>> Rows(AttemptKey key, int after, CancellationToken cancel) => Ask(q => q.Rows(key, after), cancel);

    /// <summary>Rows of all academies in the order of their commits.</summary>
    public ValueTask<List<PlacedRow>> After(long after, int take, CancellationToken cancel) => Ask(q => q.After(after, take), cancel);

    /// <summary>A learner's running attempts, the one answered last first.</summary>
    public async ValueTask<List<AttemptRow>> RunningAttempts(string academy, Guid learner, CancellationToken cancel) =>
        [.. (await AttemptsOf(academy, learner, new(int.MaxValue) { Status = AttemptHead.Running }, cancel)).OrderByDescending(a => a.Head.Touched)];

    /// <summary>A learner's attempts, the one started last first.</summary>
    public ValueTask<List<AttemptRow>> AttemptsOf(string academy, Guid learner, AttemptPage page, CancellationToken cancel) =>
        Ask(q => q.AttemptsOf(academy, learner, page), cancel);

    /// <summary>Attempts of all academies in the order of their keys, after a key.</summary>
    public ValueTask<List<AttemptRow>> Attempts(AttemptKey? after, int take, CancellationToken cancel) => Ask(q => q.Attempts(after, take), cancel);

    /// <summary>Learners of all academies who have done nothing since.</summary>
    public ValueTask<List<(string Academy, Guid Learner)>> IdleLearners(DateTimeOffset since, int take, CancellationToken cancel) => Ask(q => q.Idle(since, take), cancel);

    /// <summary>A learner who is known; null for one who never was, or was erased.</summary>
    public ValueTask<LearnerRow?> FindLearner(string academy, Guid learner, CancellationToken cancel)
    {
        // While somebody is being erased nobody is taken from memory, nor remembered.
        var begun = Volatile.Read(ref erasuresBegun);
        var settled = begun == Volatile.Read(ref erasuresEnded);
        if (settled && learners.Find((academy, learner)) is { } known)
        {
            return new(known);
        }

        cancel.ThrowIfCancellationRequested();
        var row = reads.Ask(db => new LogQueries(db).Learner(academy, learner));
        return new(row is not null && settled && begun == Volatile.Read(ref erasuresBegun) ? learners.Add((academy, learner), row, static (_, added) => added) : row);
    }

    /// <summary>Erases a learner's row and what <paramref name="edit"/> takes with it: stored or busy.</summary>
    public async ValueTask<CommitResult> EraseLearner(string academy, Guid learner, Action<SqliteDb> edit, CancellationToken cancel)
    {
        Interlocked.Increment(ref erasuresBegun);
        try
        {
            return await Edit(
                db =>
                {
                    edit(db);
                    db.Prepare("DELETE FROM learners WHERE academy = ? AND learner = ?").Bind(academy).Bind(learner).Run();
                },
                cancel);
        }
        finally
        {
            learners.Forget((academy, learner));
            Interlocked.Increment(ref erasuresEnded);
        }
    }

    /// <summary>A free text by the command that brought it; null once erased.</summary>
    public ValueTask<string?> FindText(CommandKey key, CancellationToken cancel) => Ask(q => q.Text(key), cancel);

    private ValueTask<T> Ask<T>(Func<LogQueries, T> question, CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        return new(reads.Ask(db => question(new LogQueries(db))));
    }
}

/// <summary>Which attempts of a learner to list.</summary>
/// <param name="Take">At most so many.</param>
internal sealed record AttemptPage(int Take)
{
    /// <summary>The name of a <see cref="Engine.Practice.Status"/>; null for all.</summary>
    public string? Status { get; init; }

    /// <summary>The last attempt of the page before.</summary>
    public Guid? After { get; init; }
}
