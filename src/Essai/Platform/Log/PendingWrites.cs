using System.Diagnostics.Metrics;
using Essai.Platform.Watch;

namespace Essai.Platform.Log;

/// <summary>
/// The bounded queue before the log's writer. The writer takes all that waits at once, which is what makes one transaction
/// carry many commits. A plain lock wakes the writer's own thread directly; a channel would wake it through the thread pool,
/// where it stands behind the requests and the slowest replies grow tenfold on few cores.
/// </summary>
internal sealed class PendingWrites : IDisposable
{
    private readonly object gate = new();
    private readonly Meter meter = new(Measures.Name);
    private readonly int capacity;
    private List<PendingWrite> waiting = [];
    private List<PendingWrite> taken = [];
    private bool closed;

    /// <param name="capacity">Writes that may wait.</param>
    public PendingWrites(int capacity)
    {
        this.capacity = capacity;
        _ = meter.CreateObservableGauge("essai.log.waiting", () => Waiting, "{commit}", "Commits that wait for the log's writer.");
    }

    private int Waiting
    {
        get
        {
            lock (gate)
            {
                return waiting.Count;
            }
        }
    }

    /// <summary>False where the queue is full or closed.</summary>
    public bool Add(PendingWrite write)
    {
        lock (gate)
        {
            if (closed || waiting.Count >= capacity)
            {
                Measures.TurnedAway();
                return false;
            }

            waiting.Add(write);
            if (waiting.Count == 1)
            {
                Monitor.Pulse(gate);
            }

            return true;
        }
    }

    /// <summary>Blocks until there is something; empty only once closed and drained. Valid until the next call.</summary>
    public List<PendingWrite> TakeAll()
    {
        lock (gate)
        {
            while (waiting.Count == 0 && !closed)
            {
                Monitor.Wait(gate);
            }

            taken.Clear();
            (waiting, taken) = (taken, waiting);
            return taken;
        }
    }

    public void Close()
    {
        lock (gate)
        {
            closed = true;
            Monitor.PulseAll(gate);
        }
    }

    public void Dispose() => meter.Dispose();
}

/// <summary>A commit, or what else shares the log's transactions, with who waits for it.</summary>
internal class PendingWrite(Commit? commit) : TaskCompletionSource<CommitResult>(TaskCreationOptions.RunContinuationsAsynchronously)
{
    public Commit? Commit => commit;

    /// <summary>Known inside the transaction; told only after it is durable.</summary>
    public CommitResult Result { get; set; }

    public void Tell() => SetResult(Result);

    /// <summary>Nothing was written; it may be tried again.</summary>
    public void Refuse()
    {
        Result = CommitResult.Busy;
        Tell();
    }
}
