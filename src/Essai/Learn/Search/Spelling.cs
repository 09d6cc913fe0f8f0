using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;

namespace Essai.Learn.Search;

/// <summary>Mends mistyped words by the words of the index: the rest of a word that was begun, else the nearest by edits (Damerau-Levenshtein).</summary>
internal sealed class Spelling(IndexReader index, SearchWords written, SearchWords stems)
{
    private const int ShortestBegun = 3;
    private const int ShortestMended = 4;
    private const int LongEnoughForTwo = 8;

    /// <summary>The words to look for, and whether one of them was changed. Words that nothing resembles stay.</summary>
    public (string Words, bool Changed) Mend(string query)
    {
        var words = written.Of(SearchWords.Joined(query));
        if (words.All(IsKnown))
        {
            return (query, false);
        }

        words = written.Of(query);
        var mended = words.Select((word, i) => IsKnown(word) ? word : (i == words.Count - 1 ? Begun(word) : null) ?? Nearest(word) ?? word).ToArray();
        return (string.Join(' ', mended), !mended.SequenceEqual(words));
    }

    private bool IsKnown(string word) => stems.Of(word).All(stem => index.DocFreq(new Term(Fields.All, stem)) > 0);

    private string? Begun(string word)
    {
        if (word.Length < ShortestBegun || Terms() is not { } terms)
        {
            return null;
        }

        var (at, best) = (terms.GetEnumerator(), (Word: (string?)null, Often: 0));
        for (var status = at.SeekCeil(new BytesRef(word)); status != TermsEnum.SeekStatus.END && at.Term.Utf8ToString() is var here && here.StartsWith(word, StringComparison.Ordinal);)
        {
            best = at.DocFreq > best.Often ? (here, at.DocFreq) : best;
            status = at.MoveNext() ? TermsEnum.SeekStatus.FOUND : TermsEnum.SeekStatus.END;
        }

        return best.Word;
    }

    // The first letter is seldom mistyped, and keeping it makes the look-up quick.
    private string? Nearest(string word)
    {
        if (word.Length < ShortestMended || Terms() is not { } terms)
        {
            return null;
        }

        var near = new FuzzyTermsEnum(terms, new AttributeSource(), new Term(Fields.Written, word), word.Length >= LongEnoughForTwo ? 2 : 1, prefixLength: 1, transpositions: true);
        var boost = near.Attributes.AddAttribute<IBoostAttribute>();
        var found = new List<(string Word, float Near, int Often)>();
        while (near.MoveNext())
        {
            found.Add((near.Term.Utf8ToString(), boost.Boost, near.DocFreq));
        }

        return found.OrderByDescending(f => f.Near).ThenByDescending(f => f.Often).Select(f => f.Word).FirstOrDefault();
    }

    private Terms? Terms() => MultiFields.GetTerms(index, Fields.Written);
}
