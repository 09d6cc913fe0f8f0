using System.Collections.Concurrent;
using System.Diagnostics;
using Essai.Platform.Log;

namespace Essai.Platform.Watch;

/// <summary>Where the time of an answer went: request, commit to the log, follower. While nobody collects it there are no spans.</summary>
internal static class Traces
{
    public const string Name = "Essai";

    /// <summary>Commits whose follower is awaited; a follower that hangs must not fill the memory.</summary>
    private const int MostAwaited = 4_096;

    private static readonly ActivitySource Source = new(Name);
    private static readonly ConcurrentDictionary<Guid, ActivityContext> Awaited = new();

    /// <summary>A span from a command that has been decided to its commit, with what became of it.</summary>
    public static ValueTask<CommitResult> Append(AnswerLog log, Guid command, Commit commit, CancellationToken cancel) =>
        Source.HasListeners() ? Traced(log, command, commit, cancel) : log.Append(commit, cancel);

    /// <summary>These rows have been followed; a span for each whose commit has one.</summary>
    /// <param name="since">When that began (<see cref="Stopwatch"/>).</param>
    public static void Followed(List<PlacedRow> rows, long since)
    {
        if (!Source.HasListeners())
        {
            return;
        }

        var began = DateTimeOffset.UtcNow - Stopwatch.GetElapsedTime(since);
        foreach (var row in rows)
        {
            if (Awaited.TryRemove(row.Row.Command, out var commit))
            {
                using var span = Source.StartActivity("follow", ActivityKind.Internal, commit, startTime: began);
            }
        }
    }

    private static async ValueTask<CommitResult> Traced(AnswerLog log, Guid command, Commit commit, CancellationToken cancel)
    {
        using var span = Source.StartActivity("log commit");
        if (span is not { Recorded: true })
        {
            return await log.Append(commit, cancel);
        }

        // Before it is written: the follower is fast.
        Await(command, span.Context);
        var result = await log.Append(commit, cancel);
        _ = span.SetTag("essai.result", Measures.Word(result));
        if (result != CommitResult.Stored)
        {
            _ = Awaited.TryRemove(command, out _);
        }

        return result;
    }

    private static void Await(Guid command, ActivityContext commit)
    {
        if (Awaited.Count < MostAwaited)
        {
            Awaited[command] = commit;
        }
    }
}
