using Essai.Learn.Player;
using Essai.Platform.Hosting;
using Microsoft.Net.Http.Headers;

namespace Essai.Learn.Sharing;

/// <summary>GET share/{course}/{chapter}.{hash}.png: the chapter's first question as a picture, in the academy's brand.</summary>
internal static class ShareRoutes
{
    private const string Forever = "public, max-age=31536000, immutable";
    private const string Again = "public, max-age=300";

    public static void MapSharing(this IEndpointRouteBuilder pages) => pages.MapGet("share/{course}/{chapter}.{hash}.png", Send).RequireLimit(Limit.Guests);

    private static async Task<IResult> Send(string course, string chapter, string hash, HttpContext http, Page page, SharePress press)
    {
        var version = await page.Shelf.Latest(page.Academy.Slug, course, http.RequestAborted);
        if (version?.Course.Chapter(chapter) is not { } taught)
        {
            return await page.Absent(http, course, chapter);
        }

        // An address of yesterday shows the question of today, and is asked for again soon.
        var card = ShareCards.Of(page.Academy, version, taught, page.Lang);
        var png = await press.Png(page.Academy.Slug, card).WaitAsync(http.RequestAborted);
        http.Response.Headers.CacheControl = hash == card.Hash ? Forever : Again;
        http.Response.Headers["Cross-Origin-Resource-Policy"] = "cross-origin";
        return TypedResults.Bytes(png, "image/png", entityTag: new EntityTagHeaderValue($"\"{card.Hash}\""));
    }
}
