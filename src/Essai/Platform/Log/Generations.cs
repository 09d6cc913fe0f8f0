using System.Collections.Concurrent;

namespace Essai.Platform.Log;

/// <summary>
/// A bounded cache of two generations: what is used moves to the young one; when that is full the old one is dropped.
/// </summary>
/// <param name="capacity">Values kept, at most.</param>
internal sealed class Generations<TKey, TValue>(int capacity)
    where TKey : notnull
    where TValue : class
{
    private readonly int most = capacity / 2;
    private ConcurrentDictionary<TKey, TValue> young = new();
    private ConcurrentDictionary<TKey, TValue> old = new();

    public TValue? Find(TKey key)
    {
        if (young.TryGetValue(key, out var found))
        {
            return found;
        }

        return old.TryGetValue(key, out found) ? Add(key, found, (known, _) => known) : null;
    }

    /// <param name="choose">Of the value known and the one added, the one to keep.</param>
    public TValue Add(TKey key, TValue value, Func<TValue, TValue, TValue> choose)
    {
        if (young.Count >= most)
        {
            (old, young) = (young, new());
        }

        return young.AddOrUpdate(key, value, (_, known) => choose(known, value));
    }

    public void Forget(TKey key)
    {
        young.TryRemove(key, out _);
        old.TryRemove(key, out _);
    }
}
