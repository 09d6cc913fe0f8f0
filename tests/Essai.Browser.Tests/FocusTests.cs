using Essai.Browser.Tests.Answers;
using Essai.Browser.Tests.Browser;
using Essai.Engine.Answers.Kinds;
using Microsoft.Playwright;

namespace Essai.Browser.Tests;

/// <summary>Where the focus goes, what the keys do, what is announced (UX C04, C07, C10, C12).</summary>
public sealed class FocusTests(House house)
{
    [Theory]
    [InlineData(360)]
    [InlineData(1280)]
    public Task focus_goes_where_the_eye_goes(int width) => house.Visit(new Eyes(width, 740), async visit =>
    {
        var (step, clicks) = (house.Of(SingleChoice.Name), new Clicks(visit));
        await visit.Open(step);
        await visit.Page.EvaluateAsync(Listen);

        await clicks.Miss(step.Step);
        (await Focused(visit)).ShouldBe($"H2 {visit.T["verdict.notyet"]}");
        (await visit.Ask<string[]>("() => window.heard")).ShouldBeEmpty();

        await OpenLesson(visit);
        (await Focused(visit)).ShouldStartWith("H1 ");
        await visit.Page.Keyboard.PressAsync("Escape");
        await visit.Page.GetByRole(AriaRole.Dialog).WaitForAsync(new() { State = WaitForSelectorState.Detached });
        (await Focused(visit)).ShouldBe($"BUTTON {visit.T.Fill("action.lesson", ("d", step.Step.Lesson!.Seconds))}");

        await visit.Link("action.retry").ClickAsync();
        await visit.Button("action.validate").WaitForAsync();
        (await Focused(visit)).ShouldStartWith("H1 ");
        (await visit.Page.TitleAsync()).ShouldStartWith(visit.T.Fill("progress.question", ("n", 1), ("total", 1)));
    });

    [Fact]
    public Task single_letters_choose_check_and_go_on() => house.Visit(Eyes.Desk, async visit =>
    {
        var step = house.Of(SingleChoice.Name);
        await visit.Open(step);
        var keys = visit.Page.Keyboard;
        await visit.Page.GetByRole(AriaRole.Heading, new() { Level = 1 }).FocusAsync();
        await keys.PressAsync("2");
        await Expect(visit.Page.GetByRole(AriaRole.Radio).Nth(1)).ToBeCheckedAsync();
        await visit.Page.GetByRole(AriaRole.Radio).And(visit.Page.GetByLabel(Wrong(step))).First.CheckAsync();
        await keys.PressAsync("Enter");
        await visit.Verdict();

        await keys.PressAsync("l");
        await visit.Page.GetByRole(AriaRole.Dialog).WaitForAsync();
        await keys.PressAsync("Escape");
        await keys.PressAsync("r");
        await visit.Button("action.validate").WaitForAsync();
        await keys.PressAsync("i");
        await visit.Heading(visit.T["clue.title"]).WaitForAsync();
        (await Focused(visit)).ShouldBe($"H2 {visit.T["clue.title"]}");
        await keys.PressAsync("?");
        await visit.Page.GetByRole(AriaRole.Dialog).WaitForAsync();
        await keys.PressAsync("Escape");
        await visit.Page.GetByRole(AriaRole.Dialog).WaitForAsync(new() { State = WaitForSelectorState.Hidden });
    });

    [Fact]
    public Task the_letters_can_be_switched_off() => house.Visit(Eyes.Desk, async visit =>
    {
        await visit.Open($"/{Seeds.Alone}/fr/settings");
        await visit.Page.GetByRole(AriaRole.Group, new() { Name = visit.T["settings.shortcuts"] }).GetByLabel(visit.T["settings.no"]).CheckAsync();
        await visit.Button("action.save").ClickAsync();
        await visit.Page.GetByText(visit.T["settings.saved"]).WaitForAsync();

        await visit.Open(house.Of(SingleChoice.Name));
        await visit.Page.GetByRole(AriaRole.Heading, new() { Level = 1 }).FocusAsync();
        await visit.Page.Keyboard.PressAsync("2");
        await visit.Page.Keyboard.PressAsync("i");

        (await visit.Page.GetByRole(AriaRole.Radio, new() { Checked = true }).CountAsync()).ShouldBe(0);
        (await visit.Heading(visit.T["clue.title"]).CountAsync()).ShouldBe(0);
    });

    [Theory]
    [InlineData(Ordering.Name)]
    [InlineData(Categorise.Name)]
    [InlineData(Matching.Name)]
    [InlineData(ImageChoice.Name)]
    public Task nothing_that_has_the_focus_is_covered(string kind) => house.Visit(Eyes.Phone, async visit =>
    {
        await visit.Open(house.Of(kind));
        await visit.Page.WaitForFunctionAsync("() => document.readyState === 'complete'");
        var reached = 0;
        for (var tab = 0; tab < 60; tab++)
        {
            await visit.Page.Keyboard.PressAsync("Tab");
            var state = await visit.Ask<string>(Covered);
            state.ShouldBeOneOf("seen", "none");
            reached += state == "seen" ? 1 : 0;
        }

        reached.ShouldBeGreaterThan(4);
    });

    [Fact]
    public Task moving_a_line_is_said_once() => house.Visit(Eyes.Desk, async visit =>
    {
        var step = house.Of(Ordering.Name);
        await visit.Open(step);
        await visit.Page.EvaluateAsync(Listen);
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = visit.T["order.down"] }).First.ClickAsync();

        var heard = await visit.Ask<string[]>("() => window.heard");
        heard.Length.ShouldBe(1);
        heard[0].ShouldEndWith($": position 2 sur {((Ordering)step.Step.Exercise).Items.Length}");
    });

    private const string Listen = """
        () => {
            window.heard = [];
            const note = changes => { for (const c of changes) for (const n of c.addedNodes) if (n.textContent) window.heard.push(n.textContent); };
            for (const node of document.querySelectorAll('[aria-live], [role="status"], [role="alert"]')) new MutationObserver(note).observe(node, { childList: true, characterData: true });
        }
        """;

    // A ring of two pixels at least; and of five points of what has the focus, one must be on top.
    private const string Covered = """
        () => {
            const e = document.activeElement;
            if (e === document.body) return 'none';
            const shown = e.matches('input') ? e.closest('label') ?? e : e;
            const box = shown.getBoundingClientRect();
            const points = [[.5, .5], [.1, .1], [.9, .1], [.1, .9], [.9, .9]].map(([x, y]) => document.elementFromPoint(box.x + box.width * x, box.y + box.height * y));
            const ringed = [e, shown].some(x => getComputedStyle(x).outlineStyle !== 'none' && parseFloat(getComputedStyle(x).outlineWidth) >= 2);
            if (!ringed) return `no ring: ${shown.outerHTML.slice(0, 200)}`;
            return points.some(p => p && (shown.contains(p) || p.contains(shown))) ? 'seen' : `covered: ${shown.outerHTML.slice(0, 200)}`;
        }
        """;

    private static Task<string> Focused(Visit visit) => visit.Ask<string>("() => `${document.activeElement.tagName} ${document.activeElement.textContent.trim()}`");

    private static string Wrong(Alone step) => Platform.Text.Markdown.Plain(((SingleChoice)step.Step.Exercise).Options.First(o => !o.Right).Text.In("fr"));

    private static ILocatorAssertions Expect(ILocator locator) => Assertions.Expect(locator);

    private static async Task OpenLesson(Visit visit)
    {
        await visit.Named(AriaRole.Button, "action.lesson").ClickAsync();
        await visit.Page.GetByRole(AriaRole.Dialog).WaitForAsync();
    }
}
