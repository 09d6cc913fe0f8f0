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
    private readonly int _start;

    public Clusters(string text)
    {
        _text = text;
        _ends = text.AsSpan().ContainsAnyExceptInRange(' ', '~') ? Segment(text) : [.. Enumerable.Range(1, text.Length)];
    }

    private Clusters(string text, int start, int[] ends) => (_text, _start, _ends) = (text, start, ends);

    private static int[] Segment(string text)
    {
        var ends = new List<int>(text.Length);
        for (var end = 0; end < text.Length;)
        {
            end += StringInfo.GetNextTextElementLength(text, end);
            ends.Add(end);
        }
        return [.. ends];
    }

    public int Count => _ends.Length;

    private ReadOnlySpan<char> this[int i] => _text.AsSpan()[(i == 0 ? _start : _ends[i - 1]).._ends[i]];

    /// <summary>Without so many clusters at either end.</summary>
    public Clusters Trim(int start, int end) => start + end == 0 ? this : new(_text, start == 0 ? _start : _ends[start - 1], _ends[start..^end]);

    public bool Same(int i, Clusters other, int j) => this[i].SequenceEqual(other[j]);
}
