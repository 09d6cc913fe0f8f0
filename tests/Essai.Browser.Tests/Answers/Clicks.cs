using Essai.Browser.Tests.Browser;
using Essai.Engine.Answers;
using Essai.Engine.Answers.Kinds;
using Essai.Platform.Text;
using Microsoft.Playwright;

namespace Essai.Browser.Tests.Answers;

/// <summary>Gives the right answer with single clicks and, where words are asked for, with words. Nothing is dragged.</summary>
internal sealed class Clicks(Visit visit) : Answerer(visit)
{
    protected override Task Choose(ILocator tick) => tick.ClickAsync();

    protected override async Task Order(IReadOnlyList<string> right)
    {
        foreach (var (text, place) in right.Select((text, i) => (text, i)))
        {
            var up = Page.GetByRole(AriaRole.Button, new() { Name = $"{T["order.up"]} : {text}", Exact = true });
            for (var now = await Place(text); now > place; now--)
            {
                await up.ClickAsync();
            }
        }
    }

    protected override async Task Pair(string left, string right)
    {
        var tile = Page.GetByRole(AriaRole.Button, new() { Name = right, Exact = true });
        if (await tile.CountAsync() == 0)
        {
            await Page.GetByLabel(left, new() { Exact = true }).SelectOptionAsync(new SelectOptionValue { Label = right });
            return;
        }

        await tile.ClickAsync();
        await Page.GetByText(left, new() { Exact = true }).First.ClickAsync();
    }

    protected override Task Select(ILocator list, string text) => list.SelectOptionAsync(new SelectOptionValue { Label = text });

    protected override Task Write(ILocator field, string text) => field.FillAsync(text);

    protected override async Task Slide(Slider slider)
    {
        var (less, more) = (Visit.Button("slider.less"), Visit.Button("slider.more"));
        await more.ClickAsync();
        var field = Page.GetByRole(AriaRole.Spinbutton);
        for (var now = double.Parse(await field.InputValueAsync(), Invariant); now != slider.Answer; now = double.Parse(await field.InputValueAsync(), Invariant))
        {
            await (now < slider.Answer ? more : less).ClickAsync();
        }
    }

    protected override Task Touch(Hotspot hotspot, Spot spot) => Tap(spot.Area.Centre);

    protected override Task Press(ILocator button) => button.ClickAsync();

    private async Task Tap((double X, double Y) percent)
    {
        var picture = Page.Locator("es-hotspot");
        await picture.ScrollIntoViewIfNeededAsync();
        var box = (await picture.BoundingBoxAsync())!;
        await Page.Mouse.ClickAsync((float)(box.X + (box.Width * percent.X / 100)), (float)(box.Y + (box.Height * percent.Y / 100)));
    }
}
