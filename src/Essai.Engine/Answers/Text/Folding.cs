using System.Globalization;
using System.Text;

namespace Essai.Engine.Answers.Text;

/// <summary>
/// Brings a text into the form in which answers are compared (ENGINE 1): compatibility composition (NFKC), full case
/// folding, accents folded or kept, ligatures and strokes expanded, digits of any script as 0 to 9, one apostrophe,
/// one space for every other run of punctuation, dashes and spaces. Never throws, also on lone surrogates.
/// </summary>
/// <remarks>
/// Accents are marks over a letter of Latin, Greek, Cyrillic, Hebrew, Arabic or Syriac. Marks that make another letter
/// or a vowel stay: Indic, Thai and other vowel signs, Japanese voicing, Cyrillic й, ў and ї, strokes through symbols (≠).
/// Symbols (+, €, emoji) stay. A text of punctuation alone ("?") is compared as it stands, or nothing would be left of it.
/// </remarks>
internal static class Folding
{
    private const char Apostrophe = '\'';
    private const int DotAbove = 0x307, Breve = 0x306, Diaeresis = 0x308;

    public static string Fold(string text, bool accents)
    {
        if (IsFolded(text))
            return text;
        var folded = Tidy(Ascii.IsValid(text) ? Decompose(text) : Points(text, accents));
        return folded.Length > 0 ? folded : text.Trim();
    }

    private static List<int> Points(string text, bool accents)
    {
        var points = Reorder(Decompose(text));
        return Compose(WithoutDots(accents ? points : WithoutAccents(points)));
    }

    /// <summary>Small ASCII letters and digits parted by single spaces need no work; most keys and answers are such.</summary>
    private static bool IsFolded(string text)
    {
        var last = ' ';
        foreach (var c in text)
        {
            if (!(char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || (c == ' ' && last != ' ')))
                return false;
            last = c;
        }
        return last != ' ' || text.Length == 0;
    }

    private static List<int> Decompose(string text)
    {
        var points = new List<int>(text.Length + 8);
        for (var i = 0; i < text.Length; i++)
        {
            var point = PointAt(text, ref i);
            if (FoldTable.Fold(point) is not { } fold)
                points.Add(point);
            else
                for (var j = 0; j < fold.Length; j++)
                    points.Add(PointAt(fold, ref j));
        }
        return points;
    }

    /// <summary>A lone surrogate is its own code point: strange, but equal only to itself.</summary>
    private static int PointAt(string text, ref int i) =>
        char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1])
            ? char.ConvertToUtf32(text[i], text[++i])
            : text[i];

    private static List<int> Reorder(List<int> points)
    {
        for (var start = 0; start < points.Count; start++)
        {
            var end = start;
            while (end < points.Count && FoldTable.Rank(points[end]) > 0)
                end++;
            if (end - start > 1)
            {
                var marks = points.GetRange(start, end - start).OrderBy(FoldTable.Rank).ToList();
                for (var i = 0; i < marks.Count; i++)
                    points[start + i] = marks[i];
            }
            start = end;
        }
        return points;
    }

    private static List<int> WithoutAccents(List<int> points)
    {
        var kept = new List<int>(points.Count);
        var letter = (int)' ';
        foreach (var point in points)
        {
            if (!FoldTable.IsAccent(point))
                kept.Add(letter = point);
            else if (!MayLoseAccents(letter) || MakesAnotherLetter(letter, point))
                kept.Add(point);
        }
        return kept;
    }

    private static bool MayLoseAccents(int point) => point <= 0x7f
        ? point is ' ' or Apostrophe || char.IsAsciiLetterOrDigit((char)point)
        : CharUnicodeInfo.GetUnicodeCategory(point) is not (UnicodeCategory.MathSymbol or UnicodeCategory.CurrencySymbol
            or UnicodeCategory.ModifierSymbol or UnicodeCategory.OtherSymbol);

    private static bool MakesAnotherLetter(int letter, int mark) =>
        mark == Breve ? letter is 'и' or 'у' : mark == Diaeresis && letter == 'і';

    /// <summary>The small i has its dot: İ and I read alike, as a Turkish capital typed on any keyboard.</summary>
    private static List<int> WithoutDots(List<int> points)
    {
        var kept = new List<int>(points.Count);
        foreach (var point in points)
        {
            if (point != DotAbove || kept.Count == 0 || kept[^1] != 'i')
                kept.Add(point);
        }
        return kept;
    }

    /// <summary>Canonical composition (Unicode standard annex 15), Hangul by rule.</summary>
    private static List<int> Compose(List<int> points)
    {
        var composed = new List<int>(points.Count);
        var (starter, lastRank) = (-1, 0);
        foreach (var point in points)
        {
            var rank = FoldTable.Rank(point);
            var isNext = starter == composed.Count - 1;
            var free = starter >= 0 && (isNext || lastRank < rank);
            if (free && ComposePair(composed[starter], point) is { } one)
            {
                composed[starter] = one;
                continue;
            }
            composed.Add(point);
            lastRank = rank;
            if (rank == 0)
                starter = composed.Count - 1;
        }
        return composed;
    }

    private static int? ComposePair(int first, int last) => (first, last) switch
    {
        ( >= 0x1100 and < 0x1113, >= 0x1161 and < 0x1176) => 0xac00 + (((first - 0x1100) * 21) + (last - 0x1161)) * 28,
        ( >= 0xac00 and < 0xd7a4, > 0x11a7 and < 0x11c3) when (first - 0xac00) % 28 == 0 => first + last - 0x11a7,
        _ => FoldTable.Compose(first, last),
    };

    private static string Tidy(List<int> points)
    {
        var text = new StringBuilder(points.Count);
        for (var i = 0; i < points.Count; i++)
        {
            var parts = points[i] == ' ' || (points[i] == Apostrophe && !JoinsLetters(points, i));
            if (!parts)
                Append(text, points[i]);
            else if (text.Length > 0 && text[^1] != ' ')
                text.Append(' ');
        }
        return text.ToString().TrimEnd(' ');
    }

    private static bool JoinsLetters(List<int> points, int i) =>
        i > 0 && i + 1 < points.Count && points[i - 1] is not (' ' or Apostrophe) && points[i + 1] is not (' ' or Apostrophe);

    private static void Append(StringBuilder text, int point)
    {
        if (point <= 0xffff)
            text.Append((char)point);
        else
            text.Append(char.ConvertFromUtf32(point));
    }
}
