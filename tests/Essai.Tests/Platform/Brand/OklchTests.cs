using Essai.Platform.Brand;

namespace Essai.Tests.Platform.Brand;

public sealed class OklchTests
{
    [Fact]
    public void red_has_the_published_coordinates()
    {
        var red = Oklch.From(Rgb.Parse("#ff0000"));

        red.Lightness.ShouldBe(0.628, 0.001);
        red.Chroma.ShouldBe(0.2577, 0.001);
        red.Hue.ShouldBe(29.23, 0.1);
    }

    [Theory]
    [InlineData("#d4006a")]
    [InlineData("#ffe100")]
    [InlineData("#012169")]
    [InlineData("#ffffff")]
    [InlineData("#000000")]
    public void a_colour_comes_back_as_it_went(string hex) => Oklch.From(Rgb.Parse(hex)).ToRgb().ToString().ShouldBe(hex);

    [Fact]
    public void a_colour_no_screen_can_show_keeps_its_lightness_and_hue()
    {
        var shown = Oklch.From(new Oklch(0.8, 0.4, 260).ToRgb());

        shown.Lightness.ShouldBe(0.8, 0.01);
        shown.Hue.ShouldBe(260, 2);
        shown.Chroma.ShouldBeLessThan(0.2);
    }

    [Fact]
    public void hues_are_compared_the_short_way_round() => Oklch.Between(355, 26).ShouldBe(31);
}
