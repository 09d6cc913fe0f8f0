using System.Collections.Immutable;
using Essai.Engine.Answers;
using Essai.Engine.Answers.Kinds;

namespace Essai.Engine.Tests.Answers;

public sealed class FillingTests
{
    private static readonly Showing English = new(3, "en");

    private static readonly Numeric Savings = new("capital * years", new Tolerance(0), new NumberUnits(null))
    {
        Variables = ImmutableSortedDictionary<string, string>.Empty.Add("capital", "2000..2000 step 500").Add("years", "3..3 step 1"),
    };

    [Fact]
    public void a_name_stands_for_its_value() => Fill("{capital} € for {years} years", English).ShouldBe("2,000 € for 3 years");

    [Fact]
    public void values_are_printed_in_the_learners_language() => Fill("{capital} €", English with { Lang = "fr" }).ShouldBe("2\u202F000 €");

    [Fact]
    public void a_formula_is_worked_out() => Fill("{= capital * years} €", English).ShouldBe("6,000 €");

    [Fact]
    public void what_is_no_value_stays_as_it_is() => Fill("{else} and {capital", English).ShouldBe("{else} and {capital");

    [Fact]
    public void a_step_that_draws_nothing_keeps_its_braces() =>
        Filling.Fill("{capital}", Sample.Step("a"), English).ShouldBe("{capital}");

    private static string Fill(string text, Showing showing) => Filling.Fill(text, Sample.Step("a", Savings), showing);
}
