using System.Net;
using System.Text.Json.Nodes;
using System.Xml.Linq;

namespace Essai.Tests.Learn.Catalogue;

/// <summary>What a search engine and a messenger read: chapters, goals and teachers have pages, data and one list.</summary>
public sealed class FoundPagesTests(Bakery bakery) : IClassFixture<Bakery>
{
    private static readonly XNamespace Map = "http://www.sitemaps.org/schemas/sitemap/0.9";

    [Fact]
    public async Task a_chapter_s_page_asks_its_first_question()
    {
        var page = await bakery.Page("fr/courses/cafe/mouture");

        page.ShouldContain("Une mouture trop fine rend le café amer.");
        page.ShouldContain("""action="/fournil/fr/answers" """.TrimEnd());
        page.ShouldContain("Doser la mouture");
        page.ShouldNotContain("prend trop", customMessage: "the lesson stays closed");
    }

    [Fact]
    public async Task a_goal_s_page_shows_the_courses_that_serve_it()
    {
        var page = await bakery.Page("fr/goals/levain");

        page.ShouldContain("Réussir mon levain");
        page.ShouldContain("/fournil/fr/courses/pain/four");
        page.ShouldNotContain("/fournil/fr/courses/cafe");
    }

    [Fact]
    public async Task a_teacher_s_page_tells_who_it_is_and_what_they_teach()
    {
        var page = await bakery.Page("en/teachers/jeanne");

        page.ShouldContain("A baker from Quimper.");
        page.ShouldContain("/fournil/en/courses/pain/levain");
        (await bakery.Page("en/courses/pain")).ShouldContain("by <a href=\"/fournil/en/teachers/jeanne\">Jeanne Le Goff</a>");
    }

    [Theory]
    [InlineData("fr/goals/nothing")]
    [InlineData("fr/teachers/nobody")]
    [InlineData("fr/courses/pain/nothing")]
    [InlineData("fr/courses/nothing/levain")]
    public async Task what_is_not_there_is_not_found(string address) =>
        (await bakery.Essai.Get($"/fournil/{address}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);

    [Theory]
    [InlineData("fr/", "WebSite", "Le Fournil")]
    [InlineData("fr/courses/pain", "Course", "Le pain maison")]
    [InlineData("en/courses/pain", "Course", "Bread at home")]
    [InlineData("fr/courses/pain/levain", "LearningResource", "Nourrir le levain-chef")]
    [InlineData("fr/goals/levain", "ItemList", "réussir mon levain")]
    public async Task a_page_tells_machines_what_it_is(string address, string type, string name)
    {
        var data = await Data(address);

        data["@context"]!.GetValue<string>().ShouldBe("https://schema.org");
        data["@type"]!.GetValue<string>().ShouldBe(type);
        data["name"]!.GetValue<string>().ShouldBe(name);
        data["url"]!.GetValue<string>().ShouldBe($"https://learn.example/fournil/{address}");
    }

    [Fact]
    public async Task a_course_s_data_hold_its_chapters_price_licence_and_people()
    {
        var data = await Data("en/courses/pain");

        data["hasPart"]!.AsArray().Select(p => p!["name"]!.GetValue<string>()).ShouldBe(["Feed the sourdough", "The heat of the oven"]);
        data["hasCourseInstance"]!["courseWorkload"]!.GetValue<string>().ShouldBe("PT8M");
        data["isAccessibleForFree"]!.GetValue<bool>().ShouldBeTrue();
        data["license"]!.GetValue<string>().ShouldBe("https://creativecommons.org/licenses/by/4.0/");
        data["author"]![0]!["name"]!.GetValue<string>().ShouldBe("Jeanne Le Goff");
    }

    [Fact]
    public async Task every_address_of_the_sitemap_answers_and_every_public_page_stands_in_it()
    {
        var map = XDocument.Parse(await bakery.Page("sitemap.xml"));
        var places = map.Root!.Elements(Map + "url").Select(u => u.Element(Map + "loc")!.Value).ToArray();

        foreach (var place in places)
        {
            var page = await (await bakery.Essai.Get(new Uri(place).AbsolutePath, ("Host", "learn.example"))).Content.ReadAsStringAsync();
            page.ShouldContain($"""<link rel="canonical" href="{place}" """);
        }

        string[] pages = ["", "courses", "courses/pain", "courses/pain/levain", "courses/pain/four", "courses/cafe", "courses/cafe/mouture", "goals/levain", "goals/tasse", "teachers/jeanne", "teachers/paul"];
        places.Order(StringComparer.Ordinal).ShouldBe([.. pages.SelectMany(p => new[] { "fr", "en" }.Select(l => $"https://learn.example/fournil/{l}/{p}")).Order(StringComparer.Ordinal)]);
    }

    [Fact]
    public async Task robots_are_led_to_the_sitemaps_of_listed_academies()
    {
        (await Text("/robots.txt")).ShouldContain("Sitemap: https://learn.example/sitemap.xml");
        (await Text("/sitemap.xml")).ShouldContain("<loc>https://learn.example/fournil/sitemap.xml</loc>");
    }

    private async Task<JsonObject> Data(string address)
    {
        var html = await (await bakery.Essai.Get($"/fournil/{address}", ("Host", "learn.example"))).Content.ReadAsStringAsync();
        return JsonNode.Parse(html.Split("<script type=\"application/ld+json\">")[1].Split("</script>")[0])!.AsObject();
    }

    private async Task<string> Text(string address) => await (await bakery.Essai.Get(address, ("Host", "learn.example"))).Content.ReadAsStringAsync();
}
