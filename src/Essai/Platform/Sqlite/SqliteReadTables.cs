using Essai.Platform.Followers;
using Essai.Platform.Sql;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Essai.Platform.Sqlite;

/// <summary>The read tables in a file of their own, beside the log's.</summary>
internal sealed class SqliteReadTables : ReadTables
{
    /// <summary>Rarely: what is written again and again meanwhile is copied once.</summary>
    private const int CheckpointPages = 16_000;

    private const string Tables = """
        CREATE TABLE followers (follower TEXT PRIMARY KEY, position INTEGER NOT NULL) WITHOUT ROWID;

        CREATE TABLE learned_steps (
            academy TEXT NOT NULL, learner BLOB NOT NULL, course TEXT NOT NULL, step TEXT NOT NULL, key_hash TEXT NOT NULL,
            met_at INTEGER NOT NULL, learned_at INTEGER,
            PRIMARY KEY (academy, learner, course, step, key_hash)) WITHOUT ROWID;

        CREATE TABLE chapter_bests (
            academy TEXT NOT NULL, learner BLOB NOT NULL, course TEXT NOT NULL, chapter TEXT NOT NULL,
            stars INTEGER NOT NULL, mastered INTEGER NOT NULL, completed_at INTEGER,
            PRIMARY KEY (academy, learner, course, chapter)) WITHOUT ROWID;

        CREATE TABLE predictor (mean REAL NOT NULL, weights BLOB NOT NULL, squares BLOB NOT NULL);

        CREATE TABLE predicted_learners (
            academy TEXT NOT NULL, learner BLOB NOT NULL, parameters BLOB NOT NULL,
            PRIMARY KEY (academy, learner)) WITHOUT ROWID;

        CREATE TABLE predicted_items (
            academy TEXT NOT NULL, kind TEXT NOT NULL, item TEXT NOT NULL, difficulty REAL NOT NULL, answers INTEGER NOT NULL,
            PRIMARY KEY (academy, kind, item)) WITHOUT ROWID;
        """;

    private readonly SemaphoreSlim turn = new(1, 1);
    private readonly ReadPool reads;
    private readonly SqliteDb db;

    /// <param name="newest">Position of the log's newest row: tables that know of later ones belong to a log that was replaced.</param>
    public SqliteReadTables(string path, long newest)
    {
        db = Known(path, newest) ?? Make(path);
        db.Execute($"PRAGMA wal_autocheckpoint={CheckpointPages}");
        reads = new ReadPool(path);
    }

    public static string PathIn(string folder) => Path.Combine(folder, "read.db");

    public override T Look<T>(Func<ISql, T> question) => reads.Ask(question);

    public override Task<List<T>> Ask<T>(string sql, Func<ISqlStatement, ISqlStatement> bind, Func<ISqlRow, T> row, CancellationToken cancel) =>
        Task.FromResult(reads.Ask(db => bind(((ISql)db).Prepare(sql)).Read(row).ToList()));

    public override async Task Change(Func<ISql, Task> change, CancellationToken cancel)
    {
        await turn.WaitAsync(cancel);
        try
        {
            db.Prepare("BEGIN IMMEDIATE").Run();
            await change(db);
            db.Prepare("COMMIT").Run();
        }
        finally
        {
            if (db.InTransaction)
            {
                db.Prepare("ROLLBACK").Run();
            }

            turn.Release();
        }
    }

    public override void Dispose()
    {
        reads.Dispose();
        db.Dispose();
        turn.Dispose();
    }

    /// <summary>Forgets all that was followed. Nobody may have the tables open.</summary>
    public static void Delete(string path)
    {
        foreach (var ending in new[] { "", "-wal", "-shm" })
        {
            File.Delete(path + ending);
        }
    }

    private static SqliteDb Make(string path)
    {
        Delete(path);
        var made = SqliteDb.OpenRebuildable(path);
        made.Execute($"BEGIN; {Tables} INSERT INTO followers VALUES ('{History}', 0), ('{Predictor}', 0); PRAGMA user_version={Version}; COMMIT");
        return made;
    }

    // Null where the file is not there, is damaged, or was made by a program with other tables.
    private static SqliteDb? Known(string path, long newest)
    {
        if (!File.Exists(path))
        {
            return null;
        }

        SqliteDb? found = null;
        try
        {
            found = SqliteDb.OpenRebuildable(path);
            if (Number(found, "PRAGMA user_version") == Version && Number(found, "SELECT max(position) FROM followers") <= newest)
            {
                return found;
            }
        }
        catch (SqliteException damaged) when (damaged.SqliteErrorCode is raw.SQLITE_NOTADB or raw.SQLITE_CORRUPT)
        {
            // Made again below.
        }

        found?.Dispose();
        return null;
    }

    private static long Number(SqliteDb at, string sql) => at.Prepare(sql).Read(s => s.Long(0)).Single();
}
