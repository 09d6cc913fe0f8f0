using System.Collections.Concurrent;
using System.Net.Sockets;
using Essai.Platform.Database;
using Npgsql;

namespace Essai.Platform.Postgres;

/// <summary>
/// LISTEN and NOTIFY. Said outside of transactions, since NOTIFY inside would queue their commits, and all that waits at once.
/// </summary>
internal sealed class PostgresBus : Bus, IDisposable
{
    private static readonly TimeSpan BetweenTries = TimeSpan.FromSeconds(1);
    private static readonly Dictionary<string, Topic> Channels = Enum.GetValues<Topic>().ToDictionary(Channel, StringComparer.Ordinal);

    private readonly NpgsqlDataSource source;
    private readonly CancellationTokenSource closing = new();
    private readonly ConcurrentDictionary<Topic, Action<string>> listeners = new();
    private readonly SemaphoreSlim said = new(0);
    private readonly Lock turn = new();
    private readonly Task work;
    private HashSet<(Topic Topic, string Words)> waiting = [];

    public PostgresBus(NpgsqlDataSource source)
    {
        this.source = source;
        work = Task.WhenAll(Task.Run(() => Keep(Hear)), Task.Run(() => Keep(Tell)));
    }

    /// <summary>Told when the database could not be reached; it is tried again.</summary>
    public Action<Exception>? Lost { private get; set; }

    public override void Say(Topic topic, string words)
    {
        lock (turn)
        {
            if (!waiting.Add((topic, words)))
            {
                return;
            }
        }

        said.Release();
    }

    public override void Listen(Topic topic, Action<string> heard) => listeners.AddOrUpdate(topic, heard, (_, before) => before + heard);

    public void Dispose()
    {
        closing.Cancel();
        work.Wait();
        closing.Dispose();
        said.Dispose();
    }

    private static string Channel(Topic topic) => "essai_" + topic.ToString().ToLowerInvariant();

    private async Task Keep(Func<CancellationToken, Task> task)
    {
        while (!closing.IsCancellationRequested)
        {
            try
            {
                await task(closing.Token);
            }
            catch (OperationCanceledException) when (closing.IsCancellationRequested)
            {
                return;
            }
            catch (Exception e) when (e is NpgsqlException or IOException or SocketException)
            {
                Lost?.Invoke(e);
                Missed();
                await Task.Delay(BetweenTries, closing.Token).ContinueWith(static _ => { }, TaskScheduler.Default);
            }
        }
    }

    private async Task Hear(CancellationToken cancel)
    {
        await using var connection = await source.OpenConnectionAsync(cancel);
        connection.Notification += (_, e) => listeners.GetValueOrDefault(Channels[e.Channel])?.Invoke(e.Payload);
        await using (var listen = new NpgsqlCommand(string.Concat(Channels.Keys.Select(c => $"LISTEN {c};")), connection))
        {
            _ = await listen.ExecuteNonQueryAsync(cancel);
        }

        Missed();
        while (true)
        {
            await connection.WaitAsync(cancel);
        }
    }

    private async Task Tell(CancellationToken cancel)
    {
        await using var notify = source.CreateCommand("SELECT pg_notify(channel, words) FROM unnest($1::text[], $2::text[]) AS said (channel, words)");
        while (true)
        {
            await said.WaitAsync(cancel);
            if (TakeAll() is { Count: > 0 } words)
            {
                notify.Parameters.Clear();
                notify.Parameters.Add(new() { Value = words.Select(w => Channel(w.Topic)).ToArray() });
                notify.Parameters.Add(new() { Value = words.Select(w => w.Words).ToArray() });
                _ = await notify.ExecuteNonQueryAsync(cancel);
            }
        }
    }

    private HashSet<(Topic Topic, string Words)> TakeAll()
    {
        lock (turn)
        {
            var all = waiting;
            waiting = [];
            return all;
        }
    }

    private void Missed()
    {
        foreach (var heard in listeners.Values)
        {
            heard("");
        }
    }
}
