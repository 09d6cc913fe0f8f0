using System.Collections.Immutable;
using System.Text.Json;
using Essai.Engine.Answers;
using Essai.Engine.Practice;
using Essai.Platform.Log;

namespace Essai.Learn.Desk;

/// <summary>What one request will write: entries in order, then the snapshot they lead to.</summary>
internal sealed record Writing(CourseAttempt Open, Learner Learner, ImmutableArray<LogRow> Entries)
{
    private TextRow? Text { get; init; }

    /// <summary>Nothing is written where the learner has another attempt of the chapter and mode running.</summary>
    public bool OnlyRunning { get; init; }

    public static Writing Of(CourseAttempt open, Learner learner) => new(open, learner, []);

    public Writing Add(Entry entry, byte[] bodyHash) => this with
    {
        Entries = Entries.Add(new LogRow(entry.Command, bodyHash, Open.Sequence, entry.At, JsonSerializer.SerializeToUtf8Bytes(entry, PracticeJson.Default.Entry))),
    };

    /// <summary>A free text is stored apart, so that it can be erased.</summary>
    public Writing Keep(Command command)
    {
        var step = command is Answer answer ? Open.Chapter.Step(answer.Place.Step) : null;
        return step?.Exercise is Engine.Answers.Kinds.FreeText && command is Answer { Given: Words words }
            ? this with { Text = new TextRow(command.Id, words.Text) }
            : this;
    }

    public Commit Commit() => new(Row(), Entries)
    {
        NewLearner = Learner.IsNew ? new LearnerRow(Learner.Academy, Learner.Id, Open.Started) { Zone = Learner.Zone } : null,
        Text = Text,
        OnlyRunning = OnlyRunning,
    };

    private AttemptRow Row() => new(new AttemptKey(Learner.Academy, Open.Id), Learner.Id, Head(), Open.Sequence, Snapshots.Write(Open.Attempt)) { State = Open.Attempt };

    private AttemptHead Head() => new(Open.Course.Id, Open.Version.Version, Open.Attempt.Taught.Chapter, Open.Attempt.Mode.ToString())
    {
        Lang = Open.Lang,
        Status = Open.Attempt.Status.ToString(),
        Mastered = Open.Attempt.Mastered,
        Stars = Open.Attempt.Stars,
        Started = Open.Started,
        Touched = Open.Touched,
    };
}

/// <summary>Entries and states as they are stored.</summary>
internal static class Snapshots
{
    public static Entry Entry(LogRow row) => JsonSerializer.Deserialize(row.Entry, PracticeJson.Default.Entry)!;

    public static byte[] Write(Attempt attempt) => JsonSerializer.SerializeToUtf8Bytes(attempt, SnapshotJson.Default.Attempt);
}
