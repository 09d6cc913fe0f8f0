using System.Diagnostics;
using Essai.Platform.Log;
using Essai.Platform.Watch;

namespace Essai.Platform.Sqlite;

/// <summary>The answer log in SQLite, with one writer on a thread of its own.</summary>
internal sealed partial class SqliteLog : AnswerLog
{
    private readonly PendingWrites pending;
    private readonly AttemptCache cache;
    private readonly Generations<(string Academy, Guid Learner), LearnerRow> learners;
    private readonly ReadPool reads;
    private readonly ILogger logger;
    private readonly SqliteDb db;
    private readonly LogBatches batches;
    private readonly Checkpoints checkpoints;
    private readonly Thread thread;
    private TaskCompletionSource grown = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private long position;
    private int erasuresBegun;
    private int erasuresEnded;

    public SqliteLog(string path, LogSettings settings, WriteGate gate, ILogger logger)
    {
        this.logger = logger;
        (cache, reads, pending) = (new AttemptCache(settings.CachedAttempts), new ReadPool(path), new PendingWrites(settings.Capacity));
        learners = new(settings.CachedLearners);
        db = SqliteDb.OpenWrite(path);
        db.Execute("PRAGMA wal_autocheckpoint=0");
        checkpoints = new Checkpoints(path, settings.CheckpointRows);
        batches = new LogBatches(db, gate);
        position = batches.Position;
        thread = new Thread(Run) { Name = "answer log", IsBackground = true };
        thread.Start();
    }

    public override ValueTask<long> Newest(CancellationToken cancel) => new(Volatile.Read(ref position));

    public override ValueTask<CommitResult> Append(Commit commit, CancellationToken cancel) => Add(new PendingWrite(commit), cancel);

    public override long Seen => Volatile.Read(ref position);

    public override async Task Grown(long after, CancellationToken cancel)
    {
        while (Volatile.Read(ref position) <= after)
        {
            var next = Volatile.Read(ref grown);
            if (Volatile.Read(ref position) <= after)
            {
                await next.Task.WaitAsync(cancel);
            }
        }
    }

    /// <summary>Writes what waits, then closes.</summary>
    public override void Dispose()
    {
        pending.Close();
        thread.Join();
        pending.Dispose();
        checkpoints.Dispose();
        db.Dispose();
        reads.Dispose();
    }

    /// <summary>Changes other tables inside the log's next transaction: stored or busy.</summary>
    internal ValueTask<CommitResult> Edit(Action<SqliteDb> edit, CancellationToken cancel) => Add(new PendingEdit(edit), cancel);

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
        var began = Stopwatch.GetTimestamp();
        if (batches.Write(batch) is { } refused)
        {
            LogRefused(logger, batch.Count, refused);
            batch.ForEach(p => p.Refuse());
            Measures.Written(batch, began);
            return;
        }

        Volatile.Write(ref position, batches.Position);
        batch.ForEach(Remember);
        batch.ForEach(p => p.Tell());
        Interlocked.Exchange(ref grown, new(TaskCreationOptions.RunContinuationsAsynchronously)).SetResult();
        Measures.Written(batch, began);
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
