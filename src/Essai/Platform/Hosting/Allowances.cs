namespace Essai.Platform.Hosting;

/// <summary>
/// A bucket for each key: full it takes a burst at once, and it fills evenly. A bucket is no more than the moment at which it is
/// full again, so nobody goes round to fill them: who does not ask costs nothing. Other programs that count the same keys are
/// told what was taken here, once a bucket is noticeably less than full; most never are.
/// </summary>
/// <param name="perSecond">How many a bucket gains in a second.</param>
internal sealed class Allowances<TKey>(int burst, int perSecond, TimeProvider clock)
    where TKey : notnull
{
    /// <summary>Which share of a bucket is nobody else's business.</summary>
    private const int Unnoticed = 8;

    private readonly long each = Math.Max(1, clock.TimestampFrequency / perSecond);
    private readonly Lock turn = new();
    private readonly HashSet<TKey> noticed = [];
    private Dictionary<TKey, Bucket> young = [];
    private Dictionary<TKey, Bucket> old = [];
    private long turned = clock.GetTimestamp();

    private long FillTime => burst * each;

    /// <summary>Takes one. Null when there was one, else how long until there is.</summary>
    public TimeSpan? Take(TKey key)
    {
        lock (turn)
        {
            var now = clock.GetTimestamp();
            var bucket = Find(key, now);
            var full = bucket.Full + each;
            if (full - now > FillTime)
            {
                return clock.GetElapsedTime(now, full - FillTime);
            }

            young[key] = new(full, bucket.Untold + 1);
            if ((full - now) * Unnoticed > FillTime)
            {
                noticed.Add(key);
            }

            return null;
        }
    }

    /// <summary>What was taken here and others should know; told once.</summary>
    public List<(TKey Key, int Count)> Untold()
    {
        lock (turn)
        {
            var now = clock.GetTimestamp();
            List<(TKey, int)> told = [.. noticed.Select(key => (key, Find(key, now).Untold)).Where(t => t.Untold > 0)];
            foreach (var (key, _) in told)
            {
                young[key] = Find(key, now) with { Untold = 0 };
            }

            noticed.Clear();
            return told;
        }
    }

    /// <summary>Counts what was taken elsewhere.</summary>
    public void TakenElsewhere(TKey key, int count)
    {
        lock (turn)
        {
            var bucket = Find(key, clock.GetTimestamp());
            young[key] = bucket with { Full = bucket.Full + (count * each) };
        }
    }

    // A bucket that is full again is as if nothing had been taken.
    private Bucket Find(TKey key, long now)
    {
        Forget(now);
        return (young.TryGetValue(key, out var known) || old.TryGetValue(key, out known)) && known.Full > now ? known : new(now, 0);
    }

    // Whatever nobody asked for since the last turn but one is full again by now, unless more than a burst was taken elsewhere.
    private void Forget(long now)
    {
        if (now - turned > FillTime)
        {
            var late = old.Where(b => b.Value.Full > now && !young.ContainsKey(b.Key)).ToDictionary();
            (old, young, turned) = (young, late, now);
        }
    }

    /// <param name="Full">When it is full again.</param>
    /// <param name="Untold">How many were taken here that others do not know of.</param>
    private readonly record struct Bucket(long Full, int Untold);
}
