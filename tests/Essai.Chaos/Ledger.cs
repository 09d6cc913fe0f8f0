using System.Collections.Concurrent;
using System.Diagnostics;

namespace Essai.Chaos;

/// <summary>What the learners themselves know: every command that was acknowledged to them, and how long they waited for it.</summary>
internal sealed class Ledger
{
    private readonly ConcurrentQueue<Told> told = [];
    private readonly ConcurrentDictionary<Guid, byte> refused = [];
    private readonly ConcurrentQueue<string> wrong = [];
    private int open;

    /// <summary>Acknowledged commands, in the order in which they were.</summary>
    public IReadOnlyCollection<Told> All => told;

    /// <summary>Commands of a second tab that were told that the question is answered.</summary>
    public ICollection<Guid> Refused => refused.Keys;

    /// <summary>Replies that nobody should ever get.</summary>
    public IReadOnlyCollection<string> Wrong => wrong;

    /// <summary>Commands that have been sent and not yet been acknowledged.</summary>
    public int Open => Volatile.Read(ref open);

    public Sending Send() => new(this);

    public void Refuse(Guid command) => refused.TryAdd(command, 0);

    public void Complain(string what) => wrong.Enqueue(what);

    /// <summary>A command on its way, from its first try.</summary>
    internal sealed class Sending : IDisposable
    {
        private readonly Ledger ledger;
        private readonly long first = Stopwatch.GetTimestamp();

        public Sending(Ledger ledger)
        {
            this.ledger = ledger;
            Interlocked.Increment(ref ledger.open);
        }

        public void Acknowledge(Guid command, Guid attempt, string? verdict) =>
            ledger.told.Enqueue(new Told(command, attempt, verdict, Stopwatch.GetTimestamp(), Stopwatch.GetElapsedTime(first)));

        public void Dispose() => Interlocked.Decrement(ref ledger.open);
    }
}

/// <param name="Verdict">Null for a command that has none.</param>
/// <param name="At">Timestamp of the acknowledgement.</param>
/// <param name="Waited">Since the command was first sent.</param>
internal sealed record Told(Guid Command, Guid Attempt, string? Verdict, long At, TimeSpan Waited);
