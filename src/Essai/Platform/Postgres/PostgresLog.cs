using System.Diagnostics;
using Essai.Platform.Database;
using Essai.Platform.Log;
using Essai.Platform.Watch;
using Npgsql;

namespace Essai.Platform.Postgres;

/// <summary>The answer log in PostgreSQL. Each program has one writer on a thread of its own; any number of programs may write.</summary>
internal sealed partial class PostgresLog : AnswerLog
{
    /// <summary>How long a batch waits for a database that is away; then its callers are asked to come back.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan BetweenTries = TimeSpan.FromMilliseconds(100);

    /// <summary>How often one looks whether another program has written, where nobody said so.</summary>
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LookSoon = TimeSpan.FromMilliseconds(20);

    /// <summary>How often a batch is judged again as a whole, when other programs write what it holds.</summary>
    private const int MostOvertaken = 3;

    private readonly PendingWrites pending;
    private readonly NpgsqlDataSource source;
    private readonly LogBatches batches;
    private readonly ILogger logger;
    private readonly Thread thread;
    private readonly PostgresBus bus;
    private TaskCompletionSource grown = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private long newest;

    public PostgresLog(NpgsqlDataSource source, PostgresBus bus, LogSettings settings, ILogger logger)
    {
        (this.source, this.bus, this.logger, pending, batches) = (source, bus, logger, new PendingWrites(settings.Capacity), new LogBatches(source));
        bus.Listen(Topic.Log, _ => Wake());
        bus.Lost = e => LogUnheard(logger, e);
        thread = new Thread(Run) { Name = "answer log", IsBackground = true };
        thread.Start();
    }

    public override ValueTask<CommitResult> Append(Commit commit, CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        var write = new PendingWrite(commit);
        return pending.Add(write) ? new(write.Task) : new(CommitResult.Busy);
    }

    public override long Seen => Volatile.Read(ref newest);

    public override async Task Grown(long after, CancellationToken cancel)
    {
        // What is newer may wait for a transaction elsewhere to end: nobody says when.
        var next = Volatile.Read(ref grown);
        var wait = Volatile.Read(ref newest) > after ? LookSoon : Look;
        await Task.WhenAny(next.Task, Task.Delay(wait, cancel));
        cancel.ThrowIfCancellationRequested();
    }

    /// <summary>Writes what waits, then closes.</summary>
    public override void Dispose()
    {
        pending.Close();
        thread.Join();
        pending.Dispose();
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

    // A commit whose connection broke may be there or not: judged again, it is told as the repeat that it is.
    private void Write(List<PendingWrite> batch)
    {
        var (began, overtaken) = (Stopwatch.GetTimestamp(), 0);
        while (true)
        {
            try
            {
                if (batches.Write(batch, out var position))
                {
                    Saw(position);
                    bus.Say(Topic.Log, "");
                    batch.ForEach(p => p.Tell());
                    Measures.Written(batch, began);
                    return;
                }

                if (++overtaken == MostOvertaken && batch.Count > 1)
                {
                    batch.ForEach(WriteAlone);
                    return;
                }
            }
            catch (NpgsqlException e) when (StoreException.IsAway(e))
            {
                LogAway(logger, e);
                Thread.Sleep(BetweenTries);
            }

            if (Stopwatch.GetElapsedTime(began) > Patience)
            {
                batch.ForEach(p => p.Refuse());
                Measures.Written(batch, began);
                return;
            }
        }
    }

    private void Saw(long position)
    {
        if (position > Volatile.Read(ref newest))
        {
            Volatile.Write(ref newest, position);
            Wake();
        }
    }

    private void Wake() => Interlocked.Exchange(ref grown, new(TaskCreationOptions.RunContinuationsAsynchronously)).SetResult();

    [LoggerMessage(Level = LogLevel.Error, Message = "A write failed its batch; each is written alone now")]
    private static partial void LogFault(ILogger logger, Exception e);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The other programs of the installation cannot be heard; tried again")]
    private static partial void LogUnheard(ILogger logger, Exception e);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The database is away; the batch is tried again")]
    private static partial void LogAway(ILogger logger, Exception e);
}
