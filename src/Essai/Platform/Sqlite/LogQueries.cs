using Essai.Platform.Log;

namespace Essai.Platform.Sqlite;

/// <summary>The hand-written reads over one connection.</summary>
internal readonly struct LogQueries(SqliteDb db)
{
    private const string AttemptColumns =
        "academy, attempt, learner, course, version, chapter, mode, lang, status, mastered, stars, started, touched, sequence, snapshot";

    private const string RowColumns = "position, academy, attempt, learner, command, body_hash, sequence, at, entry";

    // Before every page stands the time and id of the last of the page before it.
    private const string AttemptsOfLearner = $"""
        SELECT {AttemptColumns} FROM attempts WHERE academy = ?1 AND learner = ?2 AND (?3 IS NULL OR status = ?3)
        AND (?4 IS NULL OR (started, attempt) < (SELECT started, attempt FROM attempts WHERE academy = ?1 AND attempt = ?4))
        ORDER BY started DESC, attempt DESC LIMIT ?5
        """;

    public AttemptRow? Attempt(AttemptKey key) => db.Prepare($"SELECT {AttemptColumns} FROM attempts WHERE academy = ? AND attempt = ?")
        .Bind(key.Academy).Bind(key.Attempt).Read(ReadAttempt).FirstOrDefault();

    public List<AttemptRow> AttemptsOf(string academy, Guid learner, AttemptPage page) =>
        [.. db.Prepare(AttemptsOfLearner).Bind(academy).Bind(learner).Bind(page.Status).Bind(page.After).Bind(page.Take).Read(ReadAttempt)];

    public List<AttemptRow> Attempts(AttemptKey? after, int take) =>
        [.. db.Prepare($"SELECT {AttemptColumns} FROM attempts WHERE (academy, attempt) > (?, ?) ORDER BY academy, attempt LIMIT ?")
            .Bind(after?.Academy ?? "").Bind(after?.Attempt ?? Guid.Empty).Bind(take).Read(ReadAttempt)];

    // What a learner did last is when their newest attempt was touched.
    public List<(string Academy, Guid Learner)> Idle(DateTimeOffset since, int take) =>
        [.. db.Prepare("""
            SELECT academy, learner FROM learners l WHERE seen < ?1
            AND NOT EXISTS (SELECT 1 FROM attempts a WHERE a.academy = l.academy AND a.learner = l.learner AND a.touched >= ?1) LIMIT ?2
            """).Bind(since).Bind(take).Read(s => (s.Text(0), s.Guid(1)))];

    public PlacedRow? Command(CommandKey key) => db.Prepare($"SELECT {RowColumns} FROM log WHERE academy = ? AND learner = ? AND command = ?")
        .Bind(key.Academy).Bind(key.Learner).Bind(key.Command).Read(ReadRow).FirstOrDefault();

    public List<LogRow> Rows(AttemptKey key, int after) =>
        [.. db.Prepare($"SELECT {RowColumns} FROM log WHERE academy = ? AND attempt = ? AND sequence > ? ORDER BY sequence")
            .Bind(key.Academy).Bind(key.Attempt).Bind(after).Read(ReadRow).Select(r => r.Row)];

    public long Count() => db.Prepare("SELECT count(*) FROM log").Read(s => s.Long(0)).Single();

    public List<PlacedRow> After(long position, int take) =>
        [.. db.Prepare($"SELECT {RowColumns} FROM log WHERE position > ? ORDER BY position LIMIT ?").Bind(position).Bind(take).Read(ReadRow)];

    public LearnerRow? Learner(string academy, Guid learner) => db.Prepare("SELECT created, zone FROM learners WHERE academy = ? AND learner = ?")
        .Bind(academy).Bind(learner).Read(s => new LearnerRow(academy, learner, s.Time(0)) { Zone = s.TextOrNull(1) }).FirstOrDefault();

    public string? Text(CommandKey key) => db.Prepare("SELECT text FROM free_texts WHERE academy = ? AND learner = ? AND command = ?")
        .Bind(key.Academy).Bind(key.Learner).Bind(key.Command).Read(s => s.Text(0)).FirstOrDefault();

    private static AttemptRow ReadAttempt(Statement s) => new(new(s.Text(0), s.Guid(1)), s.Guid(2), ReadHead(s), s.Int(13), s.Bytes(14));

    private static AttemptHead ReadHead(Statement s) => new(s.Text(3), s.Text(4), s.Text(5), s.Text(6))
    {
        Lang = s.Text(7),
        Status = s.Text(8),
        Mastered = s.Bool(9),
        Stars = s.Int(10),
        Started = s.Time(11),
        Touched = s.Time(12),
    };

    private static PlacedRow ReadRow(Statement s) =>
        new(s.Long(0), new(s.Text(1), s.Guid(2)), s.Guid(3), new LogRow(s.Guid(4), s.Bytes(5), s.Int(6), s.Time(7), s.Bytes(8)));
}
