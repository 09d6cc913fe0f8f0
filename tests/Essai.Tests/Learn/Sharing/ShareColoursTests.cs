using Essai.Learn.Sharing;
using Essai.Platform.Brand;

namespace Essai.Tests.Learn.Sharing;

/// <summary>Words of a share picture are legible in every brand's colour, and the brand stays what people know.</summary>
public sealed class ShareColoursTests
{
    private const double Readable = 4.5;

    [Fact]
    public void every_brand_s_words_read_on_all_that_is_behind_them()
    {
        foreach (var brand in Brands())
        {
            var colours = ShareColours.Of(Palette.From(brand));

            Contrast.Ratio(colours.Ink, colours.Ground).ShouldBeGreaterThanOrEqualTo(Readable, $"{brand} ground");
            Contrast.Ratio(colours.Ink, colours.Shade).ShouldBeGreaterThanOrEqualTo(Readable, $"{brand} shade");
        }
    }

    [Theory]
    [InlineData("#d4006a", "#d4006a", "#ffffff")]
    [InlineData("#FFE100", "#ffe100", "#0b0a08")]
    [InlineData("#012169", "#012169", "#ffffff")]
    public void a_brand_that_is_legible_is_left_as_it_is(string brand, string ground, string ink)
    {
        var colours = ShareColours.Of(Palette.From(Rgb.Parse(brand)));

        ($"{colours.Ground}", $"{colours.Ink}").ShouldBe((ground, ink));
    }

    private static IEnumerable<Rgb> Brands() =>
        from red in Enumerable.Range(0, 6)
        from green in Enumerable.Range(0, 6)
        from blue in Enumerable.Range(0, 6)
        select new Rgb((byte)(red * 51), (byte)(green * 51), (byte)(blue * 51));
}
