using System.Globalization;

namespace Essai.Engine.Answers.Numbers;

/// <summary>The functions and operators that a formula may use.</summary>
internal static class FormulaFunctions
{
    public sealed record Entry(int Least, int Most, Func<double[], double> Apply);

    public static readonly IReadOnlyDictionary<string, Entry> ByName = new Dictionary<string, Entry>(StringComparer.OrdinalIgnoreCase)
    {
        ["min"] = new(1, 20, x => x.Min()),
        ["max"] = new(1, 20, x => x.Max()),
        ["round"] = new(1, 2, x => Round(x[0], x.Length > 1 ? x[1] : 0)),
        ["floor"] = new(1, 1, x => Math.Floor(x[0])),
        ["ceil"] = new(1, 1, x => Math.Ceiling(x[0])),
        ["abs"] = new(1, 1, x => Math.Abs(x[0])),
        ["sqrt"] = new(1, 1, x => Math.Sqrt(x[0])),
        ["ln"] = new(1, 1, x => Steady(Math.Log(x[0]))),
        ["log"] = new(1, 1, x => Steady(Math.Log10(x[0]))),
        ["log10"] = new(1, 1, x => Steady(Math.Log10(x[0]))),
        ["exp"] = new(1, 1, x => Steady(Math.Exp(x[0]))),
        ["pow"] = new(2, 2, x => Power(x[0], x[1])),
    };

    public static readonly IReadOnlyDictionary<string, Func<double[], double>> Operators = new Dictionary<string, Func<double[], double>>(StringComparer.Ordinal)
    {
        ["+"] = x => x[0] + x[1],
        ["-"] = x => x[0] - x[1],
        ["*"] = x => x[0] * x[1],
        ["/"] = x => x[0] / x[1],
        ["%"] = x => x[0] % x[1],
        ["^"] = x => Power(x[0], x[1]),
        ["="] = x => Truth(Equal(x)),
        ["=="] = x => Truth(Equal(x)),
        ["!="] = x => Truth(!Equal(x)),
        ["≠"] = x => Truth(!Equal(x)),
        ["<"] = x => Truth(x[0] < x[1] && !Equal(x)),
        ["<="] = x => Truth(x[0] < x[1] || Equal(x)),
        ["≤"] = x => Truth(x[0] < x[1] || Equal(x)),
        [">"] = x => Truth(x[0] > x[1] && !Equal(x)),
        [">="] = x => Truth(x[0] > x[1] || Equal(x)),
        ["≥"] = x => Truth(x[0] > x[1] || Equal(x)),
    };

    private static double Truth(bool holds) => holds ? 1 : 0;

    /// <summary>0.1 + 0.2 equals 0.3 for an author, whatever the last bits say.</summary>
    private static bool Equal(double[] x) =>
        x[0].Equals(x[1]) || Math.Abs(x[0] - x[1]) <= 1e-12 * Math.Max(Math.Abs(x[0]), Math.Abs(x[1]));

    /// <summary>Half away from zero of the decimal number that is seen: 2.675 gives 2.68, though its double lies below.</summary>
    private static double Round(double x, double digits)
    {
        if (digits is not (>= -15 and <= 15))
            return double.NaN;
        if (Math.Abs(x) >= 1e15)
            return x;
        var places = (int)digits;
        if (places >= 0)
            return (double)Math.Round((decimal)x, places, MidpointRounding.AwayFromZero);
        var unit = (decimal)Power(10, -places);
        return (double)(Math.Round((decimal)x / unit, 0, MidpointRounding.AwayFromZero) * unit);
    }

    private static double Power(double x, double exponent)
    {
        if (exponent != Math.Floor(exponent) || Math.Abs(exponent) > 1024)
            return Steady(Math.Pow(x, exponent));
        var (power, factor) = (1.0, x);
        for (var n = (int)Math.Abs(exponent); n > 0; n /= 2)
        {
            if (n % 2 == 1)
                power *= factor;
            factor *= factor;
        }
        return exponent < 0 ? 1 / power : power;
    }

    private static double Steady(double x) => double.Parse(x.ToString("E13", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
}
