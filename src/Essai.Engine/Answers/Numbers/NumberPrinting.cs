using System.Globalization;

namespace Essai.Engine.Answers.Numbers;

/// <summary>Prints numbers as a language writes them, from our own small table: the engine knows no ICU.</summary>
public static class NumberPrinting
{
    private const int MostDecimals = 2;
    private const string NarrowNoBreakSpace = "\u202F";

    /// <summary>What a double can be trusted with once formulas have worked on it.</summary>
    internal const int MostExactDecimals = 9;

    /// <summary>At most two decimals, thousands grouped: 1 234,5 in French, 1,234.5 in English.</summary>
    public static string Print(double value, string lang) => Print(value, lang, MostDecimals);

    /// <summary>A number that is not whole, with at least the decimals that its question works in: 30,90 where it works in cents.</summary>
    public static string InFull(double value, string lang, int? decimals) =>
        Math.Round(value, MostExactDecimals) % 1 == 0 ? Print(value, lang) : Print(value, lang, Math.Max(MostDecimals, decimals ?? 0), decimals ?? 0);

    /// <summary>Every decimal that was given: what is read back to who typed it.</summary>
    public static string Exactly(double value, string lang) => Print(value, lang, MostExactDecimals);

    private static string Print(double value, string lang, int decimals, int least = 0)
    {
        var (group, point) = Marks(lang);
        // Adding zero turns a rounded "-0" into "0".
        var rounded = Math.Round(value, decimals, MidpointRounding.AwayFromZero) + 0.0;
        var text = rounded.ToString("#,0." + new string('0', least) + new string('#', decimals - least), CultureInfo.InvariantCulture);
        return text.Replace(",", "\u0000", StringComparison.Ordinal).Replace(".", point, StringComparison.Ordinal).Replace("\u0000", group, StringComparison.Ordinal);
    }

    private static (string Group, string Point) Marks(string lang) => lang.Split('-')[0] switch
    {
        "fr" => (NarrowNoBreakSpace, ","),
        "de" or "es" or "it" or "pt" or "nl" => (".", ","),
        "pl" or "ru" or "uk" or "cs" or "sv" or "nb" or "fi" => ("\u00A0", ","),
        _ => (",", "."),
    };
}
