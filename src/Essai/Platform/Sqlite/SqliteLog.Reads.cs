using Essai.Platform.Log;

namespace Essai.Platform.Sqlite;

/// <summary>What is read of the log. SQLite answers at once.</summary>
internal sealed partial class SqliteLog
{
    public override ValueTask<AttemptRow?> FindAttempt(AttemptKey key, CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        if (cache.Find(key) is { } known)
        {
            return new(known);
        }

        return new(reads.Ask(db => new LogQueries(db).Attempt(key)) is { } row ? cache.Add(row.Kept()) : null);
    }

    public override ValueTask<PlacedRow?> FindCommand(CommandKey key, CancellationToken cancel) => Ask(q => q.Command(key), cancel);

    public override ValueTask<long> Count(CancellationToken cancel) => Ask(q => q.Count(), cancel);

    public override ValueTask<List<LogRow>> Rows(AttemptKey key, int after, CancellationToken cancel) => Ask(q => q.Rows(key, after), cancel);

    public override ValueTask<List<PlacedRow>> After(long after, int take, CancellationToken cancel) => Ask(q => q.After(after, take), cancel);

    public override ValueTask<List<AttemptRow>> AttemptsOf(string academy, Guid learner, AttemptPage page, CancellationToken cancel) =>
        Ask(q => q.AttemptsOf(academy, learner, page), cancel);

    public override ValueTask<List<AttemptRow>> Attempts(AttemptKey? after, int take, CancellationToken cancel) => Ask(q => q.Attempts(after, take), cancel);

    public override ValueTask<List<(string Academy, Guid Learner)>> IdleLearners(DateTimeOffset since, int take, CancellationToken cancel) => Ask(q => q.Idle(since, take), cancel);

    public override ValueTask<LearnerRow?> FindLearner(string academy, Guid learner, CancellationToken cancel)
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

    public override async ValueTask<CommitResult> EraseLearner(string academy, Guid learner, CancellationToken cancel)
    {
        Interlocked.Increment(ref erasuresBegun);
        try
        {
            return await Edit(db => Erase(db, academy, learner), cancel);
        }
        finally
        {
            learners.Forget((academy, learner));
            Interlocked.Increment(ref erasuresEnded);
        }
    }

    public override ValueTask<string?> FindText(CommandKey key, CancellationToken cancel) => Ask(q => q.Text(key), cancel);

    private ValueTask<T> Ask<T>(Func<LogQueries, T> question, CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        return new(reads.Ask(db => question(new LogQueries(db))));
    }

    public override ValueTask<CommitResult> Meet(LearnerRow learner, CancellationToken cancel) => Edit(
        db => db.Prepare("INSERT INTO learners (academy, learner, created, seen, zone) VALUES (?, ?, ?, ?, ?) ON CONFLICT DO UPDATE SET seen = excluded.seen")
            .Bind(learner.Academy).Bind(learner.Learner).Bind(learner.Created).Bind(learner.Created).Bind(learner.Zone).Run(),
        cancel);

    public override Task Mend(AttemptRow attempt, CancellationToken cancel) => Edit(
        db => db.Prepare("UPDATE attempts SET status = ?, mastered = ?, stars = ?, sequence = ?, snapshot = ? WHERE academy = ? AND attempt = ?")
            .Bind(attempt.Head.Status).Bind(attempt.Head.Mastered).Bind(attempt.Head.Stars).Bind(attempt.Sequence).Bind(attempt.Snapshot)
            .Bind(attempt.Key.Academy).Bind(attempt.Key.Attempt).Run(),
        cancel).AsTask();

    private static void Erase(SqliteDb db, string academy, Guid learner)
    {
        foreach (var table in new[] { "free_texts", "reports", "learners" })
        {
            db.Prepare($"DELETE FROM {table} WHERE academy = ? AND learner = ?").Bind(academy).Bind(learner).Run();
        }
    }
}
