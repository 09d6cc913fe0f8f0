using Essai.Engine.Answers.Numbers;

namespace Essai.Engine.Tests.Answers.Numbers;

public sealed class NumberUnitTests
{
    private static readonly NumberUnit Kilograms = new("kg", false, [new("g", 0.001m), new("kilos", 1)]);

    [Theory]
    [InlineData("kg", 5)]
    [InlineData("Kg", 5)]
    [InlineData("KG", 5)]
    [InlineData("kilos", 5)]
    [InlineData(null, 5)]
    public void the_unit_asked_for_leaves_the_value(string? unit, int value) => Kilograms.Convert(5, unit).ShouldBe(value);

    [Fact]
    public void only_declared_units_are_converted()
    {
        Kilograms.Convert(1500, "g").ShouldBe(1.5m);
        Kilograms.Convert(5, "lb").ShouldBeNull();
    }

    [Fact]
    public void a_required_unit_may_not_be_left_out() =>
        (Kilograms with { Required = true }).Convert(5, null).ShouldBeNull();

    [Fact]
    public void an_offset_turns_fahrenheit_into_celsius() =>
        new NumberUnit("°C", true, [new("°F", 0.5m, -16)]).Convert(64, "º F").ShouldBe(16);

    [Theory]
    [InlineData("m²", "m2", true)]
    [InlineData("m²", "m^2", true)]
    [InlineData("µm", "μm", true)]
    [InlineData("kWh", "KWH", true)]
    [InlineData("mW", "MW", false)]
    [InlineData("MB", "Mb", false)]
    [InlineData("mPa", "MPa", false)]
    [InlineData("mois", "Mois", true)]
    [InlineData("min", "MIN", true)]
    [InlineData("Gb", "GB", false)]
    [InlineData("€", "$", false)]
    public void names_of_units_compare_as_people_write_them(string asked, string given, bool same) =>
        (new NumberUnit(asked, true, []).Convert(1, given) is not null).ShouldBe(same);

    [Fact]
    public void a_spelling_declared_exactly_goes_first()
    {
        var watts = new NumberUnit("W", true, [new("kW", 1000), new("KW", 7)]);

        watts.Convert(2, "kW").ShouldBe(2000);
        watts.Convert(2, "KW").ShouldBe(14);
    }

    [Fact]
    public void a_value_too_large_to_convert_is_refused() =>
        new NumberUnit("m", true, [new("km", 1000)]).Convert(decimal.MaxValue, "km").ShouldBeNull();
}
