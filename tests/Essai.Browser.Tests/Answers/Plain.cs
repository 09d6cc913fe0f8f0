using Essai.Browser.Tests.Browser;
using Essai.Engine.Answers.Kinds;
using Microsoft.Playwright;

namespace Essai.Browser.Tests.Answers;

/// <summary>Gives the right answer through the bare form, as it is without script.</summary>
internal sealed class Plain(Visit visit) : Answerer(visit)
{
    protected override Task Choose(ILocator tick) => tick.CheckAsync();

    protected override async Task Order(IReadOnlyList<string> right)
    {
        foreach (var (text, place) in right.Select((text, i) => (text, i + 1)))
        {
            await Page.GetByLabel(text, new() { Exact = true }).SelectOptionAsync(place.ToString(Invariant));
        }
    }

    protected override Task Pair(string left, string right) => Select(Page.GetByLabel(left, new() { Exact = true }), right);

    protected override Task Select(ILocator list, string text) => list.SelectOptionAsync(new SelectOptionValue { Label = text });

    protected override Task Write(ILocator field, string text) => field.FillAsync(text);

    protected override Task Slide(Slider slider) => Page.GetByRole(AriaRole.Spinbutton).FillAsync(slider.Answer.ToString(Invariant));

    protected override async Task Touch(Hotspot hotspot, Spot spot)
    {
        if (!hotspot.FreePoint)
        {
            await Choose(Page.GetByRole(AriaRole.Radio, new() { Name = Said(spot.Text), Exact = true }));
            return;
        }

        var picture = Page.Locator("es-hotspot img");
        await Page.GetByLabel(T["field.left"]).FillAsync(Keys.Pixels(spot.Area.Centre.X, (await picture.GetAttributeAsync("width"))!));
        await Page.GetByLabel(T["field.top"]).FillAsync(Keys.Pixels(spot.Area.Centre.Y, (await picture.GetAttributeAsync("height"))!));
    }

    protected override Task Press(ILocator button) => button.ClickAsync();
}
