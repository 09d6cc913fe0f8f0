using System.Collections.Immutable;
using CsCheck;
using Essai.Engine.Answers;
using Essai.Engine.Answers.Kinds;
using Essai.Engine.Courses;

namespace Essai.Engine.Tests.Answers.Kinds;

public sealed class NumericTests
{
    private static readonly Showing Showing = new(1, "en");

    private static readonly Numeric Euros = new("1000", new Tolerance(5), new NumberUnits("€", Required: true)
    {
        Conversions = ImmutableSortedDictionary<string, double>.Empty.Add("k€", 1000),
    });

    private static readonly Numeric Drawn = new("capital * rate", new Tolerance(0), new NumberUnits(null))
    {
        Variables = ImmutableSortedDictionary<string, string>.Empty.Add("capital", "1000..5000 step 500").Add("rate", "2..4 step 1"),
        Wrongs = [new WrongResult("sum", "capital + rate", new Remark(AnyExercise.Text("that is {= capital + rate}")))],
    };

    [Theory]
    [InlineData(1000, 1)]
    [InlineData(995, 1)]
    [InlineData(1005, 1)]
    [InlineData(994.9, 0)]
    public void the_tolerance_counts_on_both_sides(double value, double score) =>
        Euros.Grade(new Number(value, "€"), Showing).Score.ShouldBe(score);

    [Theory]
    [InlineData(1020, 1)]
    [InlineData(1021, 0)]
    public void a_tolerance_may_be_percent_of_the_answer(double value, double score) =>
        (Euros with { Tolerance = new Tolerance(2, Percent: true) }).Grade(new Number(value, "€"), Showing).Score.ShouldBe(score);

    [Fact]
    public void a_declared_unit_is_converted() => Euros.Grade(new Number(1, "k€"), Showing).Score.ShouldBe(1);

    [Fact]
    public void a_required_unit_that_is_not_there_is_missing() =>
        Euros.Check(new Number(1000), Showing).ShouldBe(new Unanswered("unit", UnansweredReason.Missing));

    [Fact]
    public void a_unit_nobody_declared_does_not_fit() =>
        Euros.Check(new Number(1000, "kg"), Showing).ShouldBe(new Unanswered("unit", UnansweredReason.Shape));

    [Theory]
    [InlineData("1,000")]
    [InlineData("1.000")]
    public void a_number_that_reads_both_ways_gets_the_benefit_of_the_doubt(string typed) =>
        Euros.Grade(new Number(null, "€", typed), Showing).Score.ShouldBe(1);

    [Theory]
    [InlineData(null, UnansweredReason.Missing)]
    [InlineData(" ", UnansweredReason.Missing)]
    [InlineData("much", UnansweredReason.Shape)]
    public void nothing_typed_is_missing_and_no_number_does_not_fit(string? typed, UnansweredReason reason) =>
        Euros.Check(new Number(null, null, typed), Showing).ShouldBe(new Unanswered("number", reason));

    [Theory]
    [InlineData(double.PositiveInfinity)]
    [InlineData(double.NaN)]
    public void what_is_no_finite_number_does_not_fit(double value) =>
        Euros.Check(new Number(value, "€"), Showing).ShouldBe(new Unanswered("number", UnansweredReason.Shape));

    [Fact]
    public void a_typed_number_is_read_in_the_learners_language()
    {
        var given = new Number(null, null, "1 000,50 €");
        Euros.Check(given, Showing with { Lang = "fr" }).ShouldBeNull();
        Euros.Grade(given, Showing with { Lang = "fr" }).Read.ShouldBe("1\u202F000,5\u00A0€");
    }

    [Fact]
    public void what_was_read_keeps_its_decimals() =>
        Euros.Grade(new Number(999.125, "€"), Showing).Read.ShouldBe("999.125\u00A0€");

    [Fact]
    public void as_many_decimals_as_were_asked_for_are_enough() =>
        new Numeric("1 / 3", new Tolerance(0), new NumberUnits(null)) { Decimals = 2 }.Grade(new Number(0.33), Showing).Score.ShouldBe(1);

    [Fact]
    public void values_stay_with_the_presentation_and_change_with_the_next()
    {
        Drawn.Draw(new Showing(5, "en")).ShouldBe(Drawn.Draw(new Showing(5, "fr")));
        Enumerable.Range(0, 40).Select(seed => Drawn.Draw(new Showing((ulong)seed, "en"))["capital"]).Distinct().Count().ShouldBe(9);
    }

    [Fact]
    public void the_answer_follows_the_values() =>
        Gen.ULong.Sample(seed =>
        {
            var showing = new Showing(seed, "en");
            var values = Drawn.Draw(showing);
            Drawn.Grade(new Number(values["capital"] * values["rate"]), showing).Score.ShouldBe(1);
        });

    [Fact]
    public void a_known_wrong_result_has_its_own_remark() =>
        Drawn.Grade(new Number(Drawn.Draw(Showing).Values.Sum()), Showing).Remark.ShouldBe(Drawn.Wrongs[0].Remark);

    [Fact]
    public void it_is_never_guessed() => Drawn.GuessLevel.ShouldBe(0);
}
