namespace Essai.Learn.Sharing;

/// <summary>Lines of one size, and the room that they take.</summary>
internal sealed record Lines(string[] Texts, float Size)
{
    private const float Leading = 1.14f;

    public float Step => Size * Leading;

    public float Height => Texts.Length * Step;
}

/// <summary>Sets a text as large as its room allows, in lines of like length that end where sentences do.</summary>
internal sealed class Typesetting(Face face, string text)
{
    private const int MostLines = 5;
    private const float Grain = 2;

    // How far a line may be from the others' length for the sake of ending well, as a share of it, squared.
    private const float EndsWell = 0.03f;
    private const float EndsBadly = 0.08f;

    // Only an ordinary space is a place to break: French keeps its marks by a space that does not.
    private readonly (string Text, float Width)[] words = [.. text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(w => (w, face.Width(w)))];
    private readonly float space = face.Width("n n") - face.Width("nn");

    /// <summary>The largest size at which all of it fits; null where even the smallest is too large.</summary>
    public Lines? Fit(float width, float height, float largest, float smallest)
    {
        for (var size = largest; size >= smallest; size -= Grain)
        {
            if (Fill(words, width / size) is { } filled && Fits(filled, size, height))
            {
                return new Lines(Balance(filled.Length, width / size), size);
            }
        }

        return null;
    }

    /// <summary>As much as fits at a size; what is left out ends in dots after a whole word.</summary>
    public Lines Cut(float width, float height, float size)
    {
        for (var kept = words.Length - 1; kept > 0; kept--)
        {
            var last = words[kept - 1].Text.TrimEnd('.', ',', ';', ':', '…') + "…";
            if (Fill([.. words[..(kept - 1)], (last, face.Width(last))], width / size) is { } filled && Fits(filled, size, height))
            {
                return new Lines(filled, size);
            }
        }

        return new Lines([], size);
    }

    private static bool Fits(string[] lines, float size, float height) => lines.Length <= MostLines && new Lines(lines, size).Height <= height;

    // As many words to a line as go in; null where a word alone is wider.
    private string[]? Fill((string Text, float Width)[] all, float width)
    {
        var (lines, used) = (new List<string>(), width);
        foreach (var (word, wide) in all)
        {
            if (wide > width)
            {
                return null;
            }

            if (used + space + wide > width)
            {
                lines.Add(word);
                used = wide;
            }
            else
            {
                lines[^1] += $" {word}";
                used += space + wide;
            }
        }

        return [.. lines];
    }

    // The cheapest way to break into so many lines, found from the end: best[l][i] sets the words from i on in l lines.
    private string[] Balance(int lines, float width)
    {
        var ideal = Wide(0, words.Length) / lines;
        var best = new (float Cost, int Next)[lines + 1, words.Length + 1];
        for (var l = 0; l <= lines; l++)
        {
            for (var i = words.Length; i >= 0; i--)
            {
                best[l, i] = l == 0 ? (i == words.Length ? 0 : float.PositiveInfinity, i) : Cheapest(i, next => best[l - 1, next].Cost, (width, ideal));
            }
        }

        var (broken, from) = (new List<string>(), 0);
        for (var l = lines; l > 0; l--)
        {
            var next = best[l, from].Next;
            broken.Add(string.Join(' ', words[from..next].Select(w => w.Text)));
            from = next;
        }

        return [.. broken];
    }

    private (float Cost, int Next) Cheapest(int from, Func<int, float> rest, (float Width, float Ideal) line)
    {
        var cheapest = (Cost: float.PositiveInfinity, Next: from);
        for (var next = from + 1; next <= words.Length && Wide(from, next) <= line.Width; next++)
        {
            var cost = Cost(from, next, line.Ideal) + rest(next);
            cheapest = cost < cheapest.Cost ? (cost, next) : cheapest;
        }

        return cheapest;
    }

    private float Cost(int from, int next, float ideal)
    {
        var off = (Wide(from, next) - ideal) / ideal;
        var ends = EndsSentence(next - 1) ? -EndsWell : next - 2 >= from && EndsSentence(next - 2) ? EndsBadly : 0;
        return (off * off) + (next == words.Length ? 0 : ends);
    }

    private bool EndsSentence(int word) => words[word].Text[^1] is '.' or '?' or '!' or '…' or ':' or '»' or '”';

    private float Wide(int from, int next) => words[from..next].Sum(w => w.Width) + ((next - from - 1) * space);
}
