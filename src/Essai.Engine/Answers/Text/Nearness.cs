namespace Essai.Engine.Answers.Text;

/// <summary>Rule 2 of text grading: which text a given one is a typo of.</summary>
internal static class Nearness
{
    private const int None = -1;

    /// <summary>The nearest text within its budget, the first of several; distance −1 when there is none.</summary>
    public static (int? Index, int Distance) Nearest(FoldedText given, FoldedText[] texts, TextKey key)
    {
        (int? Index, int Distance) best = (null, None);
        for (var i = 0; i < texts.Length; i++)
        {
            var limit = best.Index is null ? Budget(texts[i], key) : Math.Min(Budget(texts[i], key), best.Distance - 1);
            if (limit > 0 && Distance(given, texts[i], limit) is { } distance && MayBeTypo(given, texts[i], key.Lang))
                best = (i, distance);
        }
        return best;
    }

    public static int? Distance(FoldedText given, FoldedText text, int limit) =>
        TypoDistance.Within(given.Clusters, text.Clusters, limit);

    private static int Budget(FoldedText text, TextKey key) => key.Typos is { } typos
        ? Math.Clamp(typos, 0, 3)
        : text.Clusters.Count switch { <= 4 => 0, <= 8 => 1, _ => 2 };

    private static bool MayBeTypo(FoldedText given, FoldedText text, string? lang) =>
        given.Digits == text.Digits && !Antonyms.Differ(given.Bare, text.Bare, lang);
}
