using System.Data.Common;
using System.Globalization;
using Essai.Platform.Postgres;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Essai.Tests.Platform.Followers;

/// <summary>Every row of the tables of a data folder as text, for comparing.</summary>
internal static class Dump
{
    public static Task<string[]> OfReadTables(string folder) => Of(folder, "read.db", $"{PostgresReadTables.Schema}.");

    public static Task<string[]> OfLog(string folder) => Of(folder, "essai.db", "public.");

    private static async Task<string[]> Of(string folder, string file, string schema)
    {
        await using DbConnection connection = Profile.Connection(folder) is { } postgres
            ? new NpgsqlConnection(postgres)
            : new SqliteConnection($"Data Source={Path.Combine(folder, file)};Mode=ReadOnly;Pooling=False");
        await connection.OpenAsync();
        var tables = await Rows(connection, connection is NpgsqlConnection
            ? $"SELECT relname FROM pg_class WHERE relkind IN ('r', 'p') AND NOT relispartition AND relnamespace = '{schema[..^1]}'::regnamespace ORDER BY relname"
            : "SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name");
        var from = connection is NpgsqlConnection ? schema : "";
        var lines = new List<string>();
        foreach (var table in tables)
        {
            lines.AddRange((await Rows(connection, $"SELECT * FROM {from}\"{table}\"")).Order(StringComparer.Ordinal).Select(row => $"{table}: {row}"));
        }

        return [.. lines];
    }

    private static async Task<List<string>> Rows(DbConnection connection, string sql)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await using var reader = await command.ExecuteReaderAsync();
        var rows = new List<string>();
        while (await reader.ReadAsync())
        {
            rows.Add(string.Join('|', Enumerable.Range(0, reader.FieldCount).Select(i => Text(reader.GetValue(i)))));
        }

        return rows;
    }

    private static string Text(object value) => value switch
    {
        byte[] bytes => Convert.ToHexString(bytes),
        double number => number.ToString("R", CultureInfo.InvariantCulture),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };
}
