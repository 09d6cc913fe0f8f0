namespace Essai.Tests.Learn.Catalogue;

/// <summary>Who types words finds chapters: by stems, without accents, in spite of slips, in both languages.</summary>
public sealed class SearchTests(Bakery bakery) : IClassFixture<Bakery>
{
    [Theory]
    [InlineData("fr", "levain", "pain/levain")]
    [InlineData("fr", "levains", "pain/levain")]
    [InlineData("fr", "NOURRIR", "pain/levain")]
    [InlineData("fr", "croute", "pain/four")]
    [InlineData("fr", "l’amère", "cafe/mouture")]
    [InlineData("fr", "amertume ou café amer", "cafe/mouture")]
    [InlineData("en", "ovens", "pain/four")]
    [InlineData("en", "smelling", "pain/levain")]
    [InlineData("en", "grinding coffees", "cafe/mouture")]
    public async Task words_are_found_in_their_other_forms(string lang, string words, string first) =>
        (await bakery.Hits($"{lang}/courses?q={Uri.EscapeDataString(words)}")).First().ShouldBe(first);

    [Theory]
    [InlineData("fr", "vinagre", "vinaigre", "pain/levain")]
    [InlineData("fr", "mautures", "mouture", "cafe/mouture")]
    [InlineData("fr", "vap", "vapeur", "pain/four")]
    [InlineData("en", "vineagr", "vinegar", "pain/levain")]
    [InlineData("en", "brad", "bread", "pain/levain")]
    public async Task a_slip_is_mended_and_said(string lang, string typed, string read, string found)
    {
        var page = await bakery.Page($"{lang}/courses?q={typed}");

        (await bakery.Hits($"{lang}/courses?q={typed}")).ShouldContain(found);
        page.ShouldContain(lang == "fr" ? $". On a lu\u202f: «\u202f{read}\u202f»." : $". We read: “{read}”.");
    }

    [Fact]
    public async Task a_compound_is_found_written_as_one_word() =>
        (await bakery.Hits("fr/courses?q=levainchef")).ShouldBe(["pain/levain"]);

    [Fact]
    public async Task words_of_a_lesson_are_found_and_never_quoted()
    {
        var page = await bakery.Page("fr/courses?q=lactiques");

        page.ShouldContain("/fournil/fr/courses/pain/levain\"");
        page.ShouldNotContain("bactéries");
    }

    [Fact]
    public async Task the_question_that_fits_is_shown() =>
        (await bakery.Page("fr/courses?q=vinaigre")).ShouldContain("Un levain qui sent le vinaigre a faim.");

    [Fact]
    public async Task a_title_counts_more_than_a_lesson() =>
        (await bakery.Hits("fr/courses?q=chaleur")).ShouldBe(["pain/four", "pain/levain"]);

    [Fact]
    public async Task where_no_chapter_has_all_words_those_with_some_are_shown_and_said()
    {
        (await bakery.Hits("fr/courses?q=vapeur+mouture")).Order().ShouldBe(["cafe/mouture", "pain/four"]);
        (await bakery.Page("fr/courses?q=vapeur+mouture")).ShouldContain("Aucun chapitre ne contient tous ces mots");
    }

    [Theory]
    [InlineData("xylophone")]
    [InlineData("le+la+les")]
    [InlineData("%22%2B-%21%28%7B%5B%5E~*%3F%3A%5C%2F")]
    public async Task nothing_found_offers_something(string words)
    {
        var page = await bakery.Page($"fr/courses?q={words}");

        page.ShouldContain("Rien ne parle encore de cela.");
        page.ShouldContain("/fournil/fr/goals/levain");
        page.ShouldContain("/fournil/fr/courses/pain/levain");
    }

    [Theory]
    [InlineData("goal=tasse", "cafe/mouture")]
    [InlineData("skill=cafe-main", "cafe/mouture")]
    [InlineData("level=advanced", "cafe/mouture")]
    [InlineData("minutes=3", "pain/four")]
    [InlineData("q=chaleur&minutes=5&level=beginner", "pain/four pain/levain")]
    [InlineData("level=expert&minutes=4000", "")]
    public async Task filters_stand_in_the_address(string query, string found) =>
        string.Join(' ', await bakery.Hits($"fr/courses?{query}")).ShouldBe(found);

    [Fact]
    public async Task filters_that_leave_nothing_can_be_taken_off()
    {
        var page = await bakery.Page("fr/courses?q=vapeur&goal=tasse");

        page.ShouldContain("Aucun chapitre ne répond à ces filtres.");
        page.ShouldContain("href=\"/fournil/fr/courses?q=vapeur\"");
    }

    [Fact]
    public async Task another_search_keeps_the_filters() =>
        (await bakery.Page("fr/courses?q=vapeur&level=beginner")).ShouldContain("""<input type="hidden" name="level" value="beginner" """);

    [Fact]
    public async Task results_are_for_no_index_and_the_catalogue_is()
    {
        (await bakery.Page("fr/courses?q=vapeur")).ShouldContain("content=\"noindex\"");
        (await bakery.Page("fr/courses")).ShouldNotContain("noindex");
    }

    [Fact]
    public async Task words_a_stranger_typed_are_shown_as_words() =>
        (await (await bakery.Essai.Get("/fournil/fr/courses?q=%3Cscript%3Ealert(1)%3C/script%3E")).Content.ReadAsStringAsync()).ShouldNotContain("<script>alert");
}
