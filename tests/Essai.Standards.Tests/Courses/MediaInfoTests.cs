using System.Text;
using Essai.Standards.Courses;

namespace Essai.Standards.Tests.Courses;

public sealed class MediaInfoTests
{
    [Theory]
    [InlineData("89504E470D0A1A0A0000000D4948445200000280000001E0", "image/png", 640, 480)]
    [InlineData("FFD8FFE000104A46494600010100000100010000FFC0001108012C019003", "image/jpeg", 400, 300)]
    [InlineData("52494646 00000000 57454250 56503820 00000000 300100 9D012A 8002 6801", "image/webp", 640, 360)]
    [InlineData("52494646 00000000 57454250 5650384C 00000000 2F 7FC27700 0000000000", "image/webp", 640, 480)]
    [InlineData("52494646 00000000 57454250 56503858 00000000 00000000 7F0200 DF0100", "image/webp", 640, 480)]
    [InlineData("1A45DFA380 1853806791 1654AE6B8C AE8A E088 B0820280 BA8201E0", "video/webm", 640, 480)]
    public void a_picture_is_known_by_its_bytes(string hex, string type, int width, int height)
    {
        var found = MediaInfo.Describe(Convert.FromHexString(hex.Replace(" ", "", StringComparison.Ordinal)));

        (found.Type, found.Width, found.Height).ShouldBe((type, width, height));
    }

    [Fact]
    public void an_avif_is_as_large_as_its_largest_image()
    {
        var small = Box("ispe", [0, 0, 0, 0, 0, 0, 0, 64, 0, 0, 0, 32]);
        var large = Box("ispe", [0, 0, 0, 0, 0, 0, 2, 128, 0, 0, 1, 104]);
        byte[] file = [.. Box("ftyp", [.. "avif"u8, 0, 0, 0, 0]), .. Box("meta", [0, 0, 0, 0, .. Box("iprp", Box("ipco", [.. large, .. small]))])];

        var found = MediaInfo.Describe(file);

        (found.Type, found.Width, found.Height).ShouldBe(("image/avif", 640, 360));
    }

    [Theory]
    [InlineData("<svg xmlns='http://www.w3.org/2000/svg' width='640px' height='480'/>", 640, 480)]
    [InlineData("<?xml version='1.0'?><!-- a --><svg xmlns='http://www.w3.org/2000/svg' width='100%' viewBox='0 0 320 240'/>", 320, 240)]
    public void an_svg_has_the_size_it_says_or_that_of_its_view_box(string svg, int width, int height)
    {
        var found = MediaInfo.Describe(Encoding.UTF8.GetBytes(svg));

        (found.Type, found.Width, found.Height).ShouldBe(("image/svg+xml", width, height));
    }

    [Theory]
    [InlineData("WEBVTT\n", "text/vtt")]
    [InlineData("%PDF-1.7", "application/pdf")]
    [InlineData("<html><svg/></html>", MediaInfo.Unknown)]
    [InlineData("", MediaInfo.Unknown)]
    public void what_is_no_picture_has_no_size(string text, string type)
    {
        var found = MediaInfo.Describe(Encoding.UTF8.GetBytes(text));

        (found.Type, found.Width, found.Height).ShouldBe((type, 0, 0));
    }

    private static byte[] Box(string name, byte[] body) => [0, 0, 0, (byte)(body.Length + 8), .. Encoding.ASCII.GetBytes(name), .. body];
}
