using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Essai.Engine.Answers.Numbers;

/// <summary>
/// The values that a variable of a numeric step may be drawn from, as authors write them: "100..1000 step 50",
/// "1..6" (step 1), "2 | 3 | 5" or one value. Decimals have a point; the last value of a range is drawn only if the steps meet it.
/// </summary>
public sealed class VariableRange
{
    /// <summary>More values than this are a mistake of the author.</summary>
    public const int MostValues = 1_000_000;

    private const decimal Largest = 1e15m, SmallestStep = 1e-9m;

    private readonly ImmutableArray<decimal> _listed;
    private readonly decimal _from, _step;

    private VariableRange(ImmutableArray<decimal> listed) =>
        (_listed, Count, Text) = (listed, listed.Length, string.Join(" | ", listed.Select(Print)));

    private VariableRange(decimal from, decimal to, decimal step) => (_listed, _from, _step, Count, Text) =
        ([], from, step, (int)((to - from) / step) + 1, $"{Print(from)}..{Print(to)}{(step == 1 ? "" : $" step {Print(step)}")}");

    /// <summary>How many values there are.</summary>
    public int Count { get; }

    /// <summary>The range in canonical form.</summary>
    public string Text { get; }

    /// <summary>Reads a range; false when the text is none, is empty or holds more than <see cref="MostValues"/> values.</summary>
    public static bool TryParse(string text, [NotNullWhen(true)] out VariableRange? range)
    {
        range = text.Contains("..", StringComparison.Ordinal) ? ParseSteps(text) : ParseList(text);
        return range is not null;
    }

    /// <summary>The value at a place from 0 on.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such place.</exception>
    public decimal this[int index]
    {
        get
        {
            ArgumentOutOfRangeException.ThrowIfNegative(index);
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, Count);
            return _listed.Length > 0 ? _listed[index] : Trim(_from + (index * _step));
        }
    }

    /// <summary>One of the values, each as likely; the same for the same seed, always.</summary>
    public decimal Draw(ulong seed) => this[Chance.Below(seed, Count)];

    public override string ToString() => Text;

    private static VariableRange? ParseList(string text)
    {
        var values = text.Split('|').Select(Number).ToList();
        var complete = values.Count <= MostValues && values.TrueForAll(v => v is not null) && values.Distinct().Count() == values.Count;
        return complete ? new VariableRange([.. values.Select(v => v!.Value)]) : null;
    }

    private static VariableRange? ParseSteps(string text)
    {
        var stepAt = text.IndexOf("step", StringComparison.Ordinal);
        var step = stepAt < 0 ? 1 : Number(text[(stepAt + "step".Length)..]);
        var bounds = (stepAt < 0 ? text : text[..stepAt]).Split("..");
        if (bounds.Length != 2 || Number(bounds[0]) is not { } from || Number(bounds[1]) is not { } to || step is not >= SmallestStep || from > to)
            return null;
        return (to - from) / step.Value < MostValues ? new VariableRange(from, to, step.Value) : null;
    }

    private static decimal? Number(string text) =>
        decimal.TryParse(text.Trim().Replace('−', '-'), NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value)
        && Math.Abs(value) <= Largest ? Trim(value) : null;

    private static string Print(decimal value) => value.ToString(CultureInfo.InvariantCulture);

    /// <summary>Without zeros at the end: 1.50 is 1.5.</summary>
    private static decimal Trim(decimal value) => value / 1.0000000000000000000000000000m;
}
