using System.Net;
using Essai.Tests.Architecture;
using static Essai.Tests.Commands.Typed;

namespace Essai.Tests.Academies;

/// <summary>An academy in English and French.</summary>
public sealed class LanguageTests : IAsyncLifetime
{
    private readonly string data = Profile.DataFolder();
    private RunningEssai essai = null!;

    public async ValueTask InitializeAsync()
    {
        await Run("seed", Path.Combine(Sources.Root, "tests/faults/clean"), "--data", data);
        essai = await RunningEssai.Serve(data);
    }

    public ValueTask DisposeAsync() => essai.DisposeAsync();

    [Theory]
    [InlineData("fr-CH, en;q=0.8", "fr")]
    [InlineData("de, fr;q=0.5, en;q=0.7", "en")]
    [InlineData("ja", "en")]
    [InlineData("nonsense;;q=x", "en")]
    public async Task an_academy_speaks_the_browsers_language_within_its_own(string wanted, string spoken)
    {
        var page = await essai.Get("/clean/", ("Accept-Language", wanted));

        (await page.Content.ReadAsStringAsync()).ShouldContain($"<html lang=\"{spoken}\"");
        page.Headers.Vary.ShouldContain("Accept-Language");
    }

    [Fact]
    public async Task the_learners_choice_comes_before_the_browsers()
    {
        var chosen = await Choose("fr");
        var page = await essai.Get("/clean/", ("Accept-Language", "en"), ("Cookie", chosen));

        (await page.Content.ReadAsStringAsync()).ShouldContain("<html lang=\"fr\"");
    }

    [Fact]
    public async Task the_address_comes_before_everything()
    {
        var page = await essai.Get("/clean/en/", ("Accept-Language", "fr"), ("Cookie", await Choose("fr")));

        (await page.Content.ReadAsStringAsync()).ShouldContain("<html lang=\"en\"");
    }

    [Fact]
    public async Task a_language_that_the_academy_does_not_speak_is_nowhere() =>
        (await essai.Get("/clean/de/")).StatusCode.ShouldBe(HttpStatusCode.NotFound);

    /// <returns>The cookies of who chose a language on the settings page.</returns>
    private async Task<string> Choose(string lang)
    {
        using var form = new FormUrlEncodedContent([new("lang", lang)]);
        var saved = await essai.Http.PostAsync("/clean/en/settings", form);

        saved.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        return string.Join("; ", saved.Headers.GetValues("Set-Cookie").Select(c => c.Split(';')[0]));
    }
}
