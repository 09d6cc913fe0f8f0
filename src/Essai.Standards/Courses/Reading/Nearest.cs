namespace Essai.Standards.Courses.Reading;

/// <summary>Guesses which known word was meant, so that a message can say how to mend.</summary>
internal static class Nearest
{
    /// <summary>The known word within a third of the length in edits, or null.</summary>
    public static string? To(string word, IEnumerable<string> known) => known
        .Select(k => (Word: k, Edits: Edits(word.ToLowerInvariant(), k.ToLowerInvariant())))
        .Where(k => k.Edits <= Math.Max(1, Math.Max(word.Length, k.Word.Length) / 3))
        .OrderBy(k => k.Edits)
        .Select(k => k.Word)
        .FirstOrDefault();

    /// <summary>"Did you mean …?", else the whole list.</summary>
    public static string Hint(string word, IReadOnlyCollection<string> known) => (To(word, known), known.Count) switch
    {
        ({ } near, _) => $"Did you mean `{near}`?",
        (null, 0) => "Nothing is known here: leave it out.",
        (null, _) => $"Known here: {string.Join(", ", known.Select(k => $"`{k}`"))}.",
    };

    // Levenshtein, one row at a time; words far too long for a key are not worth the walk.
    private static int Edits(string a, string b)
    {
        if (Math.Abs(a.Length - b.Length) > Longest || a.Length > Longest * 2)
        {
            return int.MaxValue;
        }

        var row = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                (diagonal, row[j]) = (row[j], Math.Min(Math.Min(row[j], row[j - 1]) + 1, diagonal + (a[i - 1] == b[j - 1] ? 0 : 1)));
            }
        }

        return row[^1];
    }

    private const int Longest = 40;
}
