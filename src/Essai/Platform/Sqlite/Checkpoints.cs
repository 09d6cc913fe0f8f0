namespace Essai.Platform.Sqlite;

/// <summary>
/// Copies the write-ahead file into the database beside the writer, so that no answer waits for it. The writer itself copies only
/// what came meanwhile, when nobody writes: then the file is used again from its beginning.
/// </summary>
internal sealed class Checkpoints : IDisposable
{
    private const string Passive = "PRAGMA wal_checkpoint(PASSIVE)";

    private readonly SqliteDb beside;
    private readonly Thread thread;
    private readonly AutoResetEvent wanted = new(false);
    private readonly int every;
    private int rows;
    private volatile bool copied;
    private volatile bool closed;

    /// <param name="every">Rows after which the file is copied.</param>
    public Checkpoints(string path, int every)
    {
        this.every = every;
        beside = SqliteDb.OpenWrite(path);
        thread = new Thread(Run) { Name = "answer log checkpoints", IsBackground = true };
        thread.Start();
    }

    /// <summary>Called by the writer between two transactions.</summary>
    /// <param name="added">Rows of the last one.</param>
    public void Between(SqliteDb writer, int added)
    {
        rows += added;
        if (copied)
        {
            copied = false;
            _ = writer.Prepare(Passive).TryRun();
        }
        else if (rows >= every)
        {
            rows = 0;
            wanted.Set();
        }
    }

    public void Dispose()
    {
        closed = true;
        wanted.Set();
        thread.Join();
        wanted.Dispose();
        beside.Dispose();
    }

    private void Run()
    {
        for (wanted.WaitOne(); !closed; wanted.WaitOne())
        {
            // A disk that is full or slow refuses here too; the writer's own transactions tell the learners.
            copied = beside.Prepare(Passive).TryRun();
        }
    }
}
