using Essai.Platform.Guests;
using Essai.Platform.Log;

namespace Essai.Platform.Learners;

/// <summary>Erases, once a day, guests who have done nothing for as long as their token lasts.</summary>
internal sealed partial class IdleGuests(AnswerLog log, Erasure erasure, TimeProvider clock, ILogger<IdleGuests> logger) : BackgroundService
{
    private const int PageSize = 500;
    private static readonly TimeSpan Daily = TimeSpan.FromDays(1);

    /// <returns>How many were erased.</returns>
    public async Task<int> Sweep(CancellationToken cancel)
    {
        var (since, erased) = (clock.GetUtcNow() - GuestTokens.Lifetime, 0);
        for (var idle = await log.IdleLearners(since, PageSize, cancel); idle.Count > 0; idle = await log.IdleLearners(since, PageSize, cancel))
        {
            foreach (var (academy, learner) in idle)
            {
                if (await erasure.Erase(academy, learner, cancel) == CommitResult.Busy)
                {
                    // The rest can wait for another day; learners who answer now cannot.
                    return erased;
                }

                erased++;
            }
        }

        return erased;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var days = new PeriodicTimer(Daily, clock);
        do
        {
            try
            {
                LogErased(logger, await Sweep(stoppingToken));
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                LogFault(logger, e);
            }
        }
        while (await days.WaitForNextTickAsync(stoppingToken));
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "{Count} guests without activity for a year were erased")]
    private static partial void LogErased(ILogger logger, int count);

    [LoggerMessage(Level = LogLevel.Error, Message = "Idle guests could not be erased; tomorrow again")]
    private static partial void LogFault(ILogger logger, Exception e);
}
