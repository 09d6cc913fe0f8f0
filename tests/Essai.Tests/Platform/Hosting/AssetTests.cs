using System.IO.Compression;
using System.Net;
using System.Text.RegularExpressions;
using Essai.Platform.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace Essai.Tests.Platform.Hosting;

public sealed partial class AssetTests
{
    [Fact]
    public async Task an_asset_is_kept_for_ever()
    {
        await using var essai = await RunningEssai.Start();

        var reply = await essai.Get(Assets(essai).Stylesheet);

        reply.Headers.CacheControl!.ToString().ShouldBe("public, max-age=31536000, immutable");
        reply.Content.Headers.ContentType!.MediaType.ShouldBe("text/css");
    }

    [Fact]
    public async Task a_browser_gets_the_smallest_form_that_it_takes()
    {
        await using var essai = await RunningEssai.Start();

        var packed = await essai.Get(Assets(essai).Stylesheet, ("Accept-Encoding", "gzip, br"));
        var plain = await essai.Get(Assets(essai).Stylesheet);

        packed.Content.Headers.ContentEncoding.ShouldBe(["br"]);
        using var unpacked = new StreamReader(new BrotliStream(await packed.Content.ReadAsStreamAsync(), CompressionMode.Decompress));
        (await unpacked.ReadToEndAsync()).ShouldBe(await plain.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task layers_come_in_their_order()
    {
        await using var essai = await RunningEssai.Start();

        var css = await essai.Http.GetStringAsync(Assets(essai).Stylesheet);

        var layers = Layers().Matches(css).Select(m => m.Groups[1].Value).ToArray();
        layers.ShouldBe(["reset", "tokens", "base", "layout", "components", "player", "print", "utilities"]);
    }

    [Fact]
    public async Task every_font_that_the_styles_name_is_there()
    {
        await using var essai = await RunningEssai.Start();
        var css = await essai.Http.GetStringAsync(Assets(essai).Stylesheet);

        var fonts = Addresses().Matches(css).Select(m => m.Groups[1].Value).Where(a => !a.StartsWith("data:")).ToArray();

        fonts.ShouldNotBeEmpty();
        foreach (var font in fonts)
        {
            (await essai.Get(font)).StatusCode.ShouldBe(HttpStatusCode.OK, font);
        }
    }

    [Fact]
    public async Task every_script_that_a_script_imports_is_there()
    {
        await using var essai = await RunningEssai.Start();
        var address = Assets(essai).Path("js/player.js");
        var player = await essai.Http.GetStringAsync(address);

        var imports = Imports().Matches(player).Select(m => new Uri(new Uri(essai.Http.BaseAddress!, address), m.Groups[1].Value)).ToArray();

        imports.ShouldNotBeEmpty();
        foreach (var import in imports)
        {
            (await essai.Get(import.AbsolutePath)).StatusCode.ShouldBe(HttpStatusCode.OK, import.AbsolutePath);
        }
    }

    [Fact]
    public async Task an_address_without_its_hash_is_nothing()
    {
        await using var essai = await RunningEssai.Start();

        (await essai.Get("/assets/icons.svg")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    private static Assets Assets(RunningEssai essai) => essai.Services.GetRequiredService<Assets>();

    [GeneratedRegex(@"@layer (\w+)\s*\{")]
    private static partial Regex Layers();

    [GeneratedRegex(@"url\(([^)]+)\)")]
    private static partial Regex Addresses();

    [GeneratedRegex(@"'(\./[\w-]+\.js)'")]
    private static partial Regex Imports();
}
