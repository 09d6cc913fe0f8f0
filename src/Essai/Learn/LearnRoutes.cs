using Essai.Learn.Api;
using Essai.Learn.Api.Docs;
using Essai.Learn.Catalogue;
using Essai.Learn.Desk;
using Essai.Learn.Home;
using Essai.Learn.Player;
using Essai.Learn.Search;
using Essai.Learn.Sheets;
using Essai.Learn.Sharing;
using Essai.Platform.Academies;
using Essai.Platform.Guests;
using Essai.Platform.Media;

namespace Essai.Learn;

/// <summary>The main job: a stranger learns, question first.</summary>
internal static class LearnRoutes
{
    public static void AddLearn(this IServiceCollection services)
    {
        services.AddOpenApiText();
        services
            .AddSingleton<MediaFolder>()
            .AddSingleton<MediaSigner>()
            .AddSingleton<Tickets>()
            .AddSingleton<Beginnings>()
            .AddSingleton<SearchShelf>()
            .AddSingleton<SharePress>()
            .AddSingleton<AttemptDesk>();
    }

    /// <summary>Pages below /{slug}/ and /{slug}/{lang}/, and the list of all for search engines.</summary>
    public static void MapLearn(this IEndpointRouteBuilder routes)
    {
        routes.MapSitemaps();
        var academy = routes.MapGroup("/{slug}").RequireOwnForms();
        academy.MapMedia();
        academy.MapSitemap();
        academy.MapProducts();
        academy.MapGet("/", HomeRoutes.Home);
        var pages = academy.MapGroup("/{lang:length(2)}");
        pages.MapHome();
        pages.MapCatalogue();
        pages.MapPlayer();
        pages.MapSheets();
        pages.MapSharing();
        pages.MapTakeout();
    }

    /// <summary>The API, and what tells of it.</summary>
    public static void MapApi(this IEndpointRouteBuilder routes)
    {
        routes.MapLearnApi();
        routes.MapOpenApiText();
        routes.MapDocs();
    }
}
