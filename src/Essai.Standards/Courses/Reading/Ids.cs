namespace Essai.Standards.Courses.Reading;

/// <summary>Ids: lower-case letters, digits and single hyphens.</summary>
internal static class Ids
{
    public const string Rule = "An id is made of lower-case letters a–z, digits and single hyphens, such as `more-iso`.";

    public static bool IsId(string text) =>
        text.Length is > 0 and <= Longest && text[0] != '-' && text[^1] != '-' && !text.Contains("--", StringComparison.Ordinal)
        && text.All(c => c is (>= 'a' and <= 'z') or (>= '0' and <= '9') or '-');

    /// <summary>An id made of free text, for a message that says what to write.</summary>
    public static string From(string text)
    {
        var words = new string([.. text.ToLowerInvariant().Select(c => c is (>= 'a' and <= 'z') or (>= '0' and <= '9') ? c : ' ')])
            .Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length == 0 ? "a" : string.Join('-', words.Take(3));
    }

    /// <summary>A language tag: two or three letters, perhaps with a script or region.</summary>
    public static bool IsLang(string text)
    {
        var parts = text.Split('-');
        return parts[0].Length is 2 or 3 && parts[0].All(char.IsAsciiLetterLower)
            && parts.Skip(1).All(p => p.Length is >= 2 and <= 8 && p.All(char.IsAsciiLetterOrDigit));
    }

    private const int Longest = 80;
}
