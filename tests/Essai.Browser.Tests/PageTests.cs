using Essai.Browser.Tests.Browser;
using Essai.Browser.Tests.Checks;
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
    [InlineData("/lumen/fr/settings")]
    [InlineData("/lumen/fr/privacy")]
    [InlineData("/lumen/fr/legal")]
    [InlineData("/lumen/fr/accessibility")]
    [InlineData("/lumen/fr/nowhere")]
    [InlineData("/khutwa/ar/courses/burns")]
    public Task every_page_passes_axe_and_fits(string address) => house.Visit(Eyes.Phone with { ExpectsRefusals = address.EndsWith("nowhere") }, async visit =>
    {
        await visit.Open(address);
        await Axe.Passes(visit.Page, address, ColorScheme.Light, ColorScheme.Dark);
        await Layout.CanBeHit(visit.Page, address);
        await Layout.FitsTheNarrowest(visit.Page, address);
        await Layout.HoldsLargeText(visit.Page, address);
    });
}
