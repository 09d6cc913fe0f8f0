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
        v => v.Key, v => VariableRange.TryParse(v.Value, out var range) ? (double)range.Draw(Chance.Mix(showing.Seed, v.Key)) : 0, StringComparer.Ordinal);

    public override Shown Show(Showing showing) => new()
    {
        Kind = Kind,
        Number = new ShownNumber(null, null, null, Units.Unit, Decimals, Units.Required, [.. Units.Conversions.Keys]),
    };

    public override Unanswered? Check(Given given, Showing showing) => given switch
    {
        Number { Value: null } number when string.IsNullOrWhiteSpace(number.Typed) => Missing("number"),
        Number number when number.Readings(showing.Lang).IsEmpty => Wrong("number"),
        Number number when Units.Required && string.IsNullOrWhiteSpace(number.Readings(showing.Lang)[0].Unit) => Missing("unit"),
        Number number when Values(number, showing).IsEmpty => Wrong("unit"),
        Number => null,
        _ => Wrong("number"),
    };

    public override Grade Grade(Given given, Showing showing)
    {
        var drawn = Draw(showing);
        var values = Values((Number)given, showing);
        var read = NumberPrinting.Exactly(values[0], showing.Lang) + (Units.Unit is { } unit ? $"\u00A0{unit}" : "");
        var target = Evaluate(Answer, drawn);
        if (values.Any(v => Near(v, target) || Near(v, Rounded(target))))
        {
            return new Grade(1) { Read = read };
        }

        var wrong = Wrongs.FirstOrDefault(w => values.Any(v => Near(v, Evaluate(w.Result, drawn))));
        return new Grade(0, wrong?.Remark) { Read = read };
    }

    public override Given? Key(Showing showing) => new Number(Rounded(Evaluate(Answer, Draw(showing))) ?? 0, Units.Unit);

    // "1,234" can mean two numbers: the learner is given the benefit of the doubt.
    private ImmutableArray<double> Values(Number number, Showing showing) =>
        [.. number.Readings(showing.Lang).Select(r => Units.InUnit(r.Value!.Value, r.Unit)).OfType<double>()];

    private bool Near(double value, double? target) =>
        target is { } t && Math.Abs(value - t) <= Tolerance.Around(t) + (Slack * Math.Max(1, Math.Abs(t)));

    // Who gives as many decimals as were asked for is right, even where the tolerance is none.
    private double? Rounded(double? value) =>
        value is { } number ? Math.Round(number, Decimals ?? NumberPrinting.MostExactDecimals, MidpointRounding.AwayFromZero) : null;

    private static double? Evaluate(string text, ImmutableSortedDictionary<string, double> values) =>
        Formula.TryParse(text, out var formula, out _) ? formula.Evaluate(values).Value : null;
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

    /// <summary>The value in the answer's unit; null where the unit is none that the author declared.</summary>
    public double? InUnit(double value, string? unit)
    {
        if (string.IsNullOrWhiteSpace(unit))
        {
            return value;
        }

        var others = Conversions.Select(c => new OtherUnit(c.Key, (decimal)c.Value)).ToImmutableArray();
        return Unit is null || Math.Abs(value) > Largest ? null : (double?)new NumberUnit(Unit, Required: false, others).Convert((decimal)value, unit);
    }

    // What a decimal can hold with room to multiply.
    private const double Largest = 1e15;
}

/// <summary>A result that a known wrong idea leads to: a formula, with what is said to who gives it.</summary>
public sealed record WrongResult(string Id, string Result, Remark Remark);
