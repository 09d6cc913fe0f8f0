using Essai.Engine.Courses;

namespace Essai.Engine.Answers.Kinds;

/// <summary>A value on a scale, right within a tolerance. Guess level = share of positions that would be right.</summary>
public sealed record Slider(double Min, double Max, double Step, double Answer, double Tolerance, string? Unit) : Exercise
{
    public const string Name = "slider";

    // Positions are sums of steps in binary floating point: half a millionth of a step is not a miss.
    private const double Slack = 5e-7;

    public override string Kind => Name;
    public override double GuessLevel
    {
        get
        {
            var last = Math.Floor(((Max - Min) / Step) + Slack);
            var from = Math.Max(0, Math.Ceiling(((Answer - Tolerance - Min) / Step) - Slack));
            var to = Math.Min(last, Math.Floor(((Answer + Tolerance - Min) / Step) + Slack));
            return Math.Max(0, to - from + 1) / (last + 1);
        }
    }

    public override IEnumerable<string> Ids => [];
    public override string KeyLine => FormattableString.Invariant($"{Min}..{Max}/{Step} {Answer}±{Tolerance}");

    public override Shown Show(Showing showing) => new()
    {
        Kind = Kind,
        Number = new ShownNumber(Min, Max, Step, Unit, null, UnitRequired: false, []),
    };

    public override Unanswered? Check(Given given, Showing showing) => given switch
    {
        Number { Value: null } number when string.IsNullOrWhiteSpace(number.Typed) => Missing("number"),
        Number number when Value(number, showing) is { } value && value >= Min - (Step * Slack) && value <= Max + (Step * Slack) => null,
        _ => Wrong("number"),
    };

    public override Grade Grade(Given given, Showing showing)
    {
        var value = Value((Number)given, showing)!.Value;
        var right = Math.Abs(value - Answer) <= Tolerance + (Step * Slack);
        return Answers.Grade.Of(right) with { Fallback = value < Answer ? Why.Below : Why.Above };
    }

    public override Given? Key(Showing showing) => new Number(Answer, Unit);

    private static double? Value(Number number, Showing showing) => number.Readings(showing.Lang) is [var first, ..] ? first.Value : null;
}
