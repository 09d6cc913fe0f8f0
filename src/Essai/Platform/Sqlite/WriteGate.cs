namespace Essai.Platform.Sqlite;

/// <summary>
/// Whose turn it is to write. SQLite lets waiting writers poll, so that beside a log under load another writer could starve;
/// here they queue, and the log's writer gives way after every batch.
/// </summary>
internal sealed class WriteGate : IDisposable
{
    private readonly SemaphoreSlim turn = new(1, 1);

    public void Enter() => turn.Wait();

    public Task EnterAsync(CancellationToken cancel) => turn.WaitAsync(cancel);

    public void Leave() => turn.Release();

    public void Dispose() => turn.Dispose();
}
