using System.Globalization;

namespace Essai.Standards.Courses.Reading;

/// <summary>Numbers in files: a point for decimals, no spaces; written in the shortest form that reads back the same.</summary>
internal static class Numbers
{
    public static double? Read(string text) =>
        double.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent, CultureInfo.InvariantCulture, out var number)
        && double.IsFinite(number) ? number : null;

    public static string Write(double number) => number.ToString(CultureInfo.InvariantCulture);
}
