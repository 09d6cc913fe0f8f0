using System.Text;
using System.Text.RegularExpressions;

namespace Essai.Standards.Courses.Rules;

/// <summary>French sets a no-break space before ; : ! ? » and after «, so that no line begins with a sign.</summary>
internal static class FrenchSpacing
{
    private const char Narrow = '\u202F';
    private const string French = "fr";

    public static IEnumerable<Finding> Breaking(Subject subject) => subject.Texts.Where(t => t.Role != TextRole.Typed).SelectMany(t => t.Lines
        .Where(l => IsFrench(l.Lang) && Mend(l.Line) != l.Line)
        .Select(l => t.Finding(l.Lang, l.Below, "A space before ; : ! ? » or after « can break the line, or is missing.", "Put a narrow no-break space there (U+202F): `essai check --fix` does it.")));

    public static bool IsFrench(string lang) => lang == French || lang.StartsWith(French + "-", StringComparison.Ordinal);

    /// <summary>The line with the spaces that French asks for; code, links and addresses are left alone.</summary>
    public static string Mend(string line)
    {
        var kept = Regex.Matches(line, @"`[^`]*`|\]\([^)]*\)|\w+://\S*|\{[^}]*\}", RegexOptions.NonBacktracking);
        var mended = new StringBuilder();
        for (var i = 0; i < line.Length; i++)
        {
            mended.Append(kept.Any(k => i >= k.Index && i < k.Index + k.Length) ? line[i].ToString() : Sign(line, i));
        }

        return mended.ToString();
    }

    private static string Sign(string text, int i)
    {
        var before = i > 0 ? text[i - 1] : ' ';
        return text[i] switch
        {
            ' ' when before == '«' || (before != ' ' && i + 1 < text.Length && IsSign(text, i + 1)) => Narrow.ToString(),
            ';' or '!' or '?' or '»' when IsWord(before) => $"{Narrow}{text[i]}",
            var c => c.ToString(),
        };
    }

    // A colon without space may be a time or an emphasis; one with a space is the sign.
    private static bool IsSign(string text, int at) => text[at] is ';' or ':' or '!' or '?' or '»' && (at + 1 == text.Length || !char.IsLetterOrDigit(text[at + 1]));

    private static bool IsWord(char c) => char.IsLetterOrDigit(c) || c is ')' or '%' or '€' or '’';
}
