using System.Globalization;

namespace Essai.Engine.Answers.Numbers;

/// <summary>Prints numbers as a language writes them, from our own small table: the engine knows no ICU.</summary>
public static class NumberPrinting
{
    private const int MostDecimals = 2;
    private const string NarrowNoBreakSpace = "\u202F";

    /// <summary>At most two decimals, thousands grouped: 1 234,5 in French, 1,234.5 in English.</summary>
    public static string Print(double value, string lang)
    {
        var (group, point) = Marks(lang);
        var text = Math.Round(value, MostDecimals, MidpointRounding.AwayFromZero).ToString("#,0.##", CultureInfo.InvariantCulture);
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
