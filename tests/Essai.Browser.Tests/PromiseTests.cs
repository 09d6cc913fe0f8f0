using System.Text;
using System.Text.RegularExpressions;
using Essai.Browser.Tests.Answers;
using Essai.Browser.Tests.Browser;
using Essai.Engine.Answers.Kinds;
using Microsoft.Playwright;

namespace Essai.Browser.Tests;

/// <summary>What the player promises whatever happens (UX C11, C13, C15, C31, C34, C39).</summary>
public sealed partial class PromiseTests(House house)
{
    [Fact]
    public Task an_empty_answer_leads_to_what_is_missing() => house.Visit(Eyes.Phone with { ExpectsRefusals = true }, async visit =>
    {
        await visit.Open(house.Of(SingleChoice.Name));
        (await visit.Button("action.validate").IsEnabledAsync()).ShouldBeTrue();
        await visit.Check();

        var message = visit.Page.GetByText(visit.T["empty.choices"]);
        await message.WaitForAsync();
        (await visit.Ask<string>("() => document.activeElement.textContent.trim()")).ShouldBe(visit.T["empty.choices"]);
        await visit.Page.GetByRole(AriaRole.Link, new() { Name = visit.T["empty.choices"] }).ClickAsync();
        (await visit.Ask<bool>("() => document.activeElement.matches('fieldset, input') || document.activeElement.closest('form') !== null")).ShouldBeTrue();
    });

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public Task a_double_click_is_one_answer(bool atHome) => house.Visit(Eyes.Phone, async visit =>
    {
        await visit.Open(atHome ? $"/{Seeds.Alone}/fr/" : house.Of(SingleChoice.Name).Address("fr"));
        await visit.Page.GetByRole(AriaRole.Radio).First.ClickAsync();
        await visit.Button("action.validate").DblClickAsync();
        await visit.Verdict();

        (await visit.Kept()).ShouldBe(1);
    });

    [Fact]
    public Task a_video_waits_and_can_be_read() => house.Visit(Eyes.Phone, async visit =>
    {
        await visit.Open(house.Of(VideoMoment.Name));
        (await visit.Ask<bool>("() => [...document.querySelectorAll('video, audio')].every(m => m.paused && !m.autoplay && m.preload === 'none')")).ShouldBeTrue();
        (await visit.Ask<int>("() => document.querySelectorAll('video track[kind=captions][srclang=fr]').length")).ShouldBe(1);
        await visit.Page.GetByText(visit.T["video.transcript"], new() { Exact = true }).ClickAsync();
        (await visit.Ask<int>("() => document.querySelector('video').closest('figure').querySelector('details p').innerText.length")).ShouldBeGreaterThan(40);
    });

    [Fact]
    public Task each_wrong_option_has_its_own_why_and_nothing_is_given_away() => house.Visit(Eyes.Phone, async visit =>
    {
        var step = house.Of(SingleChoice.Name).Step;
        var right = ((SingleChoice)step.Exercise).Options.First(o => o.Right);
        var whys = new List<string>();
        foreach (var which in new[] { 0, 1 })
        {
            await visit.Page.Context.ClearCookiesAsync();
            await visit.Open(house.Of(SingleChoice.Name));
            await new Clicks(visit).Miss(step, which);
            whys.Add((await visit.Page.Locator("#why").TextContentAsync())!);
            (await visit.Named(AriaRole.Button, "action.lesson").TextContentAsync())!.Trim().ShouldBe(visit.T.Fill("action.lesson", ("d", step.Lesson!.Seconds)));
            (await visit.Page.GetByText(visit.T["mark.good"], new() { Exact = true }).CountAsync()).ShouldBe(0);
            (await visit.Page.ContentAsync()).ShouldNotContain(right.Remark.Why!.In("fr"));
        }

        whys.Distinct().Count().ShouldBe(2);
    });

    [Fact]
    public Task a_verdict_needs_no_colour() => house.Visit(Eyes.Phone, async visit =>
    {
        var shapes = new Dictionary<string, string>();
        foreach (var right in new[] { true, false })
        {
            await visit.Page.Context.ClearCookiesAsync();
            var step = house.Of(SingleChoice.Name);
            await visit.Open(step);
            var word = right ? await new Clicks(visit).Answer(step.Step) : await new Clicks(visit).Miss(step.Step);
            shapes[word] = (await visit.Page.Locator("#verdict use").GetAttributeAsync("href"))!.Split('#')[1];
            (await visit.Page.GetByText(visit.T["mark.yours"], new() { Exact = true }).CountAsync()).ShouldBe(1);
        }

        shapes.Keys.ShouldBe([visit.T["verdict.right"], visit.T["verdict.notyet"]]);
        shapes.Values.Distinct().Count().ShouldBe(2);
    });

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public Task motion_stops_where_it_is_not_wanted_and_never_loops(bool still) => house.Visit(Eyes.Phone with { Still = still }, async visit =>
    {
        var step = house.Of(Ordering.Name);
        await visit.Open(step);
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = visit.T["order.down"] }).First.ClickAsync();
        (await Moving(visit, still)).ShouldBeEmpty();
        await new Clicks(visit).Answer(step.Step);
        (await Moving(visit, still)).ShouldBeEmpty();
    });

    [Fact]
    public Task arabic_runs_from_right_to_left() => house.Visit(Eyes.Desk with { Lang = "ar" }, async visit =>
    {
        await visit.Open($"/{Seeds.Arabic}/ar/play/burns/first-minutes");
        (await visit.Ask<string>("() => getComputedStyle(document.querySelector('h1')).direction")).ShouldBe("rtl");
        (await visit.Ask<bool>("() => { const [first, last] = [...document.querySelectorAll('[data-state]')].map(e => e.getBoundingClientRect().x).filter((_, i, all) => i === 0 || i === all.length - 1); return first > last; }")).ShouldBeTrue();
        await new Clicks(visit).Miss(house.Steps.First(s => s.Course.Id == "burns").Step);
        await visit.Named(AriaRole.Button, "action.lesson").ClickAsync();
        (await visit.Page.GetByRole(AriaRole.Dialog).BoundingBoxAsync())!.X.ShouldBe(0);
    });

    [Fact]
    public Task arabic_is_learned_to_the_end() => house.Visit(Eyes.Phone with { Lang = "ar" }, async visit =>
    {
        await visit.Open($"/{Seeds.Arabic}/ar/");
        await new Learner(house, visit, new Clicks(visit)).ToTheEnd();

        (await visit.Page.GetByRole(AriaRole.Main).InnerTextAsync()).ShouldNotContain("end.");
        await visit.Open($"/{Seeds.Arabic}/ar/courses/burns");
        (await visit.Ask<string>("() => getComputedStyle(document.querySelector('main a svg')).scale")).ShouldBe("-1 1");
        (await visit.Ask<string>("() => getComputedStyle(document.querySelector('header img')).scale")).ShouldBe("none");
    });

    [Fact]
    public Task the_key_points_card_prints_on_one_page() => house.Visit(Eyes.Phone, async visit =>
    {
        await visit.Open("/lumen/fr/play/exposition/lumiere");
        await new Learner(house, visit, new Clicks(visit)).ToTheEnd();

        // However much stands around it.
        await visit.Ask<int>("() => { document.querySelector('.onward').append(...Array.from({ length: 200 }, () => Object.assign(document.createElement('p'), { textContent: 'more' }))); return 0; }");
        (await Papers(visit)).ShouldBe(1);
    });

    [Fact]
    public Task answers_are_printed_on_a_page_of_their_own() => house.Visit(Eyes.Phone, async visit =>
    {
        await visit.Open("/lumen/fr/play/exposition/lumiere");
        await new Learner(house, visit, new Clicks(visit)).ToTheEnd();
        await visit.Named(AriaRole.Link, "end.sheet").ClickAsync();
        await visit.Heading(visit.T["sheet.answers"]).WaitForAsync();

        // Even where one sheet had room for all.
        await visit.Ask<int>("() => { document.querySelectorAll('.asked > li:not(:first-child)').forEach(li => li.remove()); return 0; }");
        (await Papers(visit)).ShouldBe(2);
    });

    // Sheets of A4 that the page takes when it is printed.
    private static async Task<int> Papers(Visit visit) => SheetOfPaper().Count(Encoding.Latin1.GetString(await visit.Page.PdfAsync(new() { Format = "A4" })));

    private static Task<string[]> Moving(Visit visit, bool still) => visit.Page.EvaluateAsync<string[]>(
        "still => document.getAnimations().filter(a => { const t = a.effect.getComputedTiming(); return t.iterations === Infinity || (still && t.duration > 1); }).map(a => `${a.animationName ?? a.transitionProperty} ${a.effect.target.outerHTML.slice(0, 90)}`)",
        still);

    [GeneratedRegex(@"/Type\s*/Page\b(?!s)")]
    private static partial Regex SheetOfPaper();
}
