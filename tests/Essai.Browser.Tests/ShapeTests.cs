using Essai.Browser.Tests.Answers;
using Essai.Browser.Tests.Browser;
using Essai.Browser.Tests.Checks;

namespace Essai.Browser.Tests;

/// <summary>Every kind's question and verdict on the narrowest screens and with the largest text. All steps of the demo with ESSAI_FULL=1.</summary>
public sealed class ShapeTests(House house)
{
    public static TheoryData<string> Kinds => KindTests.Kinds;

    [Theory]
    [MemberData(nameof(Kinds))]
    public Task every_kind_fits_narrow_screens_and_large_text(string kind) => house.Visit(Eyes.Phone, async visit =>
    {
        foreach (var step in house.Steps.Where(s => s.Step.Exercise.Kind == kind && s.Course.Languages.Contains("fr")).Take(Full.Is ? int.MaxValue : 1))
        {
            var clicks = new Clicks(visit);
            await visit.Open(step);
            await Holds(visit, $"{step}, question");
            await clicks.Fill(step.Step.Exercise);
            await Holds(visit, $"{step}, filled in");
            await clicks.Send(step.Step);
            await Holds(visit, $"{step}, verdict");
        }
    });

    [Fact]
    public Task arabic_fits_too() => house.Visit(Eyes.Phone with { Lang = "ar" }, async visit =>
    {
        foreach (var step in house.Steps.Where(s => s.Course.Languages.Contains("ar")))
        {
            await visit.Open(step);
            await Holds(visit, $"{step}, question");
        }
    });

    private static async Task Holds(Visit visit, string screen)
    {
        await Layout.FitsTheNarrowest(visit.Page, screen);
        await Layout.HoldsLargeText(visit.Page, screen);
        await visit.Page.SetViewportSizeAsync(visit.Eyes.Width, visit.Eyes.Height);
        await Layout.CanBeHit(visit.Page, screen);
    }
}
