using Essai.Platform.Log;
using Essai.Platform.Watch;

namespace Essai.Platform.Followers;

/// <summary>Keeps the read tables up with the log while the program serves.</summary>
internal sealed partial class Follower(AnswerLog log, Following following, TimeProvider clock, ILogger<Follower> logger) : BackgroundService
{
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan AfterFault = TimeSpan.FromSeconds(5);

    private TaskCompletionSource moved = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly FollowerLag lag = new(log, following.Position, clock);
    private long position;

    /// <summary>
    /// Ends once all that is durable now has been followed, so that learners find what they have just done. A follower that is
    /// far behind is not waited for: an older table is better than no page.
    /// </summary>
    public async Task CatchUp(CancellationToken cancel)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        patience.CancelAfter(LongestWait);
        var wanted = 0L;
        try
        {
            wanted = await log.Newest(cancel);
            await Reached(wanted, patience.Token);
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            LogBehind(logger, wanted, Volatile.Read(ref position));
        }
    }

    /// <summary>Follows what is durable by then to its end, while there is time: the next start finds little left to do.</summary>
    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        var newest = 0L;
        try
        {
            newest = await log.Newest(cancellationToken);
            await FollowTo(newest, cancellationToken);
        }
        catch (OperationCanceledException)
        {
            // The next start goes on from what was saved.
            LogBehind(logger, newest, following.Position);
        }
    }

    public override void Dispose()
    {
        lag.Dispose();
        base.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                Move(following.Position);
                var all = lag.Behind == 0;
                await log.Grown(position, stoppingToken);
                lag.Grew(anew: all);
                Measures.Follow(await following.Step(stoppingToken));
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                // Skipping a row would falsify the tables for ever: it is tried again until it is mended.
                LogFault(logger, position, e);
                Measures.FollowFailed();
                await Task.Delay(AfterFault, clock, stoppingToken);
            }
        }
    }

    private async Task Reached(long wanted, CancellationToken cancel)
    {
        while (Volatile.Read(ref position) < wanted)
        {
            var next = Volatile.Read(ref moved);
            if (Volatile.Read(ref position) < wanted)
            {
                await next.Task.WaitAsync(cancel);
            }
        }
    }

    private async Task FollowTo(long newest, CancellationToken cancel)
    {
        while (following.Position < newest)
        {
            if (await following.Step(cancel) == 0)
            {
                await log.Grown(following.Position, cancel);
            }
        }

        await following.Save(cancel);
    }

    private void Move(long to)
    {
        Volatile.Write(ref position, to);
        lag.Followed(to, following.At);
        Interlocked.Exchange(ref moved, new(TaskCreationOptions.RunContinuationsAsynchronously)).SetResult();
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The log could not be followed after {Position}")]
    private static partial void LogFault(ILogger logger, long position, Exception e);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The read tables have come to {Position}, the log is at {Newest}")]
    private static partial void LogBehind(ILogger logger, long newest, long position);
}
