using Essai.Browser.Tests.Answers;
using Essai.Browser.Tests.Browser;
using Essai.Browser.Tests.Checks;
using Essai.Engine.Answers.Kinds;
using Microsoft.Playwright;

namespace Essai.Browser.Tests;

/// <summary>The pages around the player.</summary>
public sealed class PageTests(House house)
{
    [Theory]
    [InlineData("/")]
    [InlineData("/lumen/fr/")]
    [InlineData("/lumen/fr/courses")]
    [InlineData("/lumen/fr/courses/exposition")]
    [InlineData("/lumen/fr/courses?q=fenetre&level=beginner")]
    [InlineData("/lumen/fr/courses?q=xyzxyz")]
    [InlineData("/lumen/fr/courses/exposition/lumiere")]
    [InlineData("/lumen/fr/courses/exposition/lumiere/sheet")]
    [InlineData("/lumen/fr/goals/contre-jour")]
    [InlineData("/lumen/fr/teachers/ines")]
    [InlineData("/lumen/fr/settings")]
    [InlineData("/lumen/fr/privacy")]
    [InlineData("/lumen/fr/legal")]
    [InlineData("/lumen/fr/accessibility")]
    [InlineData("/lumen/fr/nowhere")]
    [InlineData("/khutwa/ar/courses/burns")]
    [InlineData("/khutwa/ar/courses?q=%D8%AD%D8%B1%D9%88%D9%82")]
    public Task every_page_passes_axe_and_fits(string address) => house.Visit(Eyes.Phone with { ExpectsRefusals = address.EndsWith("nowhere") }, async visit =>
    {
        await visit.Open(address);
        await Sound(visit, address);
    });

    [Fact]
    public Task a_lesson_is_a_sound_page_of_its_own() => house.Visit(Eyes.Phone, async visit =>
    {
        var step = house.Of(SingleChoice.Name);
        await visit.Open(step);
        await new Clicks(visit).Miss(step.Step);
        await visit.Named(AriaRole.Button, "action.lesson").ClickAsync();
        await visit.Page.GetByRole(AriaRole.Dialog).WaitForAsync();
        await visit.Page.ReloadAsync();
        (await visit.Page.GetByRole(AriaRole.Dialog).CountAsync()).ShouldBe(0);
        await Sound(visit, "lesson");
    });

    [Fact]
    public Task a_free_text_is_compared_on_a_sound_page() => house.Visit(Eyes.Phone, async visit =>
    {
        var step = house.Of(FreeText.Name);
        await visit.Open(step);
        await new Clicks(visit).Fill(step.Step.Exercise);
        await visit.Check();
        await visit.Heading(visit.T["assess.model"]).WaitForAsync();
        await Sound(visit, "assessment");
    });

    [Fact]
    public Task the_last_life_ends_on_a_sound_page() => house.Visit(Eyes.Phone, async visit =>
    {
        await visit.Open("/lumen/fr/play/exposition/lumiere?mode=challenge");
        while (await visit.Heading(visit.T["life.title"]).CountAsync() == 0)
        {
            await visit.Button("action.dontKnow").ClickAsync();
            await visit.Verdict();
            await visit.GoOn();
        }

        await Sound(visit, "extra life");
    });

    private static async Task Sound(Visit visit, string screen)
    {
        await Axe.Passes(visit.Page, screen, ColorScheme.Light, ColorScheme.Dark);
        await Layout.CanBeHit(visit.Page, screen);
        await Layout.FitsTheNarrowest(visit.Page, screen);
        await Layout.HoldsLargeText(visit.Page, screen);
    }
}
