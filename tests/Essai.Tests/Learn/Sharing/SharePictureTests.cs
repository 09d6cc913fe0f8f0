using System.Buffers.Binary;
using System.Net;
using System.Text.RegularExpressions;

namespace Essai.Tests.Learn.Sharing;

/// <summary>What is shown where somebody sends the address of a page to somebody else.</summary>
public sealed partial class SharePictureTests(SharedAcademies academies) : IClassFixture<SharedAcademies>
{
    private const string Forever = "public, max-age=31536000, immutable";

    [Theory]
    [InlineData("fr/", "fr_FR", "en_US")]
    [InlineData("en/courses/light", "en_US", "fr_FR")]
    [InlineData("en/courses", "en_US", "fr_FR")]
    [InlineData("fr/play/light/case", "fr_FR", "en_US")]
    public async Task a_page_that_is_sent_tells_its_name_its_address_and_its_picture(string page, string locale, string other)
    {
        var tags = await Tags($"/clean/{page}");

        tags["og:url"].ShouldBe($"https://learn.example/clean/{page}");
        tags["og:image"].ShouldStartWith($"https://learn.example/clean/{page[..2]}/share/light/");
        (tags["og:image:width"], tags["og:image:height"], tags["og:image:type"]).ShouldBe(("1200", "630", "image/png"));
        (tags["og:locale"], tags["og:locale:alternate"], tags["og:type"], tags["twitter:card"]).ShouldBe((locale, other, "website", "summary_large_image"));
        tags.Where(t => t.Key is "og:title" or "og:description" or "og:site_name" or "og:image:alt").ShouldAllBe(t => t.Value.Length > 0);
    }

    [Fact]
    public async Task the_picture_is_of_the_question_that_the_page_asks()
    {
        var html = WebUtility.HtmlDecode(await (await Get("/boussole/en/")).Content.ReadAsStringAsync());

        var said = (await Tags("/boussole/en/"))["og:image:alt"];
        said.ShouldEndWith("?");
        html.Split("id=\"question\"")[1].ShouldContain(said);
    }

    [Fact]
    public async Task the_picture_is_a_PNG_of_the_size_that_is_told_and_kept_for_ever()
    {
        using var reply = await Get(await Picture("/boussole/fr/"));
        var png = await reply.Content.ReadAsByteArrayAsync();

        (reply.StatusCode, reply.Content.Headers.ContentType!.MediaType, $"{reply.Headers.CacheControl}").ShouldBe((HttpStatusCode.OK, "image/png", Forever));
        png.AsSpan(0, 8).ToArray().ShouldBe([0x89, .. "PNG\r\n"u8, 0x1A, .. "\n"u8]);
        (Number(png, 16), Number(png, 20)).ShouldBe((1200, 630));
        png.Length.ShouldBeInRange(20_000, 300_000);
        reply.Headers.Contains("Set-Cookie").ShouldBeFalse();
    }

    [Fact]
    public async Task whoever_has_the_picture_is_not_sent_it_again()
    {
        var picture = await Picture("/boussole/fr/");
        using var first = await Get(picture);

        using var again = await academies.Essai.Get(picture, ("Host", "learn.example"), ("If-None-Match", first.Headers.ETag!.Tag));
        using var asked = await academies.Essai.Http.SendAsync(new(HttpMethod.Head, picture) { Headers = { Host = "learn.example" } });

        (again.StatusCode, asked.StatusCode).ShouldBe((HttpStatusCode.NotModified, HttpStatusCode.OK));
        (await asked.Content.ReadAsByteArrayAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task an_address_of_yesterday_shows_the_picture_of_today_and_is_asked_for_again()
    {
        var picture = await Picture("/boussole/fr/");
        using var old = await Get(Hash().Replace(picture, ".000000000000.png"));

        (await old.Content.ReadAsByteArrayAsync()).ShouldBe(await (await Get(picture)).Content.ReadAsByteArrayAsync());
        $"{old.Headers.CacheControl}".ShouldBe("public, max-age=300");
    }

    [Fact]
    public async Task another_language_and_another_colour_have_another_picture()
    {
        string[] pictures = [await Picture("/boussole/fr/"), await Picture("/boussole/en/"), await Picture("/blue/fr/")];

        pictures.Select(p => Hash().Match(p).Value).ShouldBeUnique();
        (await Task.WhenAll(pictures.Select(Bytes))).Select(Convert.ToBase64String).ShouldBeUnique();
    }

    [Theory]
    [InlineData("/clean/en/share/chercher/web.0.png")]
    [InlineData("/boussole/en/share/chercher/never.0.png")]
    [InlineData("/boussole/en/share/never/web.0.png")]
    [InlineData("/boussole/de/share/chercher/web.0.png")]
    [InlineData("/nobody/en/share/chercher/web.0.png")]
    public async Task there_is_no_picture_of_what_the_academy_does_not_teach(string path) => (await Get(path)).StatusCode.ShouldBe(HttpStatusCode.NotFound);

    [Fact]
    public async Task many_who_ask_at_once_are_given_the_same()
    {
        var picture = await Picture("/boussole/en/");

        var all = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Bytes(picture)));

        all.ShouldAllBe(png => png.SequenceEqual(all[0]));
    }

    private Task<HttpResponseMessage> Get(string path) => academies.Essai.Get(path, ("Host", "learn.example"));

    private async Task<byte[]> Bytes(string path) => await (await Get(path)).Content.ReadAsByteArrayAsync();

    private async Task<string> Picture(string page) => new Uri((await Tags(page))["og:image"]).AbsolutePath;

    private async Task<Dictionary<string, string>> Tags(string page)
    {
        var head = (await (await Get(page)).Content.ReadAsStringAsync()).Split("</head>")[0];
        return Written().Matches(head).ToDictionary(m => m.Groups["name"].Value, m => WebUtility.HtmlDecode(m.Groups["value"].Value));
    }

    private static int Number(byte[] png, int at) => BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(at));

    [GeneratedRegex("<meta (property|name)=\"(?<name>(og|twitter):[^\"]*)\" content=\"(?<value>[^\"]*)\"", RegexOptions.ExplicitCapture)]
    private static partial Regex Written();

    [GeneratedRegex(@"\.[0-9a-f]{12}\.png")]
    private static partial Regex Hash();
}
