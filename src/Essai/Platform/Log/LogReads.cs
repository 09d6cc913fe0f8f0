using System.Collections.Concurrent;
using Essai.Platform.Sqlite;

namespace Essai.Platform.Log;

/// <summary>Read-only connections, each used by one caller at a time and kept for the next.</summary>
internal sealed class LogReads(LogFile file) : IDisposable
{
    private readonly ConcurrentBag<LogQueries> idle = [];

    public T Ask<T>(Func<LogQueries, T> question)
    {
        if (!idle.TryTake(out var queries))
        {
            queries = new LogQueries(SqliteDb.OpenRead(file.Path));
        }

        try
        {
            return question(queries);
        }
        finally
        {
            idle.Add(queries);
        }
    }

    public void Dispose()
    {
        while (idle.TryTake(out var queries))
        {
            queries.Dispose();
        }
    }
}
