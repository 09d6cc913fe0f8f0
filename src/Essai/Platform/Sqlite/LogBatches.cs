using Essai.Platform.Log;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Essai.Platform.Sqlite;

/// <summary>One durable transaction a batch. What goes wrong with one commit is told to its own caller alone.</summary>
internal sealed class LogBatches(SqliteDb db, WriteGate gate)
{
    private readonly LogWriter writer = new(db);
    private readonly Statement begin = db.Prepare("BEGIN IMMEDIATE");
    private readonly Statement commit = db.Prepare("COMMIT");
    private readonly Statement rollback = db.Prepare("ROLLBACK");

    /// <summary>Position of the newest durable row.</summary>
    public long Position { get; private set; } = db.Prepare("SELECT coalesce(max(position), 0) FROM log").Read(s => s.Long(0)).Single();

    /// <summary>
    /// Null once all is durable, else what the disk or the lock refused: nothing is stored and all may be tried again. A fault
    /// in one commit is thrown, nothing is stored either, and the others may be written without it.
    /// </summary>
    public SqliteException? Write(List<PendingWrite> batch)
    {
        gate.Enter();
        try
        {
            Transact(batch);
            return null;
        }
        catch (SqliteException e) when (Refused(e))
        {
            return e;
        }
        finally
        {
            gate.Leave();
        }
    }

    private void Transact(List<PendingWrite> batch)
    {
        begin.Run();
        try
        {
            var position = Position;
            foreach (var pending in batch)
            {
                pending.Result = Write(pending);
                position = pending is { Commit: not null, Result: CommitResult.Stored } ? writer.Position : position;
            }

            commit.Run();
            Position = position;
        }
        finally
        {
            // Some errors of the disk end the transaction by themselves.
            if (db.InTransaction)
            {
                rollback.Run();
            }
        }
    }

    private CommitResult Write(PendingWrite pending)
    {
        (pending as PendingEdit)?.Edit(db);
        return pending.Commit is { } commit ? writer.Write(commit) : CommitResult.Stored;
    }

    private static bool Refused(SqliteException e) => e.SqliteErrorCode is
        raw.SQLITE_BUSY or raw.SQLITE_LOCKED or raw.SQLITE_FULL or raw.SQLITE_IOERR or raw.SQLITE_READONLY or raw.SQLITE_CANTOPEN;
}

/// <summary>A change of other tables inside the log's next transaction. For what is small; it holds up the answers.</summary>
internal sealed class PendingEdit(Action<SqliteDb> edit) : PendingWrite(null)
{
    public void Edit(SqliteDb db) => edit(db);
}
