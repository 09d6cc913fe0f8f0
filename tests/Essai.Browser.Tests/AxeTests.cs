using Essai.Browser.Tests.Answers;
using Essai.Browser.Tests.Browser;
using Essai.Browser.Tests.Checks;
using Essai.Engine.Answers.Kinds;
using Microsoft.Playwright;

namespace Essai.Browser.Tests;

/// <summary>axe finds nothing on the six key screens, nor on any kind (UX C01).</summary>
public sealed class KeyScreenTests(House house)
{
    private static readonly ColorScheme[] Both = [ColorScheme.Light, ColorScheme.Dark];

    [Theory]
    [InlineData("fr", 360)]
    [InlineData("fr", 1280)]
    [InlineData("en", 360)]
    [InlineData("en", 1280)]
    [InlineData("ar", 360)]
    [InlineData("ar", 1280)]
    public Task axe_finds_nothing_on_the_six_key_screens(string lang, int width) => house.Visit(new Eyes(width, 800) { Lang = lang }, async visit =>
    {
        await visit.Open($"/{(lang == "ar" ? Seeds.Arabic : "lumen")}/{lang}/");
        await Axe.Passes(visit.Page, "home", Both);
        var step = house.Steps.First(s => s.Step.Exercise is SingleChoice && s.Course.Languages.Contains(lang));
        await visit.Open(step);
        await Axe.Passes(visit.Page, "question", Both);
        await new Clicks(visit).Miss(step.Step);
        await Axe.Passes(visit.Page, "not yet", Both);
        await visit.Named(AriaRole.Button, "action.lesson").ClickAsync();
        await visit.Page.GetByRole(AriaRole.Dialog).WaitForAsync();
        await Axe.Passes(visit.Page, "lesson", Both);
        await visit.Link("action.retryQuestion").ClickAsync();
        await new Clicks(visit).Answer(step.Step);
        await Axe.Passes(visit.Page, "right", Both);
        await new Clicks(visit).Finish(step.Step);
        await Axe.Passes(visit.Page, "end", Both);
    });
}

/// <summary>Every kind's question and verdict, on a French phone in light and on an English desk in dark.</summary>
public sealed class AxeTests(House house)
{
    public static TheoryData<string> Kinds => KindTests.Kinds;

    [Theory]
    [MemberData(nameof(Kinds))]
    public Task axe_finds_nothing_on_any_kind_on_a_phone(string kind) => Passes(kind, Eyes.Phone, ColorScheme.Light);

    [Theory]
    [MemberData(nameof(Kinds))]
    public Task axe_finds_nothing_on_any_kind_in_the_dark(string kind) => Passes(kind, Eyes.Desk with { Lang = "en", Dark = true }, ColorScheme.Dark);

    private Task Passes(string kind, Eyes eyes, ColorScheme scheme) => house.Visit(eyes, async visit =>
    {
        var schemes = Full.Is ? [ColorScheme.Light, ColorScheme.Dark] : new[] { scheme };
        foreach (var step in house.Steps.Where(s => s.Step.Exercise.Kind == kind && s.Course.Languages.Contains(eyes.Lang)).Take(Full.Is ? int.MaxValue : 1))
        {
            await visit.Open(step);
            await Axe.Passes(visit.Page, $"{step}, question", schemes);
            await new Clicks(visit).Answer(step.Step);
            await Axe.Passes(visit.Page, $"{step}, verdict", schemes);
        }
    });
}
