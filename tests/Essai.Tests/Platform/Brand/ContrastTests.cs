using Essai.Platform.Brand;

namespace Essai.Tests.Platform.Brand;

public sealed class ContrastTests
{
    [Theory]
    [InlineData("#000000", "#ffffff", 21)]
    [InlineData("#777777", "#ffffff", 4.48)]
    [InlineData("#1b1915", "#fbfaf7", 16.8)]
    public void the_ratio_is_that_of_wcag(string text, string ground, double ratio) =>
        Contrast.Ratio(Rgb.Parse(text), Rgb.Parse(ground)).ShouldBe(ratio, 0.05);

    // The four published check values of APCA 0.1.9.
    [Theory]
    [InlineData("#888888", "#ffffff", 63.056)]
    [InlineData("#ffffff", "#888888", 68.541)]
    [InlineData("#000000", "#aaaaaa", 58.146)]
    [InlineData("#aaaaaa", "#000000", 56.241)]
    public void the_lc_is_that_of_apca(string text, string ground, double lc) =>
        Contrast.Lc(Rgb.Parse(text), Rgb.Parse(ground)).ShouldBe(lc, 0.01);
}
