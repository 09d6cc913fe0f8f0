using Essai.Platform.Sqlite;

namespace Essai.Platform.Log;

/// <summary>
/// The one append-only log of every answer (ENGINE.md 7). Commits that wait together share one durable transaction on a thread
/// of its own; each is acknowledged after it, with a result of its own.
/// </summary>
internal sealed partial class AnswerLog : IDisposable
{
    private readonly PendingWrites pending;
    private readonly AttemptCache cache;
    private readonly Generations<(string Academy, Guid Learner), LearnerRow> learners;
    private readonly ReadPool reads;
    private readonly ILogger<AnswerLog> logger;
    private readonly SqliteDb db;
    private readonly LogBatches batches;
    private readonly Checkpoints checkpoints;
    private readonly Thread thread;
    private TaskCompletionSource grown = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private long position;
    private int erasuresBegun;
    private int erasuresEnded;

    public AnswerLog(LogFile file, WriteGate gate, ILogger<AnswerLog> logger)
    {
        this.logger = logger;
        (cache, reads, pending) = (new AttemptCache(file.CachedAttempts), new ReadPool(file.Path), new PendingWrites(file.Capacity));
        learners = new(file.CachedLearners);
        db = SqliteDb.OpenWrite(file.Path);
        db.Execute("PRAGMA wal_autocheckpoint=0");
        checkpoints = new Checkpoints(file.Path, file.CheckpointRows);
        batches = new LogBatches(db, gate);
        position = batches.Position;
        thread = new Thread(Run) { Name = "answer log", IsBackground = true };
        thread.Start();
    }

    /// <summary>Position of the newest durable row; 0 where there is none.</summary>
    public long Position => Volatile.Read(ref position);

    /// <summary>
    /// Stores the commit, all or nothing, and answers once it is durable. What is queued is written even if its caller goes
    /// away: the command's id makes the retry harmless.
    /// </summary>
    public ValueTask<CommitResult> Append(Commit commit, CancellationToken cancel) => Add(new PendingWrite(commit, null), cancel);

    /// <summary>
    /// Changes other tables inside the log's next transaction: stored or busy. For what is small; it holds up the answers.
    /// </summary>
    public ValueTask<CommitResult> Edit(Action<SqliteDb> edit, CancellationToken cancel) => Add(new PendingWrite(null, edit), cancel);

    /// <summary>Ends once there are rows after <paramref name="after"/>.</summary>
    public async Task Grown(long after, CancellationToken cancel)
    {
        while (Position <= after)
        {
            var next = Volatile.Read(ref grown);
            if (Position <= after)
            {
                await next.Task.WaitAsync(cancel);
            }
        }
    }

    /// <summary>Writes what waits, then closes.</summary>
    public void Dispose()
    {
        pending.Close();
        thread.Join();
        checkpoints.Dispose();
        db.Dispose();
        reads.Dispose();
    }

    private ValueTask<CommitResult> Add(PendingWrite write, CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        return pending.Add(write) ? new(write.Task) : new(CommitResult.Busy);
    }

    private void Run()
    {
        for (var batch = pending.TakeAll(); batch.Count > 0; batch = pending.TakeAll())
        {
            try
            {
                Write(batch);
            }
            catch (Exception e) when (batch.Count > 1)
            {
                LogFault(logger, e);
                batch.ForEach(WriteAlone);
            }
            catch (Exception e)
            {
                batch[0].SetException(e);
            }
        }
    }

    private void Write(List<PendingWrite> batch)
    {
        if (batches.Write(batch) is { } refused)
        {
            LogRefused(logger, batch.Count, refused);
            batch.ForEach(p => p.SetResult(CommitResult.Busy));
            return;
        }

        Volatile.Write(ref position, batches.Position);
        batch.ForEach(Remember);
        batch.ForEach(p => p.SetResult(p.Result));
        Interlocked.Exchange(ref grown, new(TaskCreationOptions.RunContinuationsAsynchronously)).SetResult();
        checkpoints.Between(db, batch.Count);
    }

    private void WriteAlone(PendingWrite write)
    {
        try
        {
            Write([write]);
        }
        catch (Exception e)
        {
            write.SetException(e);
        }
    }

    private void Remember(PendingWrite write)
    {
        if (write.Commit is { } commit)
        {
            cache.Take(commit, write.Result);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "A write failed its batch; each is written alone now")]
    private static partial void LogFault(ILogger logger, Exception e);

    [LoggerMessage(Level = LogLevel.Error, Message = "{Count} writes could not be stored")]
    private static partial void LogRefused(ILogger logger, int count, Exception e);
}
