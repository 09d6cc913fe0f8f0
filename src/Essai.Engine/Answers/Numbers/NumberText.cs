using System.Globalization;
using System.Text;

namespace Essai.Engine.Answers.Numbers;

/// <summary>
/// Reads a number that a learner typed (ENGINE 1): decimal comma or point; thousands parted by spaces of any width,
/// apostrophes, points or commas; digits of any script; any minus or dash as sign; a unit behind, or a currency before.
/// </summary>
/// <remarks>
/// One separator before exactly three digits ("1,234", "1.234") is ambiguous. Where the language groups by that separator it
/// is read as thousands, else as a decimal point, also when no language is given: English and East Asian languages group by
/// comma; German, Dutch, Spanish, Italian, Portuguese and others by point; French, Russian, Polish and others by space, so
/// that both are decimal; Switzerland by apostrophe. The other reading is kept in <see cref="Quantity.Otherwise"/>.
/// </remarks>
public static class NumberText
{
    private const string Minuses = "-\u2212\u2010\u2011\u2012\u2013\u2014\ufe63\uff0d";

    /// <summary>A longer run parts no thousands; looking along each would cost the square of a text of spaces.</summary>
    private const int MostSpaces = 8;

    /// <summary>The number and unit in a text, or null when it holds no number, more than one or more than 28 digits.</summary>
    public static Quantity? Read(string text, string? lang = null)
    {
        var typed = Unify(text).Trim().TrimStart('=').TrimStart();
        var (currency, number) = SplitCurrency(typed);
        var end = EndOfNumber(number);
        var unit = number[end..].Trim().TrimEnd('.', '!', ',', ';').TrimEnd();
        if (NumberBody.Read(number[..end], lang) is not { } read || !IsUnit(unit) || (currency.Length > 0 && unit.Length > 0))
            return null;
        var name = unit.Length > 0 ? unit : currency;
        return new Quantity(read.Value, name.Length > 0 ? name : null, read.Otherwise);
    }

    private static string Unify(string text)
    {
        var plain = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var isDigit = CharUnicodeInfo.GetUnicodeCategory(text, i) == UnicodeCategory.DecimalDigitNumber;
            plain.Append(isDigit ? (char)('0' + CharUnicodeInfo.GetDecimalDigitValue(text, i)) : Unify(text[i]));
            if (isDigit && char.IsHighSurrogate(text[i]))
                i++;
        }
        return plain.ToString();
    }

    private static char Unify(char c) => c switch
    {
        '\uff0c' or '\u066b' or '\u060c' => ',',
        '\uff0e' or '\u3002' => '.',
        '\u2019' or '\u2018' or '\u02bc' or '\u066c' or '\uff07' or '\u00b4' or '`' => '\'',
        '\uff0b' => '+',
        '\uff05' or '\u066a' => '%',
        _ when Minuses.Contains(c) => '-',
        _ when char.IsWhiteSpace(c) => ' ',
        _ => c,
    };

    /// <summary>"$ 12", "-€5", "CHF 100": the currency before a number, which keeps its sign.</summary>
    private static (string Currency, string Number) SplitCurrency(string typed)
    {
        var sign = typed is ['-' or '+', ..] ? typed[..1] : "";
        var rest = typed[sign.Length..].TrimStart();
        var length = 0;
        while (length < rest.Length && (char.IsAsciiLetterUpper(rest[length]) || IsCurrency(rest[length])))
            length++;
        var isCurrency = length > 0 && (IsCurrency(rest[length - 1]) || length == 3);
        return isCurrency ? (rest[..length], sign + rest[length..].TrimStart()) : ("", sign + rest);
    }

    private static bool IsCurrency(char c) => char.GetUnicodeCategory(c) == UnicodeCategory.CurrencySymbol;

    /// <summary>Where the last digit is, or the point just behind it; a separator counts only beside a digit.</summary>
    private static int EndOfNumber(string number)
    {
        var end = number is ['-' or '+', ..] ? 1 : 0;
        while (end < number.Length && (char.IsAsciiDigit(number[end]) || (IsSeparator(number[end]) && LeadsOn(number, end))))
            end++;
        return end;
    }

    private static bool IsSeparator(char c) => c is '.' or ',' or '\'' or ' ';

    private static bool LeadsOn(string number, int i) =>
        (i + 1 < number.Length && char.IsAsciiDigit(number[i + 1])) || (i == 0 && number[i] != ' ')
        || (number[i] == ' ' && number.AsSpan(i, Math.Min(MostSpaces, number.Length - i)).TrimStart(' ') is [>= '0' and <= '9', ..]);

    private static bool IsUnit(string unit) => unit.Length == 0 || char.IsLetter(unit[0]) || unit[0] is '%' or '‰' or '°' or '′' or '″' or '\'' or '"'
        || (unit[0] == '/' && unit.Length > 1 && char.IsLetter(unit[1]))
        || char.GetUnicodeCategory(unit[0]) is UnicodeCategory.CurrencySymbol or UnicodeCategory.OtherSymbol;
}
