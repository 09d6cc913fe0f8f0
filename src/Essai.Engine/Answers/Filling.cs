using System.Collections.Immutable;
using System.Text;
using Essai.Engine.Answers.Kinds;
using Essai.Engine.Answers.Numbers;
using Essai.Engine.Courses;

namespace Essai.Engine.Answers;

/// <summary>Puts drawn values into texts: {name} and {= formula} (docs/course-format.md, numeric).</summary>
public static class Filling
{
    /// <summary>The text with its values; texts of steps that draw none stay as they are.</summary>
    public static string Fill(string text, Step step, Showing showing) =>
        !text.Contains('{', StringComparison.Ordinal) || step.Exercise.Draw(showing) is not { Count: > 0 } values ? text : Fill(text, values, showing.Lang);

    internal static string Fill(string text, ImmutableSortedDictionary<string, double> values, string lang)
    {
        var filled = new StringBuilder();
        foreach (var (piece, name) in GapPieces.Cut(text))
        {
            filled.Append(piece).Append(name is null ? "" : Value(name, values, lang));
        }

        return filled.ToString();
    }

    private static string Value(string name, ImmutableSortedDictionary<string, double> values, string lang)
    {
        var value = name.StartsWith('=') ? (Formula.TryParse(name[1..], out var formula, out _) ? formula.Evaluate(values).Value : null)
            : values.TryGetValue(name, out var drawn) ? drawn
            : null;
        return value is { } number ? NumberPrinting.Print(number, lang) : $"{{{name}}}";
    }
}
