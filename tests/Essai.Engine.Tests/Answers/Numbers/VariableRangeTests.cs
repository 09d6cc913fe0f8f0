using CsCheck;
using Essai.Engine.Answers.Numbers;

namespace Essai.Engine.Tests.Answers.Numbers;

public sealed class VariableRangeTests
{
    [Theory]
    [InlineData("100..1000 step 50", "100..1000 step 50", 19)]
    [InlineData(" 1 .. 6 ", "1..6", 6)]
    [InlineData("1..6 step 1.0", "1..6", 6)]
    [InlineData("0.50..3.0 step 0.5", "0.5..3 step 0.5", 6)]
    [InlineData("-5..5 step 5", "-5..5 step 5", 3)]
    [InlineData("−5..-5", "-5..-5", 1)]
    [InlineData("1..10 step 4", "1..10 step 4", 3)]
    [InlineData("2|3 |5", "2 | 3 | 5", 3)]
    [InlineData("7", "7", 1)]
    public void a_range_is_read_and_printed_in_one_way(string text, string printed, int count)
    {
        var range = Parse(text);

        (range.Text, range.Count).ShouldBe((printed, count));
        Parse(printed).Text.ShouldBe(printed);
    }

    [Theory]
    [InlineData("")]
    [InlineData("a..b")]
    [InlineData("5..1")]
    [InlineData("1..5 step 0")]
    [InlineData("1..5 step -1")]
    [InlineData("1..5 step")]
    [InlineData("1..2..3")]
    [InlineData("2 | 3 | 2")]
    [InlineData("2 | ")]
    [InlineData("1,5..2")]
    [InlineData("0..1000000000 step 0.001")]
    [InlineData("0..99999999999999999999")]
    public void what_is_no_range_is_refused(string text) => VariableRange.TryParse(text, out _).ShouldBeFalse();

    [Fact]
    public void decimal_steps_stay_exact() =>
        Enumerable.Range(0, 10).Select(i => Parse("0.1..1 step 0.1")[i]).ShouldBe([0.1m, 0.2m, 0.3m, 0.4m, 0.5m, 0.6m, 0.7m, 0.8m, 0.9m, 1m]);

    [Fact]
    public void every_value_is_drawn_about_as_often()
    {
        var range = Parse("2 | 3 | 5");

        var counts = Enumerable.Range(0, 9000).CountBy(seed => range.Draw((ulong)seed)).ToDictionary();

        counts.Keys.Order().ShouldBe([2m, 3m, 5m]);
        counts.Values.ShouldAllBe(count => count > 2800 && count < 3200);
    }

    [Fact]
    public void the_same_seed_draws_the_same_value_within_the_range() =>
        Gen.ULong.Sample(seed => Parse("100..1000 step 50").Draw(seed) is var value
            && value is >= 100 and <= 1000 && value % 50 == 0 && value == Parse("100..1000 step 50").Draw(seed));

    private static VariableRange Parse(string text)
    {
        VariableRange.TryParse(text, out var range).ShouldBeTrue(text);
        return range!;
    }
}
