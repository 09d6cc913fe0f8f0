using Essai.Standards.Courses;

namespace Essai.Standards.Tests.Courses;

public sealed class ProductTests
{
    [Theory]
    [InlineData("link: http://shop.example/cream", 5, "ES005")]
    [InlineData("link: javascript:alert(1)", 5, "ES005")]
    [InlineData("link: //shop.example/cream", 5, "ES005")]
    [InlineData("link: https://shop.example@evil.example/", 5, "ES005")]
    [InlineData("about: For the morning.", 4, "ES006")]
    public void a_product_leads_to_a_whole_https_address_and_nowhere_else(string key, int below, string code)
    {
        var reading = Read($"- {{cream}} Day cream\n  {key}\n");

        reading.Problems.Select(p => (p.Code, p.Line)).ShouldBe([(code, below + 3)]);
        reading.Course!.Products.ShouldBeEmpty();
    }

    [Fact]
    public void a_translation_says_what_it_is_for_and_not_where_it_leads()
    {
        var reading = Read(
            "- {cream} Day cream\n  link: https://shop.example/cream\n  about: For the morning.\n",
            "- {cream} Crème de jour\n  link: https://ailleurs.example/\n  about: Pour le matin.\n");

        var cream = reading.Course!.Products.Single();
        (cream.Name.In("fr"), cream.About!.In("fr"), cream.Link).ShouldBe(("Crème de jour", "Pour le matin.", "https://shop.example/cream"));
        reading.Problems.Select(p => (p.Code, p.File)).ShouldBe([("ES011", "course.fr.md")]);
    }

    [Theory]
    [InlineData("25.11.2026")]
    [InlineData("2026-11-31")]
    [InlineData("[2026]")]
    public void the_day_of_the_check_is_a_day(string day) =>
        CourseFolder.Read("light", CourseFiles.Of(("course.en.md", $"---\nchecked: {day}\n---\n# Light\n"))).Problems.Select(p => (p.Code, p.Line)).ShouldBe([("ES005", 2)]);

    private static CourseReading Read(string products, string? french = null) => CourseFolder.Read("light", CourseFiles.Of(
        [("course.en.md", $"---\nlevel: beginner\n---\n# Light\n\n## Products\n{products}"), .. french is null ? [] : new[] { ("course.fr.md", $"# Lumière\n\n## Produits\n{french}") }]));
}
