using Essai.Platform.Log;

namespace Essai.Platform.Sqlite;

/// <summary>Writes commits inside a transaction that its caller opens and closes. Every commit is judged on its own.</summary>
internal sealed class LogWriter(SqliteDb db)
{
    private readonly Statement append = db.Prepare("""
        INSERT INTO log (academy, attempt, sequence, learner, command, body_hash, at, entry)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING
        """);

    private readonly Statement known = db.Prepare("SELECT 1 FROM log WHERE academy = ? AND learner = ? AND command = ?");

    private readonly Statement running = db.Prepare("""
        SELECT 1 FROM attempts WHERE academy = ? AND learner = ? AND course = ? AND chapter = ? AND mode = ? AND status = 'Running'
        """);

    private readonly Statement start = db.Prepare("""
        INSERT INTO attempts (academy, attempt, learner, course, version, chapter, mode, started, lang, status, mastered, stars, touched, sequence, snapshot)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """);

    private readonly Statement update = db.Prepare("""
        UPDATE attempts SET lang = ?, status = ?, mastered = ?, stars = ?, touched = ?, sequence = ?, snapshot = ?
        WHERE academy = ? AND attempt = ? AND sequence = ? AND learner = ?
        """);

    private readonly Statement meet = db.Prepare("""
        INSERT INTO learners (academy, learner, created, seen, zone) VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING
        """);

    private readonly Statement keep = db.Prepare("INSERT INTO free_texts (academy, learner, command, attempt, text) VALUES (?, ?, ?, ?, ?)");

    /// <summary>Of the row appended last.</summary>
    public long Position { get; private set; }

    /// <summary>All of the commit or nothing of it.</summary>
    public CommitResult Write(Commit commit)
    {
        if (commit.OnlyRunning && AnotherRuns(commit.Attempt))
        {
            return Known(commit, commit.Rows[0]) ? CommitResult.DuplicateCommand : CommitResult.AnotherRunning;
        }

        // A single row is refused before anything else is written; only more than one needs a way back.
        if (commit.Rows.Length == 1)
        {
            return WriteAll(commit);
        }

        db.Execute("SAVEPOINT one");
        var result = WriteAll(commit);
        db.Execute(result == CommitResult.Stored ? "RELEASE one" : "ROLLBACK TO one; RELEASE one");
        return result;
    }

    private CommitResult WriteAll(Commit commit)
    {
        foreach (var row in commit.Rows)
        {
            if (!Append(commit, row))
            {
                return Known(commit, row) ? CommitResult.DuplicateCommand : CommitResult.Conflict;
            }
        }

        Snapshot(commit);
        Meet(commit.NewLearner);
        Keep(commit);
        return CommitResult.Stored;
    }

    private bool AnotherRuns(AttemptRow attempt) => running
        .Bind(attempt.Key.Academy).Bind(attempt.Learner).Bind(attempt.Head.Course).Bind(attempt.Head.Chapter).Bind(attempt.Head.Mode)
        .Exists();

    private bool Known(Commit commit, LogRow row) =>
        known.Bind(commit.Attempt.Key.Academy).Bind(commit.Attempt.Learner).Bind(row.Command).Exists();

    private bool Append(Commit commit, LogRow row)
    {
        var appended = append
            .Bind(commit.Attempt.Key.Academy).Bind(commit.Attempt.Key.Attempt).Bind(row.Sequence).Bind(commit.Attempt.Learner)
            .Bind(row.Command).Bind(row.BodyHash).Bind(row.At).Bind(row.Entry)
            .Run() == 1;
        Position = db.LastRowId;
        return appended;
    }

    private void Snapshot(Commit commit)
    {
        var (attempt, head, before) = (commit.Attempt, commit.Attempt.Head, commit.Rows[0].Sequence - 1);
        if (before > 0)
        {
            var updated = Changing(update, attempt).Bind(attempt.Key.Academy).Bind(attempt.Key.Attempt).Bind(before).Bind(attempt.Learner).Run();
            _ = updated == 1 ? 0 : throw new InvalidOperationException($"sequence {before + 1} does not follow in attempt {attempt.Key.Attempt}");
            return;
        }

        start.Bind(attempt.Key.Academy).Bind(attempt.Key.Attempt).Bind(attempt.Learner)
            .Bind(head.Course).Bind(head.Version).Bind(head.Chapter).Bind(head.Mode).Bind(head.Started);
        Changing(start, attempt).Run();
    }

    private static Statement Changing(Statement statement, AttemptRow attempt) => statement
        .Bind(attempt.Head.Lang).Bind(attempt.Head.Status).Bind(attempt.Head.Mastered).Bind(attempt.Head.Stars)
        .Bind(attempt.Head.Touched).Bind(attempt.Sequence).Bind(attempt.Snapshot);

    private void Meet(LearnerRow? learner)
    {
        if (learner is not null)
        {
            meet.Bind(learner.Academy).Bind(learner.Learner).Bind(learner.Created).Bind(learner.Created).Bind(learner.Zone).Run();
        }
    }

    private void Keep(Commit commit)
    {
        if (commit.Text is { } text)
        {
            keep.Bind(commit.Attempt.Key.Academy).Bind(commit.Attempt.Learner).Bind(text.Command).Bind(commit.Attempt.Key.Attempt).Bind(text.Text).Run();
        }
    }
}
