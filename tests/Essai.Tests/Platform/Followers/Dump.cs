using Microsoft.Data.Sqlite;

namespace Essai.Tests.Platform.Followers;

/// <summary>Every row of a database as text, for comparing.</summary>
internal static class Dump
{
    public static async Task<string[]> Of(string path)
    {
        await using var connection = new SqliteConnection($"Data Source={path};Mode=ReadOnly;Pooling=False");
        await connection.OpenAsync();
        var tables = await Rows(connection, "SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name");
        var lines = new List<string>();
        foreach (var table in tables)
        {
            lines.AddRange((await Rows(connection, $"SELECT * FROM {table}")).Order(StringComparer.Ordinal).Select(row => $"{table}: {row}"));
        }

        return [.. lines];
    }

    private static async Task<List<string>> Rows(SqliteConnection connection, string sql)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await using var reader = await command.ExecuteReaderAsync();
        var rows = new List<string>();
        while (await reader.ReadAsync())
        {
            rows.Add(string.Join('|', Enumerable.Range(0, reader.FieldCount).Select(i => reader.GetValue(i) is byte[] bytes ? Convert.ToHexString(bytes) : $"{reader.GetValue(i):R}")));
        }

        return rows;
    }
}
