using System.Globalization;
using Essai.Engine.Answers.Numbers;

namespace Essai.Standards.Courses.Reading;

/// <summary>Checks formulas and ranges with the engine that will compute them.</summary>
internal static class Formulas
{
    /// <summary>Reports what a formula cannot be computed for; null where it can.</summary>
    public static void Check(Findings findings, Place place, string formula, IEnumerable<string> variables)
    {
        if (Wrong(formula, [.. variables]) is (var message, var mend))
        {
            findings.Add(Fault.Formula, place, message, mend);
        }
    }

    public static void CheckRange(Findings findings, Place place, string name, string range)
    {
        if (!IsName(name))
        {
            findings.Add(Fault.Range, place, $"`{name}` is no name that formulas can use.", "Name it with lower-case letters, such as `capital`.");
        }

        if (!VariableRange.TryParse(range, out _))
        {
            findings.Add(Fault.Range, place, $"`{range}` is no range of values.", "Write `100..1000 step 50`, `1..6`, or the values themselves: `2 | 3 | 5`.");
        }
    }

    /// <summary>What is wrong with a formula, and how to mend it.</summary>
    public static (string Message, string Mend)? Wrong(string formula, IReadOnlyCollection<string> variables)
    {
        if (!Formula.TryParse(formula, out var parsed, out var error))
        {
            return (string.Create(CultureInfo.InvariantCulture, $"The formula `{formula}` cannot be read at character {error.Position + 1}: {error.Message.TrimEnd('.')}."),
                "Formulas know + - * / ^ %, comparisons, parentheses and min max round floor ceil abs sqrt ln log exp if.");
        }

        return parsed.Variables.FirstOrDefault(v => !variables.Contains(v)) is { } unknown
            ? ($"The formula `{formula}` names `{unknown}`, which is not among the variables.", $"Declare it under `variables:`, or mend its name. {Nearest.Hint(unknown, variables)}")
            : null;
    }

    private static bool IsName(string name) => Formula.TryParse(name, out var formula, out _) && formula.Variables is [var only] && only == name;
}
