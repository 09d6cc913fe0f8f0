using System.Xml.Linq;
using Essai.Platform.Database;
using Essai.Platform.Hosting;
using Essai.Platform.Sqlite;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Essai.Platform.Postgres;

/// <summary>
/// Moves an installation from SQLite to PostgreSQL (docs/decisions/0069-copying.md): every row in one transaction, which ends well
/// only once what is stored has been read again and is the same.
/// </summary>
internal sealed class Moving(string folder, NpgsqlDataSource source)
{
    // What PostgreSQL has beside the tables of both.
    private static readonly string[] Own = ["log_base", "installation", "framework_keys", "media"];

    /// <summary>What SQLite does not store: the month by which the log is cut, and which running attempt is the one of its chapter.</summary>
    private static readonly Dictionary<(string Table, string Column), string> Made = new()
    {
        [("log", "month")] = "(SELECT CAST(strftime('%Y%m', a.started / 1000, 'unixepoch') AS INTEGER) FROM attempts a WHERE a.academy = t.academy AND a.attempt = t.attempt)",
        [("commands", "month")] = "(SELECT CAST(strftime('%Y%m', a.started / 1000, 'unixepoch') AS INTEGER) FROM attempts a WHERE a.academy = t.academy AND a.attempt = t.attempt)",
        [("attempts", "month")] = "CAST(strftime('%Y%m', t.started / 1000, 'unixepoch') AS INTEGER)",
        [("attempts", "alone")] = """
            NOT EXISTS (SELECT 1 FROM attempts o WHERE o.academy = t.academy AND o.learner = t.learner AND o.course = t.course AND o.chapter = t.chapter
            AND o.mode = t.mode AND o.status = 'Running' AND (o.started, o.attempt) > (t.started, t.attempt))
            """,
    };

    /// <exception cref="StoreException">The database is not empty, or does not hold what was written.</exception>
    public async Task<List<MovedTable>> Rows(CancellationToken cancel)
    {
        await using var from = SqliteCopy.Open(Path.Combine(folder, "essai.db"), SqliteOpenMode.ReadOnly);
        await using var to = await source.OpenConnectionAsync(cancel);
        await Refuse(to, cancel);
        await Months(from, to, cancel);
        await using var transaction = await to.BeginTransactionAsync(cancel);
        var moved = new List<MovedTable>();
        foreach (var table in await Tables(to, cancel))
        {
            moved.Add(await Move(table, from, to, cancel));
        }

        await using var rebase = new NpgsqlCommand(LogPositions.Rebase, to);
        _ = await rebase.ExecuteNonQueryAsync(cancel);
        await transaction.CommitAsync(cancel);
        return moved;
    }

    /// <summary>The secret, the framework's keys and media.</summary>
    /// <returns>How many files of media there are.</returns>
    public int Files(PostgresFiles files)
    {
        using (var secret = source.CreateCommand("INSERT INTO installation VALUES ('secret', $1) ON CONFLICT (name) DO UPDATE SET value = excluded.value"))
        {
            secret.Parameters.Add(new() { Value = new DataFolder(folder).Secret() });
            _ = secret.ExecuteNonQuery();
        }

        foreach (var key in In("keys").Order(StringComparer.Ordinal))
        {
            files.StoreElement(XElement.Load(key), Path.GetFileNameWithoutExtension(key));
        }

        var media = In("media").Where(path => Path.GetExtension(path) is "").ToArray();
        foreach (var path in media)
        {
            files.Keep(Path.GetRelativePath(Path.Combine(folder, "media"), path).Split(Path.DirectorySeparatorChar)[0], Path.GetFileName(path), File.ReadAllBytes(path));
        }

        return media.Length;
    }

    private IEnumerable<string> In(string name) =>
        Path.Combine(folder, name) is var path && Directory.Exists(path) ? Directory.EnumerateFiles(path, "*", SearchOption.AllDirectories) : [];

    private static async Task Refuse(NpgsqlConnection to, CancellationToken cancel)
    {
        if ((await PostgresDump.Count(to, cancel)).FirstOrDefault(t => t.Key != "log_base" && t.Value > 0) is { Key: { } table })
        {
            throw new StoreException($"The database {to.Database} is not empty: there are rows in {table}. Name an empty one.", StoreException.WrongUse);
        }
    }

    private static async Task Months(SqliteConnection from, NpgsqlConnection to, CancellationToken cancel)
    {
        await using var command = from.CreateCommand();
        command.CommandText = "SELECT DISTINCT CAST(strftime('%Y%m', started / 1000, 'unixepoch') AS INTEGER) FROM attempts";
        await using var months = await command.ExecuteReaderAsync(cancel);
        while (await months.ReadAsync(cancel))
        {
            LogMonth.Make(to, months.GetInt32(0));
        }
    }

    private static async Task<List<CopiedTable>> Tables(NpgsqlConnection to, CancellationToken cancel)
    {
        await using var command = new NpgsqlCommand("SELECT table_name::text, column_name::text, data_type::text FROM information_schema.columns WHERE table_schema = 'public' ORDER BY table_name, ordinal_position", to);
        await using var reader = await command.ExecuteReaderAsync(cancel);
        var columns = new List<(string Table, string Name, string Type)>();
        while (await reader.ReadAsync(cancel))
        {
            columns.Add((reader.GetString(0), reader.GetString(1), reader.GetString(2)));
        }

        return [.. columns.GroupBy(c => c.Table).Where(IsOfBoth).Select(t => new CopiedTable(t.Key, [.. t.Select(c => (c.Name, c.Type))], Question(t.Key, t.Select(c => c.Name))))];
    }

    // Not the months of the log, nor what tells which migrations were applied.
    private static bool IsOfBoth(IGrouping<string, (string Table, string Name, string Type)> table) =>
        !Own.Contains(table.Key) && !table.Key.StartsWith("log_", StringComparison.Ordinal) && !table.Key.StartsWith("__EF", StringComparison.Ordinal);

    private static string Question(string table, IEnumerable<string> columns) =>
        $"SELECT {string.Join(", ", columns.Select(c => Made.GetValueOrDefault((table, c), $"t.\"{c}\"")))} FROM {(table == "commands" ? "log" : $"\"{table}\"")} t";

    private static async Task<MovedTable> Move(CopiedTable table, SqliteConnection from, NpgsqlConnection to, CancellationToken cancel)
    {
        var (there, here) = (await Write(table, from, to, cancel), new RowSum());
        await using var command = new NpgsqlCommand($"SELECT {table.List} FROM public.\"{table.Name}\"", to);
        await using var reader = await command.ExecuteReaderAsync(cancel);
        while (await reader.ReadAsync(cancel))
        {
            here.Add(table.Columns.Select((_, i) => table.Stored(reader, i)));
        }

        return (there.Rows, there.Checksum) == (here.Rows, here.Checksum)
            ? new MovedTable(table.Name, here.Rows, here.Checksum)
            : throw new StoreException($"The table {table.Name} is not the same: {there.Rows} rows with checksum {there.Checksum} were read, {here.Rows} with {here.Checksum} were stored. Nothing was kept.", StoreException.Missing);
    }

    private static async Task<RowSum> Write(CopiedTable table, SqliteConnection from, NpgsqlConnection to, CancellationToken cancel)
    {
        var sum = new RowSum();
        await using var question = from.CreateCommand();
        question.CommandText = table.From;
        await using var rows = await question.ExecuteReaderAsync(cancel);
        await using var writer = await to.BeginBinaryImportAsync($"COPY public.\"{table.Name}\" ({table.List}) FROM STDIN (FORMAT binary)", cancel);
        while (await rows.ReadAsync(cancel))
        {
            var values = table.Columns.Select((_, i) => table.Value(rows, i)).ToArray();
            sum.Add(values);
            await writer.StartRowAsync(cancel);
            for (var i = 0; i < values.Length; i++)
            {
                await (values[i] is { } value ? writer.WriteAsync(value, table.Type(i), cancel) : writer.WriteNullAsync(cancel));
            }
        }

        _ = await writer.CompleteAsync(cancel);
        return sum;
    }
}

/// <summary>A table that is the same on both sides.</summary>
internal sealed record MovedTable(string Table, long Rows, string Checksum);
