using Essai.Browser.Tests.Browser;
using Essai.Engine.Answers.Kinds;
using Microsoft.Playwright;

namespace Essai.Browser.Tests.Answers;

/// <summary>Gives the right answer with the keyboard alone: Tab to what is meant, then the key that it knows.</summary>
internal sealed class Keys(Visit visit) : Answerer(visit)
{
    private const int MostTabs = 80;

    /// <summary>Tab until the focus is where it is wanted.</summary>
    public async Task Reach(ILocator wanted)
    {
        var element = await wanted.First.ElementHandleAsync();
        for (var tabs = 0; tabs < MostTabs; tabs++)
        {
            if (await Page.EvaluateAsync<bool>("e => document.activeElement === e || (e.type === 'radio' && document.activeElement.name === e.name && document.activeElement.type === 'radio')", element))
            {
                return;
            }

            await Page.Keyboard.PressAsync("Tab");
        }

        throw new TimeoutException($"Tab does not reach {wanted}");
    }

    // Within a group of radios the arrows go on; Space takes the first where none is taken.
    protected override async Task Choose(ILocator tick)
    {
        await Reach(tick);
        var element = await tick.ElementHandleAsync();
        await Page.Keyboard.PressAsync("Space");
        for (var arrows = 0; arrows < MostTabs && !await element.IsCheckedAsync(); arrows++)
        {
            await Page.Keyboard.PressAsync("ArrowDown");
        }
    }

    protected override async Task Order(IReadOnlyList<string> right)
    {
        foreach (var (text, place) in right.Select((text, i) => (text, i)))
        {
            await Page.EvaluateAsync("document.querySelector('h1').focus()");
            await Reach(Page.GetByRole(AriaRole.Button, new() { Name = $"{T["order.handle"]} : {text}", Exact = true }));
            for (var now = await Place(text); now > place; now--)
            {
                await Page.Keyboard.PressAsync("Alt+ArrowUp");
            }
        }
    }

    protected override async Task Pair(string left, string right) => await Select(Page.GetByLabel(left, new() { Exact = true }), right);

    protected override async Task Select(ILocator list, string text)
    {
        await Page.EvaluateAsync("document.querySelector('h1').focus()");
        await Reach(list);
        for (var arrows = 0; arrows < MostTabs && await list.EvaluateAsync<string>("s => s.selectedOptions[0].text") != text; arrows++)
        {
            await Page.Keyboard.PressAsync("ArrowDown");
        }
    }

    protected override async Task Write(ILocator field, string text)
    {
        await Page.EvaluateAsync("document.querySelector('h1').focus()");
        await Reach(field);
        await Page.Keyboard.TypeAsync(text);
    }

    protected override async Task Slide(Slider slider)
    {
        var range = Page.GetByRole(AriaRole.Slider);
        await Reach(range);
        await Page.Keyboard.PressAsync("ArrowRight");
        for (var now = await Now(); now != slider.Answer; now = await Now())
        {
            await Page.Keyboard.PressAsync(now < slider.Answer ? "ArrowUp" : "ArrowDown");
        }

        async Task<double> Now() => double.Parse(await range.InputValueAsync(), Invariant);
    }

    protected override async Task Touch(Hotspot hotspot, Spot spot)
    {
        if (!hotspot.FreePoint)
        {
            await Open("zones.list");
            await Choose(Page.GetByRole(AriaRole.Radio, new() { Name = Said(spot.Text), Exact = true }));
            return;
        }

        await Open("zones.point");
        var (x, y) = spot.Area.Centre;
        await Write(Page.GetByLabel(T["field.left"]), Pixels(x, await Of("width")));
        await Write(Page.GetByLabel(T["field.top"]), Pixels(y, await Of("height")));
    }

    protected override async Task Press(ILocator button)
    {
        await Reach(button);
        await Page.Keyboard.PressAsync("Enter");
    }

    internal static string Pixels(double percent, string of) => Math.Round(percent * double.Parse(of, Invariant) / 100).ToString(Invariant);

    private async Task<string> Of(string side) => (await Page.Locator("es-hotspot img").GetAttributeAsync(side))!;

    private async Task Open(string key)
    {
        await Reach(Page.Locator("summary", new() { HasText = T[key] }));
        await Page.Keyboard.PressAsync("Enter");
    }
}
