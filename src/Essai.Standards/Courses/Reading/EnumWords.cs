using System.Text;

namespace Essai.Standards.Courses.Reading;

/// <summary>The words of an enum in files: NotYet is not-yet.</summary>
internal static class EnumWords
{
    public static IReadOnlyDictionary<string, T> Of<T>() where T : struct, Enum => Words<T>.All;

    public static string Word<T>(this T value) where T : struct, Enum => Kebab(value.ToString());

    private static string Kebab(string name)
    {
        var word = new StringBuilder();
        foreach (var c in name)
        {
            word.Append(char.IsAsciiLetterUpper(c) && word.Length > 0 ? "-" : "").Append(char.ToLowerInvariant(c));
        }

        return word.ToString();
    }

    private static class Words<T> where T : struct, Enum
    {
        public static readonly Dictionary<string, T> All = Enum.GetValues<T>().ToDictionary(v => v.Word(), v => v, StringComparer.Ordinal);
    }
}
