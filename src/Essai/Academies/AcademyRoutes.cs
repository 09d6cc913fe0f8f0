using System.Text.Json.Nodes;
using Essai.Academies.Pages;
using Essai.Platform.Academies;
using Essai.Platform.Brand;
using Essai.Platform.Guests;
using Essai.Platform.Hosting;
using Essai.Platform.Pages;
using Essai.Platform.Text;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Essai.Academies;

/// <summary>An academy's own pages and brand: front door, theme, logo, manifest, settings, legal pages.</summary>
internal static class AcademyRoutes
{
    private const string Forever = "public, max-age=31536000, immutable";
    private static readonly TimeSpan SettingsLast = TimeSpan.FromDays(365);

    /// <summary>The host's front door.</summary>
    public static void MapFrontDoor(this IEndpointRouteBuilder routes) => routes.MapGet("/", FrontDoor);

    /// <summary>Everything below /{slug}/ and /{slug}/{lang}/ that is about the academy itself.</summary>
    public static void MapAcademies(this IEndpointRouteBuilder routes)
    {
        var academy = routes.MapGroup("/{slug}").RequireOwnForms();
        academy.MapBrand();
        academy.MapGroup("/{lang:length(2)}").MapAcademyPages();
    }

    private static void MapBrand(this IEndpointRouteBuilder academy)
    {
        academy.MapGet("theme.{hash}.css", Theme);
        academy.MapGet("logo.{hash}.svg", Logo);
    }

    private static void MapAcademyPages(this IEndpointRouteBuilder pages)
    {
        pages.MapGet("manifest.webmanifest", Manifest);
        pages.MapGet("accessibility", (HttpContext http) => Render<AccessibilityPage>(http));
        pages.MapGet("legal", (HttpContext http) => Render<LegalPage>(http));
        pages.MapGet("settings", (HttpContext http) => Render<SettingsPage>(http, ("Settings", LearnerSettings.Of(http)), ("Saved", http.Request.Query.ContainsKey("saved"))));
        pages.MapPost("settings", SaveSettings);
        pages.MapPrivacy();
    }

    private static RazorComponentResult<FrontDoorPage> FrontDoor(HttpContext http, AcademyShelf shelf)
    {
        var asked = http.Request.Query["lang"].ToString();
        var lang = Texts.Languages.Contains(asked) ? asked
            : Languages.Accepted(http.Request).FirstOrDefault(l => Texts.Languages.Contains(l)) ?? "en";
        http.Response.Headers.Vary = "Accept-Language";
        return new RazorComponentResult<FrontDoorPage>(new Dictionary<string, object?>(StringComparer.Ordinal) { ["Words"] = Texts.In(lang), ["Academies"] = shelf.Listed });
    }

    private static ContentHttpResult Theme(HttpContext http)
    {
        var settings = Academy(http).Settings;
        http.Response.Headers.CacheControl = Forever;
        var palette = Palette.From(Rgb.Parse(settings.Colour), settings.Accent is { } accent ? Rgb.Parse(accent) : null);
        return TypedResults.Text(palette.ThemeCss(), "text/css");
    }

    private static ContentHttpResult Logo(HttpContext http)
    {
        http.Response.Headers.CacheControl = Forever;
        return TypedResults.Text(Academy(http).Logo, "image/svg+xml");
    }

    private static JsonHttpResult<JsonObject> Manifest(HttpContext http)
    {
        var (academy, lang) = (Academy(http), Lang(http));
        return TypedResults.Json(
            new JsonObject
            {
                ["name"] = academy.Name(lang),
                ["short_name"] = academy.Name(lang),
                ["lang"] = lang,
                ["dir"] = Texts.In(lang).Dir,
                ["start_url"] = academy.Path(lang),
                ["scope"] = $"/{academy.Slug}/",
                ["display"] = "standalone",
                ["theme_color"] = academy.Settings.Colour,
                ["background_color"] = "#fbfaf7",
                ["icons"] = new JsonArray(new JsonObject { ["src"] = academy.LogoPath, ["sizes"] = "any", ["type"] = "image/svg+xml" }),
            },
            contentType: "application/manifest+json");
    }

    private static async Task<StatusCodeHttpResult> SaveSettings(HttpContext http, CancellationToken cancel)
    {
        var form = await http.Request.ReadFormAsync(cancel);
        var academy = Academy(http);
        var lang = academy.LanguageFor(form["lang"].ToString());
        var options = new CookieOptions { Path = $"/{academy.Slug}/", MaxAge = SettingsLast, SameSite = SameSiteMode.Lax, HttpOnly = true, Secure = PublicAddress.IsSecure(http), IsEssential = true };
        http.Response.Cookies.Append(LearnerSettings.Cookie, LearnerSettings.Of(form["theme"], form["text"], form["shortcuts"]).ToString(), options);
        http.Response.Cookies.Append(Languages.Cookie, lang, options);
        http.Response.Headers.Location = academy.Path(lang, "settings?saved=1");
        return TypedResults.StatusCode(StatusCodes.Status303SeeOther);
    }

    internal static AcademySite Academy(HttpContext http) => http.Features.Get<AcademySite>()!;

    internal static string Lang(HttpContext http) => (string)http.Request.RouteValues["lang"]!;

    internal static IResult Render<TPage>(HttpContext http, params ReadOnlySpan<(string Name, object? Value)> more)
        where TPage : IComponent
    {
        var parameters = new Dictionary<string, object?>(StringComparer.Ordinal) { ["Academy"] = Academy(http), ["Words"] = Texts.In(Lang(http)) };
        foreach (var (name, value) in more)
        {
            parameters[name] = value;
        }

        return new RazorComponentResult<TPage>(parameters);
    }
}
