using System.Collections.Frozen;
using System.Globalization;
using System.Reflection;
using System.Text.Json;

namespace Essai.Platform.Text;

/// <summary>The interface's words in one language (Texts/*.json). A key that is missing shows itself, and a test fails.</summary>
public sealed class Texts
{
    private static readonly string[] RightToLeft = ["ar", "he", "fa", "ur"];
    private static readonly FrozenDictionary<string, Texts> All = Load();
    private readonly FrozenDictionary<string, string> words;

    private Texts(string lang, FrozenDictionary<string, string> words)
    {
        Lang = lang;
        this.words = words;
        Culture = CultureInfo.GetCultureInfo(lang);
    }

    public static IEnumerable<string> Languages => All.Keys;

    /// <summary>The interface language (BCP 47).</summary>
    public string Lang { get; }

    public CultureInfo Culture { get; }

    public string Dir => RightToLeft.Contains(Lang) ? "rtl" : "ltr";

    public IEnumerable<string> Keys => words.Keys;

    public string this[string key] => words.GetValueOrDefault(key, key);

    /// <summary>The words of <paramref name="lang"/>, or English where we do not speak it.</summary>
    public static Texts In(string lang) => All.GetValueOrDefault(lang.Split('-')[0]) ?? All["en"];

    /// <summary>The words with {name} filled in.</summary>
    public string Fill(string key, params ReadOnlySpan<(string Name, object Value)> values)
    {
        var text = this[key];
        foreach (var (name, value) in values)
        {
            text = text.Replace($"{{{name}}}", Convert.ToString(value, Culture), StringComparison.Ordinal);
        }

        return text;
    }

    /// <summary>The form of the words that goes with a number (Unicode CLDR plural rules of our languages).</summary>
    public string Count(string key, int n)
    {
        var form = $"{key}.{Plural(n)}";
        return Fill(words.ContainsKey(form) ? form : $"{key}.other", ("n", n));
    }

    private string Plural(int n) => Lang switch
    {
        "fr" => n is 0 or 1 ? "one" : "other",
        "ar" => n switch
        {
            0 => "zero",
            1 => "one",
            2 => "two",
            _ when n % 100 is >= 3 and <= 10 => "few",
            _ when n % 100 is >= 11 => "many",
            _ => "other",
        },
        _ => n == 1 ? "one" : "other",
    };

    private static FrozenDictionary<string, Texts> Load()
    {
        var assembly = Assembly.GetExecutingAssembly();
        return assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith("Texts.", StringComparison.Ordinal))
            .Select(name => Read(assembly, name))
            .ToFrozenDictionary(texts => texts.Lang, StringComparer.Ordinal);
    }

    private static Texts Read(Assembly assembly, string name)
    {
        using var stream = assembly.GetManifestResourceStream(name)!;
        var read = JsonSerializer.Deserialize<Dictionary<string, string>>(stream)!;
        return new Texts(name.Split('.')[1], read.ToFrozenDictionary(StringComparer.Ordinal));
    }
}
