using System.Globalization;

namespace Essai.Engine.Answers.Text;

/// <summary>
/// A text as grapheme clusters, what a reader calls characters: one typo is one of them.
/// The runtime segments by its own Unicode data, with or without ICU.
/// </summary>
internal sealed class Clusters
{
    private readonly string _text;
    private readonly int[] _ends;

    public Clusters(string text)
    {
        var ends = new List<int>(text.Length);
        for (var end = 0; end < text.Length;)
        {
            end += StringInfo.GetNextTextElementLength(text, end);
            ends.Add(end);
        }
        _text = text;
        _ends = [.. ends];
    }

    public int Count => _ends.Length;

    private ReadOnlySpan<char> this[int i] => _text.AsSpan()[(i == 0 ? 0 : _ends[i - 1]).._ends[i]];

    public bool Same(int i, Clusters other, int j) => this[i].SequenceEqual(other[j]);
}
