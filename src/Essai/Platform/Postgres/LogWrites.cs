using Essai.Platform.Log;
using Npgsql;

namespace Essai.Platform.Postgres;

/// <summary>
/// What the commits of a batch write, as few statements of whole columns, in the order of keys, so that two programs never wait
/// for each other in a ring.
/// </summary>
internal sealed class LogWrites
{
    private readonly (Commit Commit, LogRow Row)[] rows;
    private readonly AttemptChange[] begun;
    private readonly AttemptChange[] changed;
    private readonly LearnerRow[] learners;
    private readonly Commit[] texts;

    public LogWrites(List<Commit> commits)
    {
        rows = [.. commits.SelectMany(c => c.Rows.Select(r => (c, r))).OrderBy(r => r.c.Attempt.Key.Academy, StringComparer.Ordinal).ThenBy(r => r.c.Attempt.Learner).ThenBy(r => r.c.Attempt.Key.Attempt).ThenBy(r => r.r.Sequence)];
        var attempts = commits.GroupBy(c => c.Attempt.Key).Select(g => new AttemptChange(g.First(), g.Last().Attempt)).OrderBy(a => a.Row.Key.Academy, StringComparer.Ordinal).ThenBy(a => a.Row.Key.Attempt).ToLookup(a => a.Before == 0);
        (begun, changed) = ([.. attempts[true]], [.. attempts[false]]);
        learners = [.. commits.Select(c => c.NewLearner).OfType<LearnerRow>().DistinctBy(l => (l.Academy, l.Learner)).OrderBy(l => l.Academy, StringComparer.Ordinal).ThenBy(l => l.Learner)];
        texts = [.. commits.Where(c => c.Text is not null)];
    }

    /// <summary>False where a row was not written because another program wrote it first.</summary>
    public bool Run(NpgsqlConnection connection, NpgsqlTransaction transaction, out long newest)
    {
        // What ends stands before what begins: a learner may end an attempt and begin the next in one batch.
        using var batch = new NpgsqlBatch(connection, transaction) { BatchCommands = { Commands(), Log(), Change(), Begin(), Meet(), Keep(), Newest() } };
        using (var reader = batch.ExecuteReader())
        {
            reader.Read();
            newest = reader.GetInt64(0);
        }

        var written = batch.BatchCommands.OfType<NpgsqlBatchCommand>().Select(c => (int)c.Rows).ToArray();
        return written is [var commands, var log, var changes, var attempts, ..]
            && commands == rows.Length && log == rows.Length && attempts == begun.Length && changes == changed.Length;
    }

    private NpgsqlBatchCommand Commands() => new NpgsqlBatchCommand("""
        INSERT INTO commands (academy, learner, command, attempt, sequence, month) SELECT * FROM unnest($1, $2, $3, $4, $5, $6) ON CONFLICT DO NOTHING
        """)
        .Column(rows.Select(r => r.Commit.Attempt.Key.Academy)).Column(rows.Select(r => r.Commit.Attempt.Learner)).Column(rows.Select(r => r.Row.Command))
        .Column(rows.Select(r => r.Commit.Attempt.Key.Attempt)).Column(rows.Select(r => r.Row.Sequence)).Column(Months());

    private NpgsqlBatchCommand Log() => new NpgsqlBatchCommand($"""
        INSERT INTO log (position, academy, attempt, sequence, month, learner, command, body_hash, at, entry)
        SELECT {LogPositions.Mine} + k.n, k.academy, k.attempt, k.sequence, k.month, k.learner, k.command, k.body_hash, k.at, k.entry
        FROM unnest($1, $2, $3, $4, $5, $6, $7, $8, $9) WITH ORDINALITY k (academy, attempt, sequence, month, learner, command, body_hash, at, entry, n)
        ON CONFLICT DO NOTHING
        """)
        .Column(rows.Select(r => r.Commit.Attempt.Key.Academy)).Column(rows.Select(r => r.Commit.Attempt.Key.Attempt)).Column(rows.Select(r => r.Row.Sequence))
        .Column(Months()).Column(rows.Select(r => r.Commit.Attempt.Learner)).Column(rows.Select(r => r.Row.Command))
        .Column(rows.Select(r => r.Row.BodyHash)).Column(rows.Select(r => r.Row.At)).Column(rows.Select(r => r.Row.Entry));

    private NpgsqlBatchCommand Begin() => Changing(
        new NpgsqlBatchCommand("""
            INSERT INTO attempts (lang, status, mastered, stars, touched, sequence, snapshot, academy, attempt, learner, course, version, chapter, mode, started, month, alone)
            SELECT * FROM unnest($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17) ON CONFLICT DO NOTHING
            """),
        begun)
        .Column(begun.Select(a => a.Row.Learner)).Column(begun.Select(a => a.Row.Head.Course)).Column(begun.Select(a => a.Row.Head.Version))
        .Column(begun.Select(a => a.Row.Head.Chapter)).Column(begun.Select(a => a.Row.Head.Mode)).Column(begun.Select(a => a.Row.Head.Started))
        .Column(begun.Select(a => LogMonth.Of(a.Row.Head.Started))).Column(begun.Select(a => a.Alone));

    private NpgsqlBatchCommand Change() => Changing(
        new NpgsqlBatchCommand("""
            UPDATE attempts a SET lang = k.lang, status = k.status, mastered = k.mastered, stars = k.stars, touched = k.touched, sequence = k.sequence, snapshot = k.snapshot
            FROM unnest($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) k (lang, status, mastered, stars, touched, sequence, snapshot, academy, attempt, learner, before)
            WHERE a.academy = k.academy AND a.attempt = k.attempt AND a.sequence = k.before AND a.learner = k.learner
            """),
        changed)
        .Column(changed.Select(a => a.Row.Learner)).Column(changed.Select(a => a.Before));

    private static NpgsqlBatchCommand Changing(NpgsqlBatchCommand command, AttemptChange[] attempts) => command
        .Column(attempts.Select(a => a.Row.Head.Lang)).Column(attempts.Select(a => a.Row.Head.Status)).Column(attempts.Select(a => a.Row.Head.Mastered))
        .Column(attempts.Select(a => a.Row.Head.Stars)).Column(attempts.Select(a => a.Row.Head.Touched)).Column(attempts.Select(a => a.Row.Sequence))
        .Column(attempts.Select(a => a.Row.Snapshot)).Column(attempts.Select(a => a.Row.Key.Academy)).Column(attempts.Select(a => a.Row.Key.Attempt));

    private NpgsqlBatchCommand Meet() => new NpgsqlBatchCommand("INSERT INTO learners (academy, learner, created, seen, zone) SELECT a, l, c, c, z FROM unnest($1, $2, $3, $4) k (a, l, c, z) ON CONFLICT DO NOTHING")
        .Column(learners.Select(l => l.Academy)).Column(learners.Select(l => l.Learner)).Column(learners.Select(l => l.Created)).Column(learners.Select(l => l.Zone));

    private NpgsqlBatchCommand Keep() => new NpgsqlBatchCommand("INSERT INTO free_texts (academy, learner, command, attempt, text) SELECT * FROM unnest($1, $2, $3, $4, $5)")
        .Column(texts.Select(c => c.Attempt.Key.Academy)).Column(texts.Select(c => c.Attempt.Learner)).Column(texts.Select(c => c.Text!.Command))
        .Column(texts.Select(c => c.Attempt.Key.Attempt)).Column(texts.Select(c => c.Text!.Text));

    private NpgsqlBatchCommand Newest() => new(FormattableString.Invariant($"SELECT {LogPositions.Mine} + {rows.Length}"));

    private IEnumerable<int> Months() => rows.Select(r => LogMonth.Of(r.Commit.Attempt.Head.Started));

    /// <summary>What an attempt was before the batch, and will be after it.</summary>
    private sealed record AttemptChange(Commit First, AttemptRow Row)
    {
        /// <summary>The sequence number that is stored; 0 for an attempt that begins.</summary>
        public int Before => First.Rows[0].Sequence - 1;

        public bool Alone => First.OnlyRunning;
    }
}
