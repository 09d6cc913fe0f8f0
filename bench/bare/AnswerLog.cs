using Microsoft.Data.Sqlite;

namespace Bare;

internal sealed record Row(Guid Attempt, Guid Command, byte[] Entry);

/// <summary>Group commit as plainly as it can be written: what waits together is one durable transaction.</summary>
internal sealed class AnswerLog : IDisposable
{
    private readonly object gate = new();
    private readonly Thread thread;
    private readonly SqliteConnection db;
    private readonly SqliteCommand insert;
    private List<(Row Row, TaskCompletionSource Stored)> waiting = [];
    private bool closed;

    public AnswerLog(string path)
    {
        db = new SqliteConnection("Data Source=" + path);
        db.Open();
        Execute("PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; CREATE TABLE log (position INTEGER PRIMARY KEY, attempt BLOB, command BLOB UNIQUE, entry BLOB)");
        insert = db.CreateCommand();
        insert.CommandText = "INSERT INTO log (attempt, command, entry) VALUES ($attempt, $command, $entry)";
        foreach (var name in (string[])["$attempt", "$command", "$entry"])
        {
            insert.Parameters.Add(name, SqliteType.Blob);
        }

        insert.Prepare();
        thread = new Thread(Run) { IsBackground = true };
        thread.Start();
    }

    public Task Append(Row row)
    {
        var stored = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (gate)
        {
            waiting.Add((row, stored));
            Monitor.Pulse(gate);
        }

        return stored.Task;
    }

    public void Dispose()
    {
        lock (gate)
        {
            closed = true;
            Monitor.Pulse(gate);
        }

        thread.Join();
        insert.Dispose();
        db.Dispose();
    }

    private void Run()
    {
        for (var batch = Take(); batch.Count > 0; batch = Take())
        {
            Execute("BEGIN IMMEDIATE");
            foreach (var (row, _) in batch)
            {
                insert.Parameters[0].Value = row.Attempt.ToByteArray(bigEndian: true);
                insert.Parameters[1].Value = row.Command.ToByteArray(bigEndian: true);
                insert.Parameters[2].Value = row.Entry;
                insert.ExecuteNonQuery();
            }

            Execute("COMMIT");
            batch.ForEach(b => b.Stored.SetResult());
        }
    }

    private List<(Row Row, TaskCompletionSource Stored)> Take()
    {
        lock (gate)
        {
            while (waiting.Count == 0 && !closed)
            {
                Monitor.Wait(gate);
            }

            var batch = waiting;
            waiting = [];
            return batch;
        }
    }

    private void Execute(string sql)
    {
        using var command = db.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
