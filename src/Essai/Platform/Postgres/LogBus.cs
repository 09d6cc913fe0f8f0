using Npgsql;

namespace Essai.Platform.Postgres;

/// <summary>
/// Tells the programs of an installation that the log has grown. Said after the commit and at most once at a time, since NOTIFY
/// inside transactions would queue their commits; lost while a connection is away, so that nobody may rely on hearing it.
/// </summary>
internal sealed partial class LogBus : IDisposable
{
    private const string Channel = "essai_log";
    private static readonly TimeSpan BetweenTries = TimeSpan.FromSeconds(1);

    private readonly NpgsqlDataSource source;
    private readonly Action heard;
    private readonly ILogger logger;
    private readonly CancellationTokenSource closing = new();
    private readonly SemaphoreSlim grown = new(0, 1);
    private readonly Task work;

    /// <param name="heard">Called whenever another program, or this one, has written.</param>
    public LogBus(NpgsqlDataSource source, Action heard, ILogger logger)
    {
        (this.source, this.heard, this.logger) = (source, heard, logger);
        work = Task.WhenAll(Task.Run(() => Keep(Listen)), Task.Run(() => Keep(Tell)));
    }

    /// <summary>Lets the others know, soon.</summary>
    public void Say()
    {
        try
        {
            if (grown.CurrentCount == 0)
            {
                _ = grown.Release();
            }
        }
        catch (SemaphoreFullException)
        {
            // It is said already.
        }
    }

    public void Dispose()
    {
        closing.Cancel();
        work.Wait();
        closing.Dispose();
        grown.Dispose();
    }

    private async Task Keep(Func<CancellationToken, Task> work)
    {
        while (!closing.IsCancellationRequested)
        {
            try
            {
                await work(closing.Token);
            }
            catch (OperationCanceledException) when (closing.IsCancellationRequested)
            {
                return;
            }
            catch (Exception e) when (e is NpgsqlException or IOException or System.Net.Sockets.SocketException)
            {
                LogAway(logger, e);
                heard();
                await Task.Delay(BetweenTries, closing.Token).ContinueWith(static _ => { }, TaskScheduler.Default);
            }
        }
    }

    private async Task Listen(CancellationToken cancel)
    {
        await using var connection = await source.OpenConnectionAsync(cancel);
        connection.Notification += (_, _) => heard();
        await using (var listen = new NpgsqlCommand($"LISTEN {Channel}", connection))
        {
            _ = await listen.ExecuteNonQueryAsync(cancel);
        }

        heard();
        while (true)
        {
            await connection.WaitAsync(cancel);
        }
    }

    private async Task Tell(CancellationToken cancel)
    {
        while (true)
        {
            await grown.WaitAsync(cancel);
            await using var notify = source.CreateCommand($"NOTIFY {Channel}");
            _ = await notify.ExecuteNonQueryAsync(cancel);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The other programs of the installation cannot be heard; tried again")]
    private static partial void LogAway(ILogger logger, Exception e);
}
