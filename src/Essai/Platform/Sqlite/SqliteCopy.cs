using Essai.Platform.Database;
using Microsoft.Data.Sqlite;

namespace Essai.Platform.Sqlite;

/// <summary>Copies the databases of a data folder while a program writes them, and puts copies back.</summary>
internal static class SqliteCopy
{
    private const string Log = "essai.db";

    /// <summary>The read tables first: what they know, the log's copy knows too.</summary>
    public static Copied Take(string folder, string to)
    {
        foreach (var name in new[] { Path.GetFileName(SqliteReadTables.PathIn(folder)), Log }.Where(name => File.Exists(Path.Combine(folder, name))))
        {
            using var source = Open(Path.Combine(folder, name), SqliteOpenMode.ReadOnly);
            using var copy = Open(Path.Combine(to, name), SqliteOpenMode.ReadWriteCreate);
            // In one step, hence of one moment.
            source.BackupDatabase(copy);
        }

        using var copied = Open(Path.Combine(to, Log), SqliteOpenMode.ReadWrite);
        return new Copied(Number(copied, "SELECT coalesce(max(position), 0) FROM log"), Count(copied));
    }

    /// <returns>How many rows each table has.</returns>
    public static SortedDictionary<string, long> PutBack(string copy, string folder)
    {
        foreach (var file in Directory.EnumerateFiles(copy, "*.db"))
        {
            File.Move(file, Path.Combine(folder, Path.GetFileName(file)));
        }

        using var log = Open(Path.Combine(folder, Log), SqliteOpenMode.ReadWrite);
        return Count(log);
    }

    /// <summary>How many rows each table has.</summary>
    public static SortedDictionary<string, long> Count(SqliteConnection connection)
    {
        var rows = new SortedDictionary<string, long>(StringComparer.Ordinal);
        foreach (var table in Tables(connection))
        {
            rows[table] = Number(connection, $"SELECT count(*) FROM \"{table}\"");
        }

        return rows;
    }

    public static SqliteConnection Open(string path, SqliteOpenMode mode)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Mode = mode, Pooling = false }.ToString());
        connection.Open();
        return connection;
    }

    private static List<string> Tables(SqliteConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%' AND name NOT LIKE '\\_\\_EF%' ESCAPE '\\'";
        using var reader = command.ExecuteReader();
        var names = new List<string>();
        while (reader.Read())
        {
            names.Add(reader.GetString(0));
        }

        return names;
    }

    private static long Number(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return (long)command.ExecuteScalar()!;
    }
}
