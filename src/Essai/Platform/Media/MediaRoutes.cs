using Essai.Platform.Academies;
using Essai.Platform.Hosting;

namespace Essai.Platform.Media;

/// <summary>GET /{slug}/media/{hash}-{signature}.{ending}: cached for ever, since content and address are one. Captions may be cut.</summary>
internal static class MediaRoutes
{
    private static readonly Dictionary<string, string> Types = new(StringComparer.Ordinal)
    {
        [".webp"] = "image/webp",
        [".avif"] = "image/avif",
        [".png"] = "image/png",
        [".jpg"] = "image/jpeg",
        [".jpeg"] = "image/jpeg",
        [".svg"] = "image/svg+xml",
        [".mp4"] = "video/mp4",
        [".webm"] = "video/webm",
        [".vtt"] = "text/vtt; charset=utf-8",
        [".pdf"] = "application/pdf",
    };

    public static void MapMedia(this IEndpointRouteBuilder academy) => academy.MapMethods("media/{name}", ["GET", "HEAD"], Send).RequireCors(ApiCors.Policy);

    private static IResult Send(string name, HttpContext http, MediaSigner signer, MediaFolder folder)
    {
        var slug = http.Features.Get<AcademySite>()!.Slug;
        if (signer.Open(slug, Path.GetFileNameWithoutExtension(name)) is not { } told || folder.Find(slug, told.Hash) is not { } path || !Types.TryGetValue(Path.GetExtension(name), out var type))
        {
            return Refusal.Of(http, StatusCodes.Status404NotFound, "not_found");
        }

        // The signed address is the permission: a client of the API on another site may show what it names.
        http.Response.Headers["Cross-Origin-Resource-Policy"] = "cross-origin";
        http.Response.Headers.CacheControl = "public, max-age=31536000, immutable";
        return told.Until is { } until
            ? TypedResults.Text(MediaSigner.Text(path, until), type)
            : TypedResults.PhysicalFile(path, type, enableRangeProcessing: true);
    }
}
