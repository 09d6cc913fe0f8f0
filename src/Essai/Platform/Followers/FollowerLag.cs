using System.Diagnostics.Metrics;
using Essai.Platform.Log;
using Essai.Platform.Watch;

namespace Essai.Platform.Followers;

/// <summary>How far the read tables are behind what this program knows of the log, for whoever watches.</summary>
internal sealed class FollowerLag : IDisposable
{
    private readonly Meter meter = new(Measures.Name);
    private readonly AnswerLog log;
    private readonly TimeProvider clock;
    private long position;
    private long since;

    /// <param name="position">Position of the last row followed.</param>
    public FollowerLag(AnswerLog log, long position, TimeProvider clock)
    {
        (this.log, this.position, this.clock, since) = (log, position, clock, Now(clock));
        _ = meter.CreateObservableGauge("essai.follower.lag", () => Seconds, "s", "How long the oldest row has waited that is not followed yet.");
        _ = meter.CreateObservableGauge("essai.follower.behind", () => Behind, "{position}", "Positions of the log that are not followed yet.");
    }

    /// <summary>0 where all is followed.</summary>
    public double Seconds => Behind == 0 ? 0 : Math.Max(0, Now(clock) - Volatile.Read(ref since)) / 1_000.0;

    public long Behind => Math.Max(0, log.Seen - Volatile.Read(ref position));

    /// <summary>There is something to follow.</summary>
    /// <param name="anew">All was followed before.</param>
    public void Grew(bool anew)
    {
        if (anew)
        {
            Volatile.Write(ref since, Now(clock));
        }
    }

    /// <summary>Followed up to a row.</summary>
    /// <param name="at">When it was written: what is behind it was written later.</param>
    public void Followed(long to, DateTimeOffset at)
    {
        Volatile.Write(ref position, to);
        Volatile.Write(ref since, Math.Max(Volatile.Read(ref since), at.ToUnixTimeMilliseconds()));
    }

    public void Dispose() => meter.Dispose();

    private static long Now(TimeProvider clock) => clock.GetUtcNow().ToUnixTimeMilliseconds();
}
