namespace Essai.Engine.Answers.Text;

/// <summary>
/// Optimal string alignment: insertions, deletions, substitutions and swaps of neighbours, no part edited twice.
/// Only a band around the diagonal is computed, so that long texts cost their length, not its square.
/// </summary>
internal static class TypoDistance
{
    /// <summary>The distance between two texts, or null when it is more than <paramref name="limit"/>.</summary>
    public static int? Within(Clusters a, Clusters b, int limit)
    {
        if (limit < 0 || Math.Abs(a.Count - b.Count) > limit)
            return null;
        var (start, end) = Shared(a, b);
        return Between(a.Trim(start, end), b.Trim(start, end), limit);
    }

    /// <summary>What two texts have in common at either end needs no edit, and most typos stand alone.</summary>
    private static (int Start, int End) Shared(Clusters a, Clusters b)
    {
        var (start, end, shorter) = (0, 0, Math.Min(a.Count, b.Count));
        while (start < shorter && a.Same(start, b, start))
            start++;
        while (end < shorter - start && a.Same(a.Count - end - 1, b, b.Count - end - 1))
            end++;
        return (start, end);
    }

    private static int? Between(Clusters a, Clusters b, int limit)
    {
        var width = b.Count + 1;
        var (before, above, row) = (new int[width], new int[width], new int[width]);
        for (var j = 0; j < width; j++)
            above[j] = j;
        for (var i = 1; i <= a.Count; i++)
        {
            if (FillRow(i, limit, (before, above, row), a, b) > limit)
                return null;
            (before, above, row) = (above, row, before);
        }
        return above[b.Count] <= limit ? above[b.Count] : null;
    }

    /// <summary>Fills the band of row i and returns its least value.</summary>
    private static int FillRow(int i, int limit, (int[] Before, int[] Above, int[] Row) rows, Clusters a, Clusters b)
    {
        var (from, to) = (Math.Max(1, i - limit), Math.Min(b.Count, i + limit));
        var row = rows.Row;
        row[from - 1] = from == 1 ? i : limit + 1;
        var least = row[from - 1];
        for (var j = from; j <= to; j++)
        {
            var above = j == i + limit && i > 1 ? limit + 1 : rows.Above[j];
            var cost = a.Same(i - 1, b, j - 1) ? 0 : 1;
            var value = Math.Min(Math.Min(above, row[j - 1]) + 1, rows.Above[j - 1] + cost);
            if (cost == 1 && i > 1 && j > 1 && a.Same(i - 1, b, j - 2) && a.Same(i - 2, b, j - 1))
                value = Math.Min(value, rows.Before[j - 2] + 1);
            row[j] = value;
            least = Math.Min(least, value);
        }
        return least;
    }
}
