using System.Globalization;

namespace Essai.Engine.Answers.Numbers;

/// <summary>Reads the digits and separators of a number, once script, spaces and signs are made alike.</summary>
internal static class NumberBody
{
    private const int MostDigits = 28;

    /// <summary>Languages that group thousands by a comma (and write a decimal point).</summary>
    private static readonly HashSet<string> CommaGroups = new(StringComparer.OrdinalIgnoreCase) { "en", "zh", "ja", "ko", "th", "he", "hi", "ms", "bn", "ur" };

    /// <summary>Languages that group thousands by a point (and write a decimal comma).</summary>
    private static readonly HashSet<string> PointGroups = new(StringComparer.OrdinalIgnoreCase) { "de", "nl", "es", "it", "pt", "da", "id", "tr", "el", "ro", "vi", "hr", "sl", "sr", "is" };

    public static (decimal Value, decimal? Otherwise)? Read(string body, string? lang)
    {
        var negative = body is ['-', ..];
        var digits = (body is ['-' or '+', ..] ? body[1..] : body).Trim(' ');
        if (digits.Count(char.IsAsciiDigit) is 0 or > MostDigits)
            return null;
        var (first, second) = Readings(digits, lang);
        return first is not { } value ? null : (Signed(value, negative), second is { } other ? Signed(other, negative) : null);
    }

    private static decimal Signed(decimal value, bool negative) => negative ? -value : value;

    private static (decimal?, decimal?) Readings(string digits, string? lang)
    {
        var (point, comma) = (digits.LastIndexOf('.'), digits.LastIndexOf(','));
        if (point >= 0 && comma >= 0)
            return (Split(digits, Math.Max(point, comma)), null);
        var at = Math.Max(point, comma);
        if (at < 0 || digits.IndexOf(digits[at]) != at)
            return (Whole(digits), null);
        if (!IsAmbiguous(digits, at))
            return (Split(digits, at), null);
        return GroupsBy(digits[at], lang) ? (Whole(digits), Split(digits, at)) : (Split(digits, at), Whole(digits));
    }

    /// <summary>"1,234" but not "0,234", "1234,567" or "1 234,567".</summary>
    private static bool IsAmbiguous(string digits, int at) =>
        at is >= 1 and <= 3 && digits.Length == at + 4 && digits[0] != '0' && digits[..at].All(char.IsAsciiDigit);

    private static bool GroupsBy(char separator, string? lang)
    {
        if (lang is null || lang.EndsWith("-CH", StringComparison.OrdinalIgnoreCase))
            return false;
        var language = lang.Split('-', '_')[0];
        return (separator == ',' ? CommaGroups : PointGroups).Contains(language);
    }

    /// <summary>Whole part and decimals, parted at the decimal separator.</summary>
    private static decimal? Split(string digits, int at)
    {
        var (whole, decimals) = (digits[..at], digits[(at + 1)..]);
        if (!decimals.All(char.IsAsciiDigit) || whole.Contains(digits[at]))
            return null;
        return Whole(whole.Length == 0 ? "0" : whole) is { } units ? Parse($"{units:0}.{decimals}0") : null;
    }

    /// <summary>A whole number with one kind of separator, or none, between its groups of thousands (or of lakhs).</summary>
    private static decimal? Whole(string digits)
    {
        var separators = digits.Where(c => !char.IsAsciiDigit(c)).Distinct().ToArray();
        if (separators.Length == 0)
            return Parse(digits);
        var groups = digits.Split(separators[0]);
        var fits = separators.Length == 1 && groups[0].Length is >= 1 and <= 3 && groups[^1].Length == 3
            && groups[1..].All(group => group.Length is 2 or 3);
        return fits ? Parse(string.Concat(groups)) : null;
    }

    private static decimal? Parse(string plain) =>
        decimal.TryParse(plain, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) ? value : null;
}
