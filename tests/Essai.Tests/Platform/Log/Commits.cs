using System.Text;
using System.Text.Json;
using Essai.Engine.Practice;
using Essai.Platform.Log;

namespace Essai.Tests.Platform.Log;

/// <summary>Commits of invented attempts: what the log keeps, without the engine.</summary>
internal static class Commits
{
    public const string Academy = "lumen";
    public static readonly DateTimeOffset Noon = new(2030, 5, 1, 12, 0, 0, TimeSpan.Zero);

    public static Guid Id(int number) => new(number, 0, 0, new byte[8]);

    /// <summary>The n-th command of an attempt; attempt, learner and command are small numbers.</summary>
    public static Commit Of(int attempt, int sequence, int command, int learner = 1)
    {
        var key = new AttemptKey(Academy, Id(attempt));
        var row = new AttemptRow(key, Id(learner), Head(sequence), sequence, Snapshot(sequence));
        return new Commit(row, [Row(command, sequence)]);
    }

    public static Commit With(this Commit commit, LogRow row) =>
        commit with { Rows = commit.Rows.Add(row), Attempt = commit.Attempt with { Sequence = row.Sequence } };

    public static LogRow Row(int command, int sequence) =>
        new(Id(command), [(byte)command], sequence, Noon.AddSeconds(sequence), Utf8($"entry {command}"));

    public static AttemptHead Head(int sequence) => new("exposure", "v1", "light", "learn")
    {
        Lang = "fr",
        Status = AttemptHead.Running,
        Stars = sequence,
        Started = Noon,
        Touched = Noon.AddSeconds(sequence),
    };

    public static int Number(Guid id) => BitConverter.ToInt32(id.ToByteArray());

    public static Attempt State(int sequence) => new()
    {
        Taught = new("exposure", "v1", "light"),
        Mode = Mode.Learn,
        Rules = new Rules(),
        Seed = (ulong)sequence,
    };

    private static byte[] Snapshot(int sequence) => JsonSerializer.SerializeToUtf8Bytes(State(sequence), SnapshotJson.Default.Attempt);

    private static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);
}
