using Essai.Platform.Sql;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Essai.Platform.Sqlite;

/// <summary>
/// A bare SQLite connection for the hand-written SQL of the answer log: one thread at a time, statements prepared once.
/// </summary>
internal sealed class SqliteDb : ISql, IDisposable
{
    private readonly sqlite3 handle;
    private readonly Dictionary<string, Statement> statements = [];

    static SqliteDb() => Batteries_V2.Init();

    private SqliteDb(sqlite3 handle) => this.handle = handle;

    public static SqliteDb OpenWrite(string path) => OpenWrite(path, "FULL", cacheKiB: 24_576);

    /// <summary>For what can be made again: a power cut may take back the last commits, all of each.</summary>
    public static SqliteDb OpenRebuildable(string path) => OpenWrite(path, "NORMAL", cacheKiB: 4_096);

    public static SqliteDb OpenRead(string path) => Open(path, raw.SQLITE_OPEN_READONLY, "PRAGMA query_only=ON; PRAGMA cache_size=-2048;");

    public bool InTransaction => raw.sqlite3_get_autocommit(handle) == 0;

    public long LastRowId => raw.sqlite3_last_insert_rowid(handle);

    /// <summary>The statement of this text: prepared the first time, the same one again ever after.</summary>
    public Statement Prepare(string sql)
    {
        if (statements.TryGetValue(sql, out var known))
        {
            return known;
        }

        Check(handle, raw.sqlite3_prepare_v3(handle, sql, raw.SQLITE_PREPARE_PERSISTENT, out var statement));
        return statements[sql] = new Statement(handle, statement);
    }

    ISqlStatement ISql.Prepare(string sql) => Prepare(sql);

    public void Execute(string sql) => Check(handle, raw.sqlite3_exec(handle, sql));

    public void Dispose()
    {
        foreach (var statement in statements.Values)
        {
            statement.Dispose();
        }

        handle.Dispose();
    }

    private static SqliteDb OpenWrite(string path, string synchronous, int cacheKiB) => Open(
        path, raw.SQLITE_OPEN_READWRITE | raw.SQLITE_OPEN_CREATE, $"PRAGMA page_size=4096; PRAGMA journal_mode=WAL; PRAGMA synchronous={synchronous}; PRAGMA cache_size=-{cacheKiB};");

    /// <summary>Throws what SQLite says, with its code, unless all is well.</summary>
    internal static void Check(sqlite3 handle, int code)
    {
        if (code != raw.SQLITE_OK)
        {
            throw new SqliteException($"SQLite {code}: {raw.sqlite3_errmsg(handle).utf8_to_string()}", code, raw.sqlite3_extended_errcode(handle));
        }
    }

    // The connection is never shared between threads at once, so SQLite's own mutexes are left out. Pages are read through the system's
    // cache, not mapped: every connection would map the file for itself, and a server's memory grow with its log.
    private static SqliteDb Open(string path, int flags, string pragmas)
    {
        var code = raw.sqlite3_open_v2(path, out var handle, flags | raw.SQLITE_OPEN_NOMUTEX, null);
        try
        {
            Check(handle, code);
            Check(handle, raw.sqlite3_busy_timeout(handle, 5000));
            Check(handle, raw.sqlite3_exec(handle, pragmas));
            return new SqliteDb(handle);
        }
        catch (SqliteException)
        {
            handle.Dispose();
            throw;
        }
    }
}
