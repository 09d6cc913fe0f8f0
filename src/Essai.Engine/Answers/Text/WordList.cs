namespace Essai.Engine.Answers.Text;

/// <summary>One word of a normalised text; an elision ("l'", "n'") or a clitic ("'s") is a word of its own.</summary>
internal readonly record struct Word(string Text, bool JoinsNext, bool JoinsLast)
{
    /// <summary>"l'" or "'s": no word in the count of surplus words.</summary>
    public bool IsClitic => (JoinsNext || JoinsLast) && Text.Length <= 2;
}

/// <summary>Parts normalised texts into words, where the script puts spaces.</summary>
internal static class WordList
{
    public static List<Word> Of(string folded)
    {
        var words = new List<Word>();
        foreach (var joined in folded.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (joined.EndsWith("n't", StringComparison.Ordinal))
            {
                words.Add(new Word(joined, false, false));
                continue;
            }
            var parts = joined.Split('\'');
            for (var i = 0; i < parts.Length; i++)
                words.Add(new Word(parts[i], i + 1 < parts.Length, i > 0));
        }
        return words;
    }

    /// <summary>Where the words of <paramref name="part"/> stand in a row, from <paramref name="from"/> on; −1 if nowhere.</summary>
    public static int Find(List<Word> whole, List<Word> part, int from = 0)
    {
        for (var start = from; part.Count > 0 && start + part.Count <= whole.Count; start++)
        {
            var same = 0;
            while (same < part.Count && whole[start + same].Text == part[same].Text)
                same++;
            if (same == part.Count)
                return start;
        }
        return -1;
    }

    /// <summary>Whether a text has letters of a script that writes without spaces between words (Chinese, Japanese, Thai…).</summary>
    public static bool RunTogether(string folded)
    {
        foreach (var rune in folded.EnumerateRunes())
        {
            if (IsUnspaced(rune.Value))
                return true;
        }
        return false;
    }

    private static bool IsUnspaced(int point) => point switch
    {
        < 0xe00 => false,
        <= 0x109f => true, // Thai, Lao, Tibetan, Myanmar
        >= 0x1780 and <= 0x17ff => true, // Khmer
        >= 0x1950 and <= 0x19ff => true, // Tai Le, New Tai Lue
        >= 0x1a20 and <= 0x1aaf or >= 0x1b00 and <= 0x1b7f => true, // Tai Tham, Balinese
        >= 0x2e80 and <= 0x2fff or >= 0x3005 and <= 0x3007 => true, // Han
        >= 0x3021 and <= 0x30ff => true, // Han, kana
        >= 0x3100 and <= 0x312f or >= 0x31a0 and <= 0x31ff => true, // Bopomofo, kana
        >= 0x3400 and <= 0x4dbf or >= 0x4e00 and <= 0xa4cf => true, // Han, Yi
        >= 0xa980 and <= 0xa9df or >= 0xaa60 and <= 0xaadf => true, // Javanese, Myanmar, Tai Viet
        >= 0xf900 and <= 0xfaff or >= 0x1b000 and <= 0x1b16f => true, // Han, kana
        >= 0x20000 and <= 0x3ffff => true, // Han
        _ => false,
    };
}
