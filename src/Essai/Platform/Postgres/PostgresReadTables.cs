using Essai.Platform.Followers;
using Essai.Platform.Sql;
using Npgsql;

namespace Essai.Platform.Postgres;

/// <summary>
/// The read tables in a schema of their own, named by their version: an older program beside a newer one goes on with its own.
/// Every program follows the log; the one that comes first to a row writes it.
/// </summary>
internal sealed class PostgresReadTables(NpgsqlDataSource source) : ReadTables
{
    public static readonly string Schema = FormattableString.Invariant($"read_{Version}");

    // Held by who makes the schema.
    private const int MakingLock = 0x45533031;

    private static readonly string Tables = $"""
        CREATE SCHEMA IF NOT EXISTS {Schema};

        CREATE TABLE IF NOT EXISTS {Schema}.followers (follower text PRIMARY KEY, position bigint NOT NULL);

        CREATE TABLE IF NOT EXISTS {Schema}.learned_steps (
            academy text NOT NULL, learner uuid NOT NULL, course text NOT NULL, step text NOT NULL, key_hash text NOT NULL,
            met_at bigint NOT NULL, learned_at bigint,
            PRIMARY KEY (academy, learner, course, step, key_hash));

        CREATE TABLE IF NOT EXISTS {Schema}.chapter_bests (
            academy text NOT NULL, learner uuid NOT NULL, course text NOT NULL, chapter text NOT NULL,
            stars integer NOT NULL, mastered boolean NOT NULL, completed_at bigint,
            PRIMARY KEY (academy, learner, course, chapter));

        CREATE TABLE IF NOT EXISTS {Schema}.predictor (mean double precision NOT NULL, weights bytea NOT NULL, squares bytea NOT NULL);

        CREATE TABLE IF NOT EXISTS {Schema}.predicted_learners (
            academy text NOT NULL, learner uuid NOT NULL, parameters bytea NOT NULL,
            PRIMARY KEY (academy, learner));

        CREATE TABLE IF NOT EXISTS {Schema}.predicted_items (
            academy text NOT NULL, kind text NOT NULL, item text NOT NULL, difficulty double precision NOT NULL, answers integer NOT NULL,
            PRIMARY KEY (academy, kind, item));

        INSERT INTO {Schema}.followers VALUES ('{History}', 0), ('{Predictor}', 0) ON CONFLICT DO NOTHING;
        """;

    /// <summary>Makes the tables where they are missing, or know of positions that the log does not have.</summary>
    public static async Task Make(NpgsqlDataSource source, long newest, CancellationToken cancel)
    {
        await using var connection = await source.OpenConnectionAsync(cancel);
        await using var transaction = await connection.BeginTransactionAsync(cancel);
        await Run(connection, $"SELECT pg_advisory_xact_lock({MakingLock}); {Tables}", cancel);
        await using var ask = new NpgsqlCommand($"SELECT max(position) FROM {Schema}.followers", connection);
        if ((long)(await ask.ExecuteScalarAsync(cancel))! > newest)
        {
            await Run(connection, $"DROP SCHEMA {Schema} CASCADE; {Tables}", cancel);
        }

        await transaction.CommitAsync(cancel);
    }

    public static async Task Drop(NpgsqlDataSource source, CancellationToken cancel)
    {
        await using var connection = await source.OpenConnectionAsync(cancel);
        await Run(connection, $"DROP SCHEMA IF EXISTS {Schema} CASCADE", cancel);
    }

    public override T Look<T>(Func<ISql, T> question)
    {
        using var connection = source.OpenConnection();
        return question(new PostgresSql(connection));
    }

    public override async Task<List<T>> Ask<T>(string sql, Func<ISqlStatement, ISqlStatement> bind, Func<ISqlRow, T> row, CancellationToken cancel)
    {
        await using var connection = await source.OpenConnectionAsync(cancel);
        await using var command = ((PostgresSql.Statement)bind(new PostgresSql(connection).Prepare(sql))).Command;
        await using var reader = await command.ExecuteReaderAsync(cancel);
        var (rows, current) = (new List<T>(), new PostgresSql.Row(reader));
        while (await reader.ReadAsync(cancel))
        {
            rows.Add(row(current));
        }

        return rows;
    }

    public override async Task Change(Func<ISql, Task> change, CancellationToken cancel)
    {
        await using var connection = await source.OpenConnectionAsync(cancel);
        await using var transaction = await connection.BeginTransactionAsync(cancel);
        await Run(connection, "SELECT position FROM followers FOR UPDATE", cancel);
        await change(new PostgresSql(connection, transaction));
        await transaction.CommitAsync(cancel);
    }

    public override void Dispose()
    {
        // The connections belong to the database.
    }

    private static async Task Run(NpgsqlConnection connection, string sql, CancellationToken cancel)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        _ = await command.ExecuteNonQueryAsync(cancel);
    }
}
