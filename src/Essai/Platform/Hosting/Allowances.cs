namespace Essai.Platform.Hosting;

/// <summary>
/// A bucket for each key: full it takes a burst at once, and it fills evenly. A bucket is no more than the moment at which it is
/// full again, so nobody goes round to fill them: who does not ask costs nothing.
/// </summary>
/// <param name="perSecond">How many a bucket gains in a second.</param>
internal sealed class Allowances<TKey>(int burst, int perSecond, TimeProvider clock)
    where TKey : notnull
{
    private readonly long each = Math.Max(1, clock.TimestampFrequency / perSecond);
    private readonly Lock turn = new();
    private Dictionary<TKey, long> young = [];
    private Dictionary<TKey, long> old = [];
    private long turned = clock.GetTimestamp();

    private long FillTime => burst * each;

    /// <summary>Takes one. Null when there was one, else how long until there is.</summary>
    public TimeSpan? Take(TKey key)
    {
        lock (turn)
        {
            var now = clock.GetTimestamp();
            Forget(now);
            var full = young.TryGetValue(key, out var known) || old.TryGetValue(key, out known) ? Math.Max(known, now) : now;
            if (full + each - now > FillTime)
            {
                return clock.GetElapsedTime(now, full + each - FillTime);
            }

            young[key] = full + each;
            return null;
        }
    }

    // Whatever nobody asked for since the last turn but one is full again by now, as if it had never been.
    private void Forget(long now)
    {
        if (now - turned > FillTime)
        {
            (old, young, turned) = (young, [], now);
        }
    }
}
