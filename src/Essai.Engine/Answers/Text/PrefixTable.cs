using System.Collections.Frozen;

namespace Essai.Engine.Answers.Text;

/// <summary>Two prefixes that make opposites, one perhaps empty; only before some letters and a vowel, where any are named.</summary>
internal readonly record struct Opposites(string First, string Second, string Before)
{
    /// <summary>One letter more, less or other.</summary>
    public bool IsSlight => First.Length <= 1 && Second.Length <= 1;
}

/// <summary>The prefixes of a language, looked up without cutting words.</summary>
internal sealed class PrefixTable
{
    private const string Vowels = "aeiouy";

    private readonly FrozenDictionary<(string, string), string> _pairs;
    private readonly FrozenSet<string> _known;
    private readonly int _longest;

    public PrefixTable(IEnumerable<Opposites> pairs)
    {
        _pairs = pairs.DistinctBy(p => (p.First, p.Second)).ToFrozenDictionary(p => (p.First, p.Second), p => p.Before);
        _known = _pairs.Keys.Select(pair => pair.Item1).ToFrozenSet(StringComparer.Ordinal);
        _longest = _known.Max(prefix => prefix.Length);
    }

    /// <summary>The lengths of the prefixes with which a word begins, none (0) among them.</summary>
    public List<int> Of(string word)
    {
        var known = _known.GetAlternateLookup<ReadOnlySpan<char>>();
        var lengths = new List<int> { 0 };
        for (var length = 1; length <= Math.Min(word.Length, _longest); length++)
        {
            if (known.Contains(word.AsSpan(0, length)))
                lengths.Add(length);
        }
        return lengths;
    }

    public bool AreOpposite(string x, int i, string y, int j) =>
        _pairs.TryGetValue((x[..i], y[..j]), out var before) && (before.Length == 0 || (IsBefore(x, i, before) && IsBefore(y, j, before)));

    private static bool IsBefore(string word, int at, string letters) =>
        at + 1 < word.Length && letters.Contains(word[at]) && Vowels.Contains(word[at + 1]);
}
