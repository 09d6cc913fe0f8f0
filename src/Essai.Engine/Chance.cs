using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace Essai.Engine;

/// <summary>
/// Chance as a pure function of a seed (SplitMix64, Steele, Lea and Flood 2014). The same seed gives the same draw on
/// every machine and in every version: draws are part of what an attempt is, so this file may never change its results.
/// </summary>
public static class Chance
{
    /// <summary>Derives an independent seed from a seed and a number.</summary>
    public static ulong Mix(ulong seed, ulong salt)
    {
        var z = seed + 0x9E3779B97F4A7C15UL + (salt * 0xD1342543DE82EF95UL);
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9UL;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBUL;
        return z ^ (z >> 31);
    }

    /// <summary>Derives an independent seed from a seed and a name (FNV-1a over UTF-16 units, then mixed).</summary>
    public static ulong Mix(ulong seed, string name)
    {
        var hash = 0xCBF29CE484222325UL;
        foreach (var unit in name)
        {
            hash = (hash ^ unit) * 0x100000001B3UL;
        }

        return Mix(seed, hash);
    }

    /// <summary>A number in [0, <paramref name="n"/>), by multiplication, so that no value is visibly favoured.</summary>
    public static int Below(ulong seed, int n) => (int)Math.BigMul(Mix(seed, 1), (ulong)n, out _);

    /// <summary>A number in [0, 1).</summary>
    public static double Unit(ulong seed) => (Mix(seed, 2) >> 11) * (1.0 / (1UL << 53));

    /// <summary>A shuffled copy (Fisher and Yates).</summary>
    public static ImmutableArray<T> Shuffle<T>(ImmutableArray<T> items, ulong seed)
    {
        var shuffled = items.AsSpan().ToArray();
        for (var i = shuffled.Length - 1; i > 0; i--)
        {
            var j = Below(Mix(seed, (ulong)i), i + 1);
            (shuffled[i], shuffled[j]) = (shuffled[j], shuffled[i]);
        }

        return ImmutableCollectionsMarshal.AsImmutableArray(shuffled);
    }
}
