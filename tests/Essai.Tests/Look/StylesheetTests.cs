using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using Essai.Platform.Brand;

namespace Essai.Tests.Look;

public sealed partial class StylesheetTests
{
    [Fact]
    public void every_style_file_is_one_layer_and_joined_in_order()
    {
        Directory.GetFiles(Path.Combine(WebRoot.Directory, "css")).Select(Path.GetFileNameWithoutExtension).Order().ShouldBe(WebRoot.LayerNames.Order());

        foreach (var name in WebRoot.LayerNames)
        {
            WebRoot.Layer(name).ShouldContain($"@layer {name} {{");
            WebRoot.Layer(name).ShouldNotContain("@import");
        }
    }

    [Fact]
    public void styles_know_start_and_end_but_not_left_and_right() =>
        Physical().Matches(WebRoot.Stylesheet).Select(match => match.Value).ShouldBeEmpty();

    [Fact]
    public void all_styles_together_stay_within_eight_kilobytes_compressed() =>
        Compressed(WebRoot.Stylesheet).ShouldBeLessThan(8 * 1024);

    [Fact]
    public void the_player_s_icons_stay_within_three_kilobytes_compressed() =>
        Compressed(File.ReadAllText(Path.Combine(WebRoot.Directory, "icons.svg"))).ShouldBeLessThan(3 * 1024);

    [Fact]
    public void the_player_s_scripts_stay_within_their_budget() =>
        Directory.GetFiles(Path.Combine(WebRoot.Directory, "js"))
            .Where(file => Path.GetFileName(file) != "page.js")
            .Sum(file => Compressed(File.ReadAllText(file)))
            .ShouldBeLessThan(12 * 1024);

    [Fact]
    public void the_palette_is_computed_on_the_paper_that_is_painted()
    {
        var tokens = WebRoot.Layer("tokens");

        tokens.ShouldContain($"--paper: light-dark({Surfaces.Light.Paper}, {Surfaces.Dark.Paper});");
        tokens.ShouldContain($"--card: light-dark(#fff, {Surfaces.Dark.Card});");
    }

    [Fact]
    public void scenes_have_their_colours_where_no_academy_gives_any()
    {
        var drawn = Directory.GetFiles(Path.Combine(WebRoot.Directory, "scenes")).SelectMany(file => Variable().Matches(File.ReadAllText(file))).Select(match => match.Groups["name"].Value).Distinct().ToArray();

        drawn.ShouldNotBeEmpty();
        drawn.Where(name => !WebRoot.Layer("tokens").Contains($" {name}:")).ShouldBeEmpty();
    }

    private static int Compressed(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        var buffer = new byte[BrotliEncoder.GetMaxCompressedLength(bytes.Length)];
        BrotliEncoder.TryCompress(bytes, buffer, out var written, quality: 11, window: 22).ShouldBeTrue();
        return written;
    }

    [GeneratedRegex(@"var\((?<name>--[a-z-]+)\)")]
    private static partial Regex Variable();

    [GeneratedRegex(@"(?<![\w-])((margin|padding|border)-(left|right|top|bottom)|left|right|top|bottom|float: (left|right)|text-align: (left|right)|(min-|max-)?(width|height)):", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Physical();
}
