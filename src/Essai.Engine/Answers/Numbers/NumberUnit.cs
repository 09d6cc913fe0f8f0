using System.Collections.Immutable;
using System.Text;

namespace Essai.Engine.Answers.Numbers;

/// <summary>The unit that an author asks for, and the others that may be given instead.</summary>
/// <param name="Name">The unit of the key.</param>
/// <param name="Required">Whether a number without a unit is refused.</param>
/// <param name="Others">Other spellings (factor 1) and other units; nothing else is ever converted.</param>
public sealed record NumberUnit(string Name, bool Required, ImmutableArray<OtherUnit> Others)
{
    /// <summary>A value in the author's unit, or null when its unit is missing, unknown or makes the value too large.</summary>
    public decimal? Convert(decimal value, string? unit)
    {
        if (unit is null)
            return Required ? null : value;
        if (Others.FirstOrDefault(other => UnitName.Same(other.Name, unit, exactly: true)) is { } exact)
            return exact.ToKey(value);
        if (UnitName.Same(Name, unit, exactly: false))
            return value;
        return Others.FirstOrDefault(other => UnitName.Same(other.Name, unit, exactly: false))?.ToKey(value);
    }
}

/// <summary>A unit that may be given instead: value in the author's unit = given × <paramref name="Factor"/> + <paramref name="Offset"/>.</summary>
public sealed record OtherUnit(string Name, decimal Factor, decimal Offset = 0)
{
    private const double Largest = 7e28;

    internal decimal? ToKey(decimal value) =>
        Math.Abs((double)value * (double)Factor) + Math.Abs((double)Offset) > Largest ? null : (value * Factor) + Offset;
}

/// <summary>Compares names of units.</summary>
internal static class UnitName
{
    /// <summary>
    /// "m²" is "m2", "Kg" is "kg". Capitals still tell a milliwatt from a megawatt and a bit from a byte: they are
    /// never forgiven in a leading m nor in a closing b.
    /// </summary>
    public static bool Same(string a, string b, bool exactly)
    {
        var (x, y) = (Plain(a), Plain(b));
        if (exactly || x.Length != y.Length)
            return x == y;
        return x.Equals(y, StringComparison.OrdinalIgnoreCase)
            && !(IsPrefixed(x) && IsPrefixed(y) && Differ(x[0], y[0], 'm'))
            && !(x.Length <= 3 && Differ(x[^1], y[^1], 'b'));
    }

    /// <summary>"mm", "mW", "MPa", but not "min" nor "mois".</summary>
    private static bool IsPrefixed(string name) => name.Length == 2 || (name.Length <= 4 && name.Skip(1).Any(char.IsAsciiLetterUpper));

    private static bool Differ(char x, char y, char letter) => x != y && (x | 0x20) == letter;

    private static string Plain(string name)
    {
        var plain = new StringBuilder(name.Length);
        foreach (var c in name)
        {
            if (!char.IsWhiteSpace(c) && c != '^')
                plain.Append(Plain(c));
        }
        return plain.ToString();
    }

    private static string Plain(char c) => c switch
    {
        '²' => "2",
        '³' => "3",
        'µ' => "μ",
        '\u2126' => "Ω",
        '\u212a' => "K",
        '\u212b' => "Å",
        '℃' => "°C",
        '℉' => "°F",
        'º' => "°",
        '·' or '⋅' or '*' => ".",
        '⁄' or '∕' => "/",
        _ => c.ToString(),
    };
}
