using Essai.Platform.Hosting;
using Essai.Platform.Tenancy;

namespace Essai.Platform.Academies;

/// <summary>Which academy a request is for: /{slug}/… and /api/v1/{slug}/…. Set once, before everything else reads it.</summary>
internal static class AcademyOfRequest
{
    private const int SlugAfterApi = 2;
    private static readonly string[] Api = ["api", "v1"];

    public static void UseAcademies(this IApplicationBuilder app) => app.Use(static (http, next) =>
    {
        if (Slug(http.Request.Path) is { } slug && http.RequestServices.GetRequiredService<AcademyShelf>().Find(slug) is { } academy)
        {
            http.Features.Set(academy);
            http.RequestServices.GetRequiredService<Tenant>().Enter(slug);
        }

        return next(http);
    });

    /// <summary>
    /// An address of an academy that is not there says nothing about those that are. Stands after routing: handlers are bound
    /// to an academy before their filters run.
    /// </summary>
    public static void RequireAcademies(this IApplicationBuilder app) => app.Use(static (http, next) =>
        !IsOfAcademy(http.Request.RouteValues) || (http.Features.Get<AcademySite>() is { } academy && Speaks(academy, http))
            ? next(http)
            : Refusal.Write(http, StatusCodes.Status404NotFound, "not_found"));

    private static bool IsOfAcademy(RouteValueDictionary route) => route.ContainsKey("slug") || route.ContainsKey("academy");

    private static string? Slug(PathString path)
    {
        var segments = path.Value!.Split('/', StringSplitOptions.RemoveEmptyEntries);
        return segments.Length > SlugAfterApi && segments.AsSpan(0, SlugAfterApi).SequenceEqual(Api) ? segments[SlugAfterApi] : segments.FirstOrDefault();
    }

    private static bool Speaks(AcademySite academy, HttpContext http) =>
        http.Request.RouteValues["lang"] is not string lang || academy.Languages.Contains(lang);
}
