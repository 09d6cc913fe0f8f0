using System.Collections.Immutable;
using Essai.Engine.Answers.Numbers;
using Essai.Engine.Courses;

namespace Essai.Engine.Answers.Kinds;

/// <summary>A number, right within a tolerance; values may be drawn from declared variables. Guess level 0.</summary>
/// <param name="Answer">A number or a formula over the variables (docs/course-format.md).</param>
public sealed record Numeric(string Answer, Tolerance Tolerance, NumberUnits Units) : Exercise
{
    public const string Name = "numeric";

    // Formulas are computed in binary floating point: the last digits of a double are no miss.
    private const double Slack = 1e-9;

    public int? Decimals { get; init; }

    /// <summary>Name to range, as declared: "100..1000 step 50", "2 | 3 | 5".</summary>
    public ImmutableSortedDictionary<string, string> Variables { get; init; } = ImmutableSortedDictionary<string, string>.Empty;

    public ImmutableArray<WrongResult> Wrongs { get; init; } = [];

    public override string Kind => Name;
    public override double GuessLevel => 0;
    public override IEnumerable<string> Ids => [];
    public override IEnumerable<Remark> Remarks => Wrongs.Select(w => w.Remark);
    public override string KeyLine => FormattableString.Invariant(
        $"{Answer} ±{Tolerance.Amount}{(Tolerance.Percent ? "%" : "")} {Units.Unit} {Units.Required} ") + string.Join(';', Variables.Select(v => $"{v.Key}={v.Value}"));

    public override ImmutableSortedDictionary<string, double> Draw(Showing showing) => Variables.ToImmutableSortedDictionary(
        v => v.Key, v => VariableRange.Parse(v.Value).Draw(Chance.Mix(showing.Seed, v.Key)), StringComparer.Ordinal);

    public override Shown Show(Showing showing) => new()
    {
        Kind = Kind,
        Number = new ShownNumber(null, null, null, Units.Unit, Decimals, Units.Required, [.. Units.Conversions.Keys]),
    };

    public override Unanswered? Check(Given given, Showing showing)
    {
        if (given is not Number number)
        {
            return Wrong("number");
        }

        if (number is { Value: null } && string.IsNullOrWhiteSpace(number.Typed))
        {
            return Missing("number");
        }

        return number.Read(showing.Lang).Value is null ? Wrong("number") : CheckUnit(number.Read(showing.Lang));
    }

    public override Grade Grade(Given given, Showing showing)
    {
        var values = Draw(showing);
        var value = InUnit(((Number)given).Read(showing.Lang));
        var read = FormattableString.Invariant($"{value}") + (Units.Unit is { } unit ? $" {unit}" : "");
        if (Near(value, Evaluate(Answer, values)))
        {
            return new Grade(1) { Read = read };
        }

        var wrong = Wrongs.FirstOrDefault(w => Near(value, Evaluate(w.Result, values)));
        return new Grade(0, wrong?.Remark) { Read = read };
    }

    public override Given? Key(Showing showing) => new Number(Rounded(Evaluate(Answer, Draw(showing))), Units.Unit);

    private Unanswered? CheckUnit(Number number) => number.Unit switch
    {
        null or "" => Units.Required && Units.Unit is not null ? Missing("unit") : null,
        var unit when Units.Factor(unit) is null => Wrong("unit"),
        _ => null,
    };

    private double InUnit(Number number) => number.Value!.Value * (Units.Factor(number.Unit) ?? 1);

    private bool Near(double value, double? target) =>
        target is { } t && Math.Abs(value - t) <= Tolerance.Around(t) + (Slack * Math.Max(1, Math.Abs(t)));

    private double Rounded(double? value) => Math.Round(value ?? 0, Decimals ?? 6, MidpointRounding.AwayFromZero);

    private static double? Evaluate(string formula, ImmutableSortedDictionary<string, double> values) =>
        Formula.Parse(formula).Evaluate(values);
}

/// <summary>How far from the answer still counts: an amount, or percent of the answer.</summary>
public sealed record Tolerance(double Amount, bool Percent = false)
{
    public double Around(double target) => Percent ? Math.Abs(target) * Amount / 100 : Amount;
}

/// <summary>The unit of the answer, and what one of each other unit is worth in it.</summary>
public sealed record NumberUnits(string? Unit, bool Required = false)
{
    public ImmutableSortedDictionary<string, double> Conversions { get; init; } = ImmutableSortedDictionary<string, double>.Empty;

    /// <summary>What one of <paramref name="unit"/> is worth in the answer's unit; null for a unit that the author did not declare.</summary>
    public double? Factor(string? unit)
    {
        var wanted = unit?.Trim();
        return string.IsNullOrEmpty(wanted) || string.Equals(wanted, Unit, StringComparison.OrdinalIgnoreCase) ? 1
            : Conversions.TryGetValue(wanted, out var factor) ? factor
            : null;
    }
}

/// <summary>A result that a known wrong idea leads to: a formula, with what is said to who gives it.</summary>
public sealed record WrongResult(string Id, string Result, Remark Remark);
