using System.Collections.Immutable;
using Essai.Engine.Answers.Kinds;
using Essai.Engine.Answers.Numbers;
using Essai.Standards.Courses.Reading;

namespace Essai.Standards.Courses.Rules;

/// <summary>Numbers that must come out: sliders, formulas, tolerances, values in texts.</summary>
internal static class Values
{
    private const double Slack = 1e-9;

    public static IEnumerable<Finding> OffTheSteps(CheckedStep step)
    {
        if (step.Exercise is not Slider slider)
        {
            return [];
        }

        var nearest = Math.Clamp(Math.Round((slider.Answer - slider.Min) / slider.Step), 0, Math.Floor((slider.Max - slider.Min) / slider.Step));
        var reachable = Math.Abs(slider.Min + (nearest * slider.Step) - slider.Answer) <= slider.Tolerance + (slider.Step * 1e-6);
        return reachable ? [] : [step.Finding("front/answer", "No position of the slider is right: the answer lies off its steps or its range.", "Change `min`, `max`, `step`, or widen `tolerance`.")];
    }

    public static IEnumerable<Finding> NotComputable(CheckedStep step) => Draws(step)
        .SelectMany(values => Formulas(step).Select(f => (f.Name, f.Text, values, Value: Evaluate(f.Text, values))))
        .Where(f => f.Value is null && Formula.TryParse(f.Text, out _, out _)).DistinctBy(f => f.Name, StringComparer.Ordinal)
        .Select(f => step.Finding(f.Name, $"`{f.Text}` has no value with {Listed(f.values)}.", "Change the formula, or the values that can be drawn."));

    /// <summary>A learner who computes right and writes as many decimals as are asked for must be right.</summary>
    public static IEnumerable<Finding> Unsatisfiable(CheckedStep step) => step.Exercise is Numeric { Decimals: { } decimals } numeric
        ? Draws(step).Select(values => (values, Value: Evaluate(numeric.Answer, values)))
            .Where(v => v.Value is { } value && Math.Abs(value) < 1e15 && Math.Abs(Math.Round(value, decimals, MidpointRounding.AwayFromZero) - value) > numeric.Tolerance.Around(value) + (Slack * Math.Max(1, Math.Abs(value))))
            .Take(1).Select(v => step.Finding("front/answer", $"Rounded to {decimals} decimals, the right answer is outside the tolerance{With(v.values)}.", "Widen `tolerance:`, ask for more `decimals:`, or round in the formula."))
        : [];

    public static IEnumerable<Finding> WrongIsRight(CheckedStep step) => step.Exercise is Numeric numeric
        ? numeric.Wrongs.SelectMany(w => Draws(step).Where(values => Near(numeric, Evaluate(w.Result, values), Evaluate(numeric.Answer, values))).Take(1)
            .Select(values => step.Finding($"items/{w.Id}", $"The wrong result `{w.Result}` is right{With(values)}.", "Change the values that can be drawn, or narrow the tolerance.")))
        : [];

    /// <summary>{name} and {= formula} in the texts of a step that draws values.</summary>
    public static IEnumerable<Finding> Placeholders(CheckedStep step)
    {
        if (step.Exercise is not Numeric numeric)
        {
            yield break;
        }

        foreach (var told in step.Texts)
        {
            foreach (var (lang, line, below) in told.Lines)
            {
                foreach (var hole in Holes(line))
                {
                    var formula = hole.StartsWith('=') ? hole[1..].Trim() : hole;
                    if (Reading.Formulas.Wrong(formula, [.. numeric.Variables.Keys]) is (var message, var mend))
                    {
                        yield return told.Finding(lang, below, message, mend);
                    }
                }
            }
        }
    }

    private static IEnumerable<string> Holes(string line)
    {
        for (var open = line.IndexOf('{', StringComparison.Ordinal); open >= 0; open = line.IndexOf('{', open + 1))
        {
            var close = line.IndexOf('}', open);
            if (close > open && (open == 0 || line[open - 1] != '\\'))
            {
                yield return line[(open + 1)..close].Trim();
            }
        }
    }

    private static IEnumerable<(string Name, string Text)> Formulas(CheckedStep step) => step.Exercise is Numeric numeric
        ? numeric.Wrongs.Select(w => ($"items/{w.Id}", w.Result)).Prepend(("front/answer", numeric.Answer))
        : [];

    // First, last and some values between, of every variable: enough to meet zeros and ends of ranges.
    private static IEnumerable<ImmutableSortedDictionary<string, double>> Draws(CheckedStep step)
    {
        if (step.Exercise is not Numeric numeric)
        {
            return [];
        }

        IEnumerable<ImmutableSortedDictionary<string, double>> draws = [ImmutableSortedDictionary.Create<string, double>(StringComparer.Ordinal)];
        foreach (var (name, text) in numeric.Variables)
        {
            var values = VariableRange.TryParse(text, out var range) ? Samples(range) : [];
            draws = draws.SelectMany(d => values.Select(v => d.SetItem(name, v))).Take(MostDraws).ToArray();
        }

        return draws;
    }

    private const int MostDraws = 3000;

    private static IEnumerable<double> Samples(VariableRange range) =>
        new[] { 0, range.Count - 1, range.Count / 2, range.Count / 3, 1, range.Count - 2, range.Count / 7 }.Select(i => Math.Clamp(i, 0, range.Count - 1)).Distinct().Select(i => (double)range[i]);

    private static double? Evaluate(string formula, ImmutableSortedDictionary<string, double> values) =>
        Formula.TryParse(formula, out var parsed, out _) ? parsed.Evaluate(values).Value : null;

    private static bool Near(Numeric numeric, double? a, double? b) => a is { } x && b is { } y && Math.Abs(x - y) <= numeric.Tolerance.Around(y) + (Slack * Math.Max(1, Math.Abs(y)));

    private static string With(ImmutableSortedDictionary<string, double> values) => values.IsEmpty ? "" : $" with {Listed(values)}";

    private static string Listed(ImmutableSortedDictionary<string, double> values) =>
        values.IsEmpty ? "no variables" : string.Join(", ", values.Select(v => $"{v.Key} = {Numbers.Write(v.Value)}"));
}
