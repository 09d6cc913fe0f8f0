using Essai.Learn.Sharing;
using Essai.Tests.Architecture;

namespace Essai.Tests.Learn.Sharing;

/// <summary>A logo is drawn as it is or not at all.</summary>
public sealed class LogoDrawingTests
{
    public static TheoryData<string> Logos => [.. Directory.GetFiles(Path.Combine(Sources.Root, "courses"), "logo.svg", SearchOption.AllDirectories)];

    [Theory]
    [MemberData(nameof(Logos))]
    public void every_logo_of_ours_is_drawn(string path)
    {
        var (picture, box) = LogoDrawing.Read(File.ReadAllText(path))!.Value;

        using (picture)
        {
            (box.Width, picture.ApproximateOperationCount > 1).ShouldBe((box.Height, true));
        }
    }

    [Theory]
    [InlineData("""<linearGradient id="a"/><circle r="4" fill="url(#a)"/>""")]
    [InlineData("""<circle r="4" fill="rebeccapurple"/>""")]
    [InlineData("""<circle r="4" transform="scale(2)"/>""")]
    [InlineData("""<circle r="4" style="fill:red"/>""")]
    [InlineData("""<text>Essai</text>""")]
    [InlineData("""<image href="https://elsewhere.example/a.png"/>""")]
    [InlineData("""<circle r="four"/>""")]
    [InlineData("""<path d="M no path"/>""")]
    [InlineData("<g>")]
    public void a_logo_that_needs_more_is_left_out(string inside) => LogoDrawing.Read(Svg(inside)).ShouldBeNull();

    [Fact]
    public void a_logo_that_would_exhaust_the_reader_is_left_out()
    {
        LogoDrawing.Read("""<!DOCTYPE svg [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]><svg viewBox="0 0 1 1">&b;</svg>""").ShouldBeNull();
        LogoDrawing.Read(Svg(string.Concat(Enumerable.Repeat("<g>", 2000)) + string.Concat(Enumerable.Repeat("</g>", 2000)))).ShouldBeNull();
    }

    private static string Svg(string inside) => $"""<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8">{inside}</svg>""";
}
