using System.Collections.Immutable;

namespace Essai.Platform.Log;

/// <summary>What one accepted command writes, all or nothing: log rows, the attempt's snapshot, and what is stored apart.</summary>
internal sealed record Commit(AttemptRow Attempt, ImmutableArray<LogRow> Rows)
{
    /// <summary>A guest who is met for the first time; written if it is not there yet.</summary>
    public LearnerRow? NewLearner { get; init; }

    /// <summary>A free text or the like, erasable without touching the log.</summary>
    public TextRow? Text { get; init; }
}

/// <summary>One accepted command. Unique: (academy, attempt, sequence) and (academy, learner, command).</summary>
/// <param name="BodyHash">SHA-256 of the request, to tell a repeat from a reuse.</param>
/// <param name="Sequence">1 for the attempt's first command.</param>
/// <param name="Entry">The <see cref="Engine.Practice.Entry"/> as UTF-8 JSON.</param>
internal sealed record LogRow(Guid Command, byte[] BodyHash, int Sequence, DateTimeOffset At, byte[] Entry);

/// <summary>An attempt as last committed. <paramref name="Snapshot"/> is the folded state as UTF-8 JSON.</summary>
/// <param name="Sequence">Of the last command in the snapshot.</param>
internal sealed record AttemptRow(AttemptKey Key, Guid Learner, AttemptHead Head, int Sequence, byte[] Snapshot);

internal readonly record struct AttemptKey(string Academy, Guid Attempt);

/// <summary>What lists and look-ups need of an attempt without reading its snapshot.</summary>
internal sealed record AttemptHead(string Course, string Version, string Chapter, string Mode)
{
    public required string Lang { get; init; }
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

/// <summary>How a commit ended.</summary>
internal enum CommitResult
{
    Stored,

    /// <summary>The command id is there already: nothing was written.</summary>
    DuplicateCommand,

    /// <summary>Another command took the sequence number: reload, decide again.</summary>
    Conflict,
}
