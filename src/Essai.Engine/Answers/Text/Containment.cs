namespace Essai.Engine.Answers.Text;

/// <summary>Rule 3 of text grading: an accepted text among a few other words. Only for scripts that put spaces.</summary>
internal static class Containment
{
    public static int? Accepted(FoldedText given, PreparedKey key)
    {
        if (key.Key.Surplus <= 0 || given.RunsTogether || Wrong(given, key) is not null)
            return null;
        return First(key.Accepted, text => !text.RunsTogether && HoldsPlainly(given, text, key.Key));
    }

    /// <summary>The first wrong text that occurs in the given one.</summary>
    public static int? Wrong(FoldedText given, PreparedKey key) =>
        First(key.Wrong, text => WordList.Find(given.Words, text.Words) >= 0);

    private static int? First(FoldedText[] texts, Predicate<FoldedText> holds)
    {
        var found = Array.FindIndex(texts, holds);
        return found < 0 ? null : found;
    }

    private static bool HoldsPlainly(FoldedText given, FoldedText text, TextKey key)
    {
        for (var start = WordList.Find(given.Words, text.Words); start >= 0; start = WordList.Find(given.Words, text.Words, start + 1))
        {
            if (IsPlain(given.BareWords, start, start + text.Words.Count, key))
                return true;
        }
        return false;
    }

    private static bool IsPlain(List<Word> words, int start, int end, TextKey key)
    {
        if (start > 0 && Antonyms.TurnsNext(words[start - 1].Text))
            return false;
        var surplus = 0;
        for (var i = 0; i < words.Count; i++)
        {
            if (i >= start && i < end)
                continue;
            if (Negations.Has(words[i], key.Lang) || (!words[i].IsClitic && ++surplus > key.Surplus))
                return false;
        }
        return true;
    }
}
