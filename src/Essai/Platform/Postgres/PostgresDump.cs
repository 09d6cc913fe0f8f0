using System.Data;
using Essai.Platform.Database;
using Npgsql;

namespace Essai.Platform.Postgres;

/// <summary>Copies the database with PostgreSQL's own pg_dump, and puts copies back with pg_restore.</summary>
internal static class PostgresDump
{
    private const string File = "database.dump";

    private const string Tables = """
        SELECT relname FROM pg_class WHERE relkind IN ('r', 'p') AND NOT relispartition
        AND relnamespace = 'public'::regnamespace AND relname NOT LIKE '\_\_EF%'
        """;

    /// <summary>What is counted and what is dumped is one snapshot.</summary>
    public static async Task<Copied> Take(NpgsqlDataSource source, string connection, string folder, CancellationToken cancel)
    {
        await using var open = await source.OpenConnectionAsync(cancel);
        await using var transaction = await open.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancel);
        var snapshot = (await Read(open, "SELECT pg_export_snapshot()", r => r.GetString(0), cancel)).Single();
        await PostgresProgram.Run("pg_dump", ["--format=custom", "--snapshot=" + snapshot, "--no-owner", "--no-privileges", "--file=" + Path.Combine(folder, File)], connection, cancel);
        var position = (await Read(open, "SELECT coalesce(max(position), 0) FROM log", r => r.GetInt64(0), cancel)).Single();
        return new Copied(position, await Count(open, cancel));
    }

    /// <returns>How many rows each table has.</returns>
    public static async Task<SortedDictionary<string, long>> PutBack(string copy, string connection, CancellationToken cancel)
    {
        await using var source = PostgresDatabase.Source(connection);
        await using var open = await source.OpenConnectionAsync(cancel);
        await RefuseUnlessEmpty(open, cancel);
        await PostgresProgram.Run("pg_restore", ["--single-transaction", "--exit-on-error", "--no-owner", "--no-privileges", "--dbname=" + open.Database, Path.Combine(copy, File)], connection, cancel);
        return await Count(open, cancel);
    }

    /// <exception cref="StoreException">There are tables already.</exception>
    public static async Task RefuseUnlessEmpty(NpgsqlConnection open, CancellationToken cancel)
    {
        if ((await Read(open, Tables, r => r.GetString(0), cancel)).Count > 0)
        {
            throw new StoreException($"The database {open.Database} is not empty. Make a new one, so that nothing is overwritten.", StoreException.WrongUse);
        }
    }

    /// <summary>How many rows each table has.</summary>
    public static async Task<SortedDictionary<string, long>> Count(NpgsqlConnection open, CancellationToken cancel)
    {
        var rows = new SortedDictionary<string, long>(StringComparer.Ordinal);
        foreach (var table in await Read(open, Tables, r => r.GetString(0), cancel))
        {
            rows[table] = (await Read(open, $"SELECT count(*) FROM public.\"{table}\"", r => r.GetInt64(0), cancel)).Single();
        }

        return rows;
    }

    private static async Task<List<T>> Read<T>(NpgsqlConnection open, string sql, Func<NpgsqlDataReader, T> row, CancellationToken cancel)
    {
        await using var command = new NpgsqlCommand(sql, open);
        await using var reader = await command.ExecuteReaderAsync(cancel);
        var rows = new List<T>();
        while (await reader.ReadAsync(cancel))
        {
            rows.Add(row(reader));
        }

        return rows;
    }
}
