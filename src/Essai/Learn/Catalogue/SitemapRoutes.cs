using System.Xml.Linq;
using Essai.Platform.Academies;
using Essai.Platform.Courses;
using Essai.Platform.Hosting;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Essai.Learn.Catalogue;

/// <summary>Which pages there are, for search engines (sitemaps.org): one list an academy, and the list of lists of the listed ones.</summary>
internal static class SitemapRoutes
{
    private static readonly XNamespace Map = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private static readonly XNamespace Html = "http://www.w3.org/1999/xhtml";

    public static void MapSitemap(this IEndpointRouteBuilder academy) => academy.MapGet("sitemap.xml", Academy);

    public static void MapSitemaps(this IEndpointRouteBuilder routes) => routes.MapGet("/sitemap.xml", All);

    private static ContentHttpResult All(AcademyShelf academies, PublicAddress address) => Xml(new XElement(
        Map + "sitemapindex",
        academies.Listed.Select(a => new XElement(Map + "sitemap", new XElement(Map + "loc", address.Of($"/{a.Slug}/sitemap.xml"))))));

    private static async Task<ContentHttpResult> Academy(HttpContext http, CourseShelf courses, PublicAddress address)
    {
        var academy = http.Features.Get<AcademySite>()!;
        var pages = Pages(academy, await courses.All(academy.Slug, http.RequestAborted));
        return Xml(new XElement(
            Map + "urlset",
            new XAttribute(XNamespace.Xmlns + "xhtml", Html),
            from page in pages from lang in academy.Languages select Entry(academy, page, lang, address)));
    }

    private static IEnumerable<string> Pages(AcademySite academy, IEnumerable<Engine.Courses.CourseVersion> courses) =>
    [
        "", "courses",
        .. academy.Settings.Goals.Select(g => $"goals/{g.Id}"),
        .. academy.Settings.Teachers.Select(t => $"teachers/{t.Id}"),
        .. courses.SelectMany(c => c.Course.Chapters.Select(h => $"courses/{c.Course.Id}/{h.Id}").Prepend($"courses/{c.Course.Id}")),
    ];

    private static XElement Entry(AcademySite academy, string page, string lang, PublicAddress address) => new(
        Map + "url",
        new XElement(Map + "loc", address.Of(academy.Path(lang, page))),
        academy.Languages.Select(l => new XElement(
            Html + "link", new XAttribute("rel", "alternate"), new XAttribute("hreflang", l), new XAttribute("href", address.Of(academy.Path(l, page))))));

    private static ContentHttpResult Xml(XElement root) =>
        TypedResults.Text("""<?xml version="1.0" encoding="UTF-8"?>""" + "\n" + root, "application/xml");
}
