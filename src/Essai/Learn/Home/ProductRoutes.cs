using Essai.Platform.Academies;
using Essai.Platform.Courses;
using Essai.Platform.Hosting;
using Essai.Platform.Products;

namespace Essai.Learn.Home;

/// <summary>The way out to a product: to an address that the course names, and to no other. Nothing is learnt of who goes.</summary>
internal static class ProductRoutes
{
    public static string Address(AcademySite academy, string course, string product) => $"/{academy.Slug}/go/{course}/{product}";

    public static void MapProducts(this IEndpointRouteBuilder academy) => academy.MapGet("go/{course}/{product}", Go).RequireLimit(Limit.Answers);

    private static async Task<IResult> Go(string course, string product, HttpContext http, CourseShelf shelf, ProductClicks clicks)
    {
        var academy = http.Features.Get<AcademySite>()!.Slug;
        var version = await shelf.Latest(academy, course, http.RequestAborted);
        if (version?.Course.Products.FirstOrDefault(p => p.Id == product) is not { } known)
        {
            return Refusal.Of(http, StatusCodes.Status404NotFound, "not_found");
        }

        if (IsClick(http.Request))
        {
            // To the end, even where the browser is gone already: it was a click.
            await clicks.Count(academy, course, product, CancellationToken.None);
        }

        http.Response.Headers.CacheControl = "no-store";
        return TypedResults.Redirect(new Uri(known.Link).AbsoluteUri);
    }

    // A browser that fetches ahead says so; nobody has clicked yet.
    private static bool IsClick(HttpRequest request) =>
        HttpMethods.IsGet(request.Method) && !request.Headers["Sec-Purpose"].ToString().Contains("prefetch", StringComparison.OrdinalIgnoreCase);
}
