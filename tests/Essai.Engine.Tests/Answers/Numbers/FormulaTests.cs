using System.Globalization;
using CsCheck;
using Essai.Engine.Answers.Numbers;

namespace Essai.Engine.Tests.Answers.Numbers;

public sealed class FormulaTests
{
    private static readonly Dictionary<string, double> Given = new(StringComparer.Ordinal)
    {
        ["price"] = 120, ["rate"] = 5, ["n"] = 3, ["zero"] = 0, ["année"] = 2, ["x_1"] = -2,
    };

    [Theory]
    [InlineData("1 + 2 * 3", 7)]
    [InlineData("(1 + 2) * 3", 9)]
    [InlineData("10 - 4 - 3", 3)]
    [InlineData("12 / 3 / 2", 2)]
    [InlineData("7 % 4", 3)]
    [InlineData("-2^2", -4)]
    [InlineData("(-2)^2", 4)]
    [InlineData("2^3^2", 512)]
    [InlineData("2^-1", 0.5)]
    [InlineData("2 * -3", -6)]
    [InlineData("--3", 3)]
    [InlineData(".5 + 1.", 1.5)]
    [InlineData("3 × 4 ÷ 2 − 1", 5)]
    [InlineData("price * (1 + rate / 100)", 126)]
    [InlineData("price*(1+rate/100)^n", 138.915)]
    [InlineData("année + x_1", 0)]
    [InlineData("min(3, 1, 2) + max(3; 1; 2)", 4)]
    [InlineData("round(2.5) + round(-2.5)", 0)]
    [InlineData("round(2.5)", 3)]
    [InlineData("round(-2.5)", -3)]
    [InlineData("round(2.675, 2)", 2.68)]
    [InlineData("round(1.005, 2)", 1.01)]
    [InlineData("round(1250, -2)", 1300)]
    [InlineData("floor(-1.5)", -2)]
    [InlineData("ceil(-1.5)", -1)]
    [InlineData("abs(-3)", 3)]
    [InlineData("SQRT(16)", 4)]
    [InlineData("ln(exp(2))", 2)]
    [InlineData("log(1000)", 3)]
    [InlineData("log10(0.01)", -2)]
    [InlineData("pow(2, 10)", 1024)]
    [InlineData("pow(2, 0.5)^2", 2)]
    [InlineData("0.1 + 0.2 = 0.3", 1)]
    [InlineData("0.1 + 0.2 > 0.3", 0)]
    [InlineData("0.1 + 0.2 ≤ 0.3", 1)]
    [InlineData("1 != 2", 1)]
    [InlineData("2 ≠ 2", 0)]
    [InlineData("3 >= 3", 1)]
    [InlineData("2 == 2", 1)]
    [InlineData("if(n > 2, 10, 20)", 10)]
    [InlineData("if(zero, 1 / zero, 20)", 20)]
    public void a_formula_gives(string text, double value) =>
        Evaluate(text).Value.ShouldNotBeNull(text).ShouldBe(value, 1e-12);

    [Theory]
    [InlineData("1 / zero", FormulaFailure.DivisionByZero)]
    [InlineData("1 % zero", FormulaFailure.DivisionByZero)]
    [InlineData("2 * (1 / zero) + 3", FormulaFailure.DivisionByZero)]
    [InlineData("sqrt(-1)", FormulaFailure.NotFinite)]
    [InlineData("ln(0)", FormulaFailure.NotFinite)]
    [InlineData("10^400", FormulaFailure.NotFinite)]
    [InlineData("0^-1", FormulaFailure.NotFinite)]
    [InlineData("round(1, 99)", FormulaFailure.NotFinite)]
    [InlineData("prise * 2", FormulaFailure.UnknownVariable)]
    [InlineData("-Price", FormulaFailure.UnknownVariable)]
    public void what_has_no_value_says_why(string text, FormulaFailure failure) =>
        Evaluate(text).ShouldBe(new FormulaResult(null, failure));

    [Theory]
    [InlineData("", 0)]
    [InlineData("1 +", 3)]
    [InlineData("1 2", 2)]
    [InlineData("(1 + 2", 6)]
    [InlineData("1 + )", 4)]
    [InlineData("1.2.3", 0)]
    [InlineData("3 ≤ 2 $", 6)]
    [InlineData("sin(1)", 0)]
    [InlineData("1 + round(1, 2, 3)", 4)]
    [InlineData("if(1, 2)", 0)]
    [InlineData("min()", 4)]
    [InlineData("min(1", 5)]
    [InlineData("price * 5%", 10)]
    [InlineData("a.b", 1)]
    public void a_fault_is_found_where_it_stands(string text, int position)
    {
        Formula.TryParse(text, out _, out var error).ShouldBeFalse();
        error.ShouldNotBeNull().Position.ShouldBe(position, error.Message);
    }

    [Fact]
    public void the_variables_are_listed_once_in_order() =>
        Parse("b + a * b - if(c, a, d)").Variables.ShouldBe(["b", "a", "c", "d"]);

    [Fact]
    public void size_and_depth_are_bounded()
    {
        Formula.TryParse(new string('(', 500) + "1" + new string(')', 490), out _, out var deep).ShouldBeFalse();
        Formula.TryParse(new string('-', 900) + "1", out _, out _).ShouldBeFalse();
        Formula.TryParse("1" + string.Concat(Enumerable.Repeat("^1", 400)), out _, out _).ShouldBeFalse();
        Formula.TryParse(new string('1', Formula.LongestText + 1), out _, out _).ShouldBeFalse();
        deep!.Message.ShouldContain("deep");
        Evaluate("1" + string.Concat(Enumerable.Repeat("+1", 499))).Value.ShouldBe(500);
    }

    [Fact]
    public void any_text_is_a_formula_with_a_finite_value_or_a_fault() =>
        Gen.Char["0123456789.+-*/^%()<>=!,; abnmixroundsqtlgepf_é≤"].Array[0, 30].Sample(characters =>
        {
            if (!Formula.TryParse(new string(characters), out var formula, out var error))
                return error!.Position >= 0 && error.Position <= characters.Length;
            var result = formula.Evaluate(Given);
            return result.Value is { } value ? double.IsFinite(value) && result.Failure is null : result.Failure is not null;
        });

    [Fact]
    public void sums_and_products_agree_with_plain_arithmetic() =>
        Gen.Select(Gen.Int[-999, 999], Gen.Int[-999, 999], Gen.Int[1, 999]).Sample((a, b, c) =>
            Evaluate(string.Create(CultureInfo.InvariantCulture, $"{a} + {b} * {c} - ({a} - {b}) / {c}")).Value
                .Equals((double)a + (double)b * c - (double)(a - b) / c));

    private static FormulaResult Evaluate(string text) => Parse(text).Evaluate(Given);

    private static Formula Parse(string text)
    {
        Formula.TryParse(text, out var formula, out var error).ShouldBeTrue(error?.Message);
        return formula!;
    }
}
