using System.Collections.Immutable;
using System.Text.Json;
using Essai.Engine.Practice;

namespace Essai.Platform.Log;

/// <summary>What one accepted command writes, all or nothing: log rows, the attempt's snapshot, and what is stored apart.</summary>
internal sealed record Commit(AttemptRow Attempt, ImmutableArray<LogRow> Rows)
{
    /// <summary>A guest who is met for the first time; written if it is not there yet.</summary>
    public LearnerRow? NewLearner { get; init; }

    /// <summary>A free text or the like, erasable without touching the log.</summary>
    public TextRow? Text { get; init; }

    /// <summary>Refuse a first row where the learner has another attempt of this chapter and mode running.</summary>
    public bool OnlyRunning { get; init; }
}

/// <summary>One accepted command. Unique: (academy, attempt, sequence) and (academy, learner, command).</summary>
/// <param name="BodyHash">SHA-256 of the request, to tell a repeat from a reuse.</param>
/// <param name="Sequence">1 for the attempt's first command.</param>
/// <param name="Entry">The <see cref="Engine.Practice.Entry"/> as UTF-8 JSON.</param>
internal sealed record LogRow(Guid Command, byte[] BodyHash, int Sequence, DateTimeOffset At, byte[] Entry);

/// <summary>A log row with where it stands and whose it is.</summary>
/// <param name="Position">Grows by the order of commits, over all academies.</param>
internal sealed record PlacedRow(long Position, AttemptKey Attempt, Guid Learner, LogRow Row);

/// <summary>An attempt as last committed. <paramref name="Snapshot"/> is the folded state as UTF-8 JSON.</summary>
/// <param name="Sequence">Of the last command in the snapshot.</param>
internal sealed record AttemptRow(AttemptKey Key, Guid Learner, AttemptHead Head, int Sequence, byte[] Snapshot)
{
    private Attempt? state;

    /// <summary>What the snapshot says. Set by who made it, it stays in memory, so that the next command reads nothing.</summary>
    public Attempt State
    {
        get => state ??= JsonSerializer.Deserialize(Snapshot, SnapshotJson.Default.Attempt)!;
        init => state = value;
    }

    /// <summary>The same for keeping: the state alone, which is half the size of state and snapshot.</summary>
    public AttemptRow Kept() => this with { State = State, Snapshot = [] };
}

internal readonly record struct AttemptKey(string Academy, Guid Attempt);

internal readonly record struct CommandKey(string Academy, Guid Learner, Guid Command);

/// <summary>What lists and look-ups need of an attempt without reading its snapshot.</summary>
internal sealed record AttemptHead(string Course, string Version, string Chapter, string Mode)
{
    public const string Running = nameof(Engine.Practice.Status.Running);

    public required string Lang { get; init; }

    /// <summary>The name of a <see cref="Engine.Practice.Status"/>.</summary>
    public required string Status { get; init; }
    public bool Mastered { get; init; }
    public int Stars { get; init; }
    public DateTimeOffset Started { get; init; }
    public DateTimeOffset Touched { get; init; }
}

internal sealed record LearnerRow(string Academy, Guid Learner, DateTimeOffset Created)
{
    public string? Zone { get; init; }
}

internal sealed record TextRow(Guid Command, string Text);

/// <summary>How a commit ended. Only <see cref="Stored"/> has written anything.</summary>
internal enum CommitResult
{
    Stored,

    /// <summary>The command id is there already: its reply is the stored one.</summary>
    DuplicateCommand,

    /// <summary>Another command took the sequence number: reload, decide again.</summary>
    Conflict,

    /// <summary>The learner has another attempt of this chapter and mode running (<see cref="Commit.OnlyRunning"/>).</summary>
    AnotherRunning,

    /// <summary>The log cannot take more now: 503 with Retry-After.</summary>
    Busy,
}
