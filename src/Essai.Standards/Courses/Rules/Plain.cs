using System.Text;
using System.Text.RegularExpressions;
using Essai.Engine.Courses;

namespace Essai.Standards.Courses.Rules;

/// <summary>Plain looks at texts: words, sentences, what is the same but for signs and capitals.</summary>
internal static class Plain
{
    /// <summary>Lower-case words with single spaces between, without any other sign.</summary>
    public static string Fold(string text)
    {
        var folded = new StringBuilder(" ");
        foreach (var c in text.ToLowerInvariant())
        {
            if (char.IsLetterOrDigit(c))
            {
                folded.Append(c);
            }
            else if (folded[^1] != ' ')
            {
                folded.Append(' ');
            }
        }

        return folded.ToString().Trim();
    }

    public static string[] Words(string text) => Fold(WithoutLinks(text)).Split(' ', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>What a reader counts as words: an elided article or a hyphen makes no new one.</summary>
    public static int WordCount(string text) =>
        WithoutLinks(text).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Count(w => w.Any(char.IsLetterOrDigit));

    public static IEnumerable<string> Sentences(string text) =>
        Regex.Split(WithoutLinks(text), @"(?:[.!?…][""”»’)\u00A0\u202F ]*(?:\s|$))|\n\s*\n|\n\s*[-*\d]", RegexOptions.NonBacktracking).Where(s => s.Trim().Length > 0);

    /// <summary>Whether the words of one text stand in another, in one piece.</summary>
    public static bool Holds(string text, string words) =>
        Fold(words) is { Length: >= Telling } wanted && $" {Fold(text)} ".Contains($" {wanted} ", StringComparison.Ordinal);

    public static bool Matches(string text, string pattern) => Regex.IsMatch(text, pattern, RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    /// <summary>The same, with capitals as they are written.</summary>
    public static bool MatchesExactly(string text, string pattern) => Regex.IsMatch(text, pattern, RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture);

    public static string Short(string text) => text.Length > 60 ? text[..60].TrimEnd() + "…" : text;

    public static string In(this LocalText text, string lang, string missing) => text.Has(lang) ? text.In(lang) : missing;

    // Shorter texts, such as "no" or "+1", occur by chance.
    private const int Telling = 4;

    // Pictures and the targets of links are no words.
    private static string WithoutLinks(string text) =>
        Regex.Replace(Regex.Replace(text, @"!\[[^\]]*\]\([^)]*\)", "", RegexOptions.NonBacktracking), @"\]\([^)]*\)", "]", RegexOptions.NonBacktracking);
}
