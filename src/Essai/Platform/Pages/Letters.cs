namespace Essai.Platform.Pages;

/// <summary>Small things about how words are written.</summary>
internal static class Letters
{
    /// <summary>With a capital first letter: language names stand alone in menus.</summary>
    public static string Capital(this string word) =>
        word.Length == 0 ? word : char.ToUpperInvariant(word[0]) + word[1..];
}
