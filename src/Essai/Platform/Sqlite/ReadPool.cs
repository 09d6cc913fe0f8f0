using System.Collections.Concurrent;

namespace Essai.Platform.Sqlite;

/// <summary>Read-only connections to one file, each used by one caller at a time and kept for the next.</summary>
internal sealed class ReadPool(string path) : IDisposable
{
    private readonly ConcurrentBag<SqliteDb> idle = [];

    public T Ask<T>(Func<SqliteDb, T> question)
    {
        if (!idle.TryTake(out var db))
        {
            db = SqliteDb.OpenRead(path);
        }

        try
        {
            return question(db);
        }
        finally
        {
            idle.Add(db);
        }
    }

    public void Dispose()
    {
        while (idle.TryTake(out var db))
        {
            db.Dispose();
        }
    }
}
