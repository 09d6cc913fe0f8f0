using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace Essai.Engine.Answers.Numbers;

/// <summary>
/// A formula of an author ("round(price * (1 + rate / 100), 2)"), parsed once and evaluated with the drawn values.
/// It can only compute: there is no name in it but its variables and the functions below. Text is at most
/// <see cref="LongestText"/> characters, nested at most <see cref="Deepest"/> deep.
/// </summary>
/// <remarks>
/// Operators from weakest to strongest: = != &lt; &lt;= &gt; &gt;= (1 or 0; equal means to 12 significant digits) · + − ·
/// * / % (remainder, with the sign of the dividend) · unary minus · ^ (from right to left, so that −2^2 is −4).
/// × ÷ · − ≤ ≥ ≠ are read too. Decimals have a point; arguments are parted by "," or ";". Functions: min, max, round(x) and
/// round(x, digits) half away from zero, floor, ceil, abs, sqrt, ln, log (base 10), log10, exp, pow, if(condition, then, else).
/// <para>
/// Arithmetic is in doubles, alike on every platform. Math.Pow, Exp and Log may differ in the last bit between systems:
/// whole powers are multiplied out, and the results of the others are kept to 14 significant digits.
/// </para>
/// </remarks>
public sealed class Formula
{
    public const int LongestText = 1000, Deepest = 40;

    private readonly Expression _root;

    private Formula(string text, Expression root, ImmutableArray<string> variables) =>
        (Text, _root, Variables) = (text, root, variables);

    /// <summary>The formula as the author wrote it.</summary>
    public string Text { get; }

    /// <summary>The variables that it uses, each once, in order of appearance.</summary>
    public ImmutableArray<string> Variables { get; }

    /// <summary>Reads a formula, or says where and why it is none.</summary>
    public static bool TryParse(string text, [NotNullWhen(true)] out Formula? formula, [NotNullWhen(false)] out FormulaError? error)
    {
        var parser = new FormulaParser(text);
        var root = parser.Parse();
        error = root is null ? parser.Error : null;
        formula = root is null ? null : new Formula(text, root, parser.Variables);
        return formula is not null;
    }

    /// <summary>The value with these variables, or why there is none. Never throws.</summary>
    public FormulaResult Evaluate(IReadOnlyDictionary<string, double> variables) => _root.Evaluate(variables);

    public override string ToString() => Text;
}

/// <summary>Why a text is no formula: the place (0 = before the first character) and a sentence for the author.</summary>
public sealed record FormulaError(int Position, string Message);

/// <summary>Why a formula has no value.</summary>
public enum FormulaFailure
{
    /// <summary>A variable was not given.</summary>
    UnknownVariable,

    /// <summary>Something was divided by zero.</summary>
    DivisionByZero,

    /// <summary>A value is infinite or no number, as the root of a negative number.</summary>
    NotFinite,
}

/// <summary>What a formula gave: a finite value, or the reason why there is none.</summary>
public readonly record struct FormulaResult(double? Value, FormulaFailure? Failure)
{
    internal static FormulaResult Of(double value) =>
        double.IsFinite(value) ? new(value, null) : new(null, FormulaFailure.NotFinite);

    internal static FormulaResult No(FormulaFailure failure) => new(null, failure);
}
