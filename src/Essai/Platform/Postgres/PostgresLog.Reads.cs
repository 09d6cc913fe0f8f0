using Essai.Platform.Database;
using Essai.Platform.Log;
using Npgsql;
using NpgsqlTypes;

namespace Essai.Platform.Postgres;

/// <summary>What is read of the log. Nothing is kept in memory: another program may have written since.</summary>
internal sealed partial class PostgresLog
{
    private const string AttemptColumns =
        "academy, attempt, learner, course, version, chapter, mode, lang, status, mastered, stars, started, touched, sequence, snapshot";

    private const string RowColumns = "l.position, l.academy, l.attempt, l.learner, l.command, l.body_hash, l.sequence, l.at, l.entry";

    private static readonly string[] OwnTables = ["free_texts", "reports", "learners"];

    public override async ValueTask<long> Newest(CancellationToken cancel)
    {
        var position = (await Ask("SELECT coalesce(max(position), 0) FROM log", r => r.GetInt64(0), cancel))[0];
        Saw(position);
        return position;
    }

    public override async ValueTask<long> Count(CancellationToken cancel) => (await Ask("SELECT count(*) FROM log", r => r.GetInt64(0), cancel))[0];

    public override async ValueTask<AttemptRow?> FindAttempt(AttemptKey key, CancellationToken cancel) =>
        (await Ask($"SELECT {AttemptColumns} FROM attempts WHERE academy = $1 AND attempt = $2", ReadAttempt, cancel, key.Academy, key.Attempt)).FirstOrDefault();

    public override async ValueTask<PlacedRow?> FindCommand(CommandKey key, CancellationToken cancel) => (await Ask(
        $"SELECT {RowColumns} FROM commands c JOIN log l USING (academy, attempt, sequence, month) WHERE c.academy = $1 AND c.learner = $2 AND c.command = $3",
        ReadRow, cancel, key.Academy, key.Learner, key.Command)).FirstOrDefault();

    public override async ValueTask<List<LogRow>> Rows(AttemptKey key, int after, CancellationToken cancel) => await Ask(
        $"""
        SELECT {RowColumns} FROM log l WHERE l.academy = $1 AND l.attempt = $2 AND l.sequence > $3
        AND l.month = (SELECT month FROM attempts WHERE academy = $1 AND attempt = $2) ORDER BY l.sequence
        """,
        r => ReadRow(r).Row, cancel, key.Academy, key.Attempt, after);

    public override async ValueTask<List<PlacedRow>> After(long after, int take, CancellationToken cancel) =>
        await Ask($"SELECT {RowColumns} FROM log l WHERE l.position > $1 AND l.position < {LogPositions.Horizon} ORDER BY l.position LIMIT $2", ReadRow, cancel, after, take);

    // Before every page stands the time and id of the last of the page before it.
    public override async ValueTask<List<AttemptRow>> AttemptsOf(string academy, Guid learner, AttemptPage page, CancellationToken cancel) => await Ask(
        $"""
        SELECT {AttemptColumns} FROM attempts WHERE academy = $1 AND learner = $2 AND ($3::text IS NULL OR status = $3)
        AND ($4::uuid IS NULL OR (started, attempt) < (SELECT started, attempt FROM attempts WHERE academy = $1 AND attempt = $4))
        ORDER BY started DESC, attempt DESC LIMIT $5
        """,
        ReadAttempt, cancel, academy, learner, page.Status, page.After, page.Take);

    public override async ValueTask<List<AttemptRow>> Attempts(AttemptKey? after, int take, CancellationToken cancel) => await Ask(
        $"SELECT {AttemptColumns} FROM attempts WHERE (academy, attempt) > ($1, $2) ORDER BY academy, attempt LIMIT $3",
        ReadAttempt, cancel, after?.Academy ?? "", after?.Attempt ?? Guid.Empty, take);

    // What a learner did last is when their newest attempt was touched.
    public override async ValueTask<List<(string Academy, Guid Learner)>> IdleLearners(DateTimeOffset since, int take, CancellationToken cancel) => await Ask(
        """
        SELECT academy, learner FROM learners l WHERE seen < $1
        AND NOT EXISTS (SELECT 1 FROM attempts a WHERE a.academy = l.academy AND a.learner = l.learner AND a.touched >= $1) LIMIT $2
        """,
        r => (r.GetString(0), r.GetGuid(1)), cancel, since.ToUnixTimeMilliseconds(), take);

    public override async ValueTask<LearnerRow?> FindLearner(string academy, Guid learner, CancellationToken cancel) => (await Ask(
        "SELECT created, zone FROM learners WHERE academy = $1 AND learner = $2",
        r => new LearnerRow(academy, learner, Time(r, 0)) { Zone = r.IsDBNull(1) ? null : r.GetString(1) }, cancel, academy, learner)).FirstOrDefault();

    public override async ValueTask<string?> FindText(CommandKey key, CancellationToken cancel) => (await Ask(
        "SELECT text FROM free_texts WHERE academy = $1 AND learner = $2 AND command = $3", r => r.GetString(0), cancel, key.Academy, key.Learner, key.Command)).FirstOrDefault();

    public override ValueTask<CommitResult> Meet(LearnerRow learner, CancellationToken cancel) => Run(
        [
            ("INSERT INTO learners (academy, learner, created, seen, zone) VALUES ($1, $2, $3, $3, $4) ON CONFLICT (academy, learner) DO UPDATE SET seen = excluded.seen",
                [learner.Academy, learner.Learner, learner.Created.ToUnixTimeMilliseconds(), learner.Zone]),
        ],
        cancel);

    public override ValueTask<CommitResult> EraseLearner(string academy, Guid learner, CancellationToken cancel) =>
        Run([.. OwnTables.Select(table => ($"DELETE FROM {table} WHERE academy = $1 AND learner = $2", new object?[] { academy, learner }))], cancel);

    public override Task Mend(AttemptRow attempt, CancellationToken cancel) => Run(
        [
            ("UPDATE attempts SET status = $1, mastered = $2, stars = $3, sequence = $4, snapshot = $5 WHERE academy = $6 AND attempt = $7",
                [attempt.Head.Status, attempt.Head.Mastered, attempt.Head.Stars, attempt.Sequence, attempt.Snapshot, attempt.Key.Academy, attempt.Key.Attempt]),
        ],
        cancel).AsTask();

    private async ValueTask<CommitResult> Run((string Sql, object?[] Values)[] statements, CancellationToken cancel)
    {
        try
        {
            await using var connection = await source.OpenConnectionAsync(cancel);
            await using var batch = new NpgsqlBatch(connection);
            foreach (var (sql, values) in statements)
            {
                var command = new NpgsqlBatchCommand(sql);
                command.Parameters.AddRange(values.Select(Parameter).ToArray());
                batch.BatchCommands.Add(command);
            }

            _ = await batch.ExecuteNonQueryAsync(cancel);
            return CommitResult.Stored;
        }
        catch (NpgsqlException e) when (StoreException.IsAway(e))
        {
            LogAway(logger, e);
            return CommitResult.Busy;
        }
    }

    private async Task<List<T>> Ask<T>(string sql, Func<NpgsqlDataReader, T> row, CancellationToken cancel, params object?[] values)
    {
        await using var command = source.CreateCommand(sql);
        command.Parameters.AddRange(values.Select(Parameter).ToArray());
        await using var reader = await command.ExecuteReaderAsync(cancel);
        var rows = new List<T>();
        while (await reader.ReadAsync(cancel))
        {
            rows.Add(row(reader));
        }

        return rows;
    }

    // Nothing may be null of which the database cannot tell the type: all such are texts or ids, with their type in the SQL.
    private static NpgsqlParameter Parameter(object? value) => value is null ? new NpgsqlParameter { Value = DBNull.Value, NpgsqlDbType = NpgsqlDbType.Unknown } : new NpgsqlParameter { Value = value };

    private static AttemptRow ReadAttempt(NpgsqlDataReader r) => new(new(r.GetString(0), r.GetGuid(1)), r.GetGuid(2), ReadHead(r), r.GetInt32(13), r.GetFieldValue<byte[]>(14));

    private static AttemptHead ReadHead(NpgsqlDataReader r) => new(r.GetString(3), r.GetString(4), r.GetString(5), r.GetString(6))
    {
        Lang = r.GetString(7),
        Status = r.GetString(8),
        Mastered = r.GetBoolean(9),
        Stars = r.GetInt32(10),
        Started = Time(r, 11),
        Touched = Time(r, 12),
    };

    private static PlacedRow ReadRow(NpgsqlDataReader r) =>
        new(r.GetInt64(0), new(r.GetString(1), r.GetGuid(2)), r.GetGuid(3), new LogRow(r.GetGuid(4), r.GetFieldValue<byte[]>(5), r.GetInt32(6), Time(r, 7), r.GetFieldValue<byte[]>(8)));

    private static DateTimeOffset Time(NpgsqlDataReader r, int column) => DateTimeOffset.FromUnixTimeMilliseconds(r.GetInt64(column));
}
