using System.Text.RegularExpressions;

namespace Essai.Standards.Courses.Rules;

/// <summary>French sets a no-break space before ; : ! ? » and after «, so that no line begins with a sign.</summary>
internal static class FrenchSpacing
{
    private const char Narrow = '\u202F';
    private const char Wide = '\u00A0';
    private const string French = "fr";

    public static IEnumerable<Finding> Breaking(Subject subject) => subject.Texts.Where(t => t.Role != TextRole.Typed).SelectMany(t => t.Lines
        .Where(l => IsFrench(l.Lang) && Mend(l.Line) != l.Line)
        .Select(l => t.Finding(l.Lang, l.Below, "A space before ; : ! ? » or after « can break the line, or is missing.", "Put a narrow no-break space there (U+202F): `essai check --fix` does it.")));

    public static bool IsFrench(string lang) => lang == French || lang.StartsWith(French + "-", StringComparison.Ordinal);

    /// <summary>The line with the spaces that French asks for; code, links and addresses are left alone.</summary>
    public static string Mend(string line)
    {
        var mended = new System.Text.StringBuilder();
        var from = 0;
        foreach (Match kept in Regex.Matches(line, @"`[^`]*`|\]\([^)]*\)|\w+://\S*|\{[^}]*\}", RegexOptions.NonBacktracking))
        {
            mended.Append(Words(line[from..kept.Index])).Append(kept.Value);
            from = kept.Index + kept.Length;
        }

        return mended.Append(Words(line[from..])).ToString();
    }

    private static string Words(string text)
    {
        var mended = new System.Text.StringBuilder();
        for (var i = 0; i < text.Length; i++)
        {
            var before = i > 0 ? text[i - 1] : ' ';
            var c = text[i];
            if (c == ' ' && i + 1 < text.Length && IsSign(text, i + 1) && before != ' ')
            {
                mended.Append(Narrow);
            }
            else if (c == ' ' && before == '«')
            {
                mended.Append(Narrow);
            }
            else if (c is ';' or '!' or '?' or '»' && i > 0 && IsWord(before))
            {
                mended.Append(Narrow).Append(c);
            }
            else
            {
                mended.Append(c);
            }
        }

        return mended.ToString();
    }

    // A colon without space may be a time or an emphasis; one with a space is the sign.
    private static bool IsSign(string text, int at) => text[at] is ';' or ':' or '!' or '?' or '»' && (at + 1 == text.Length || !char.IsLetterOrDigit(text[at + 1]));

    private static bool IsWord(char c) => c is not (Narrow or Wide or ' ' or '!' or '?' or '(' or '[' or '«' or '*' or '_' or '"' or '“' or '…' or '.' or '&') && (char.IsLetterOrDigit(c) || c is ')' or '%' or '€' or '’');
}
