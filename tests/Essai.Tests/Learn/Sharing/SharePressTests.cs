using Essai.Platform.Database;
using Essai.Learn.Sharing;
using Essai.Platform.Brand;
using Essai.Platform.Hosting;
using Essai.Platform.Media;
using Essai.Tests.Platform;

namespace Essai.Tests.Learn.Sharing;

/// <summary>Pictures are drawn once and kept, but not for ever: memory has an end.</summary>
public sealed class SharePressTests
{
    [Fact]
    public async Task a_picture_is_drawn_once_until_so_many_others_were_asked_for()
    {
        using var folder = new TestFolder();
        using var press = new SharePress(new MediaFolder(DataFolder.Open(folder.Path), new OwnFiles(DataFolder.Open(folder.Path))));
        var first = press.Png("lumen", Card("0"));

        press.Png("lumen", Card("0")).ShouldBeSameAs(first);
        press.Png("other", Card("0")).ShouldNotBeSameAs(first);
        await Task.WhenAll(Enumerable.Range(1, SharePress.MostKept).Select(i => press.Png("lumen", Card($"{i}"))));

        press.Png("lumen", Card("0")).ShouldNotBeSameAs(first);
        (await press.Png("lumen", Card("0"))).ShouldBe(await first);
    }

    private static ShareCard Card(string question) => new()
    {
        Academy = "Lumen",
        Logo = "no logo",
        Colours = ShareColours.Of(Palette.From(Rgb.Parse("#d4006a"))),
        Radius = "soft",
        Call = "Try first",
        Question = question,
    };
}
