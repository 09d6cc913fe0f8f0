using System.Diagnostics;
using System.Globalization;
using Essai.Browser.Tests.Answers;
using Essai.Browser.Tests.Browser;
using Essai.Engine.Answers.Kinds;
using Microsoft.Playwright;

namespace Essai.Browser.Tests;

/// <summary>What was answered is on the device before it is anywhere else (UX C26): reloads, dead batteries and second tabs lose nothing.</summary>
public sealed class OutboxTests(House house)
{
    private const string Answers = "**/answers";
    private static readonly Eyes Eyes = Eyes.Phone with { ExpectsRefusals = true };

    [Fact]
    public Task an_answer_that_found_no_way_is_sent_after_a_reload() => house.Visit(Eyes, async visit =>
    {
        await visit.Page.RouteAsync(Answers, route => route.AbortAsync());
        await Choose(visit);
        await visit.Check();
        await visit.Page.GetByText(visit.T["net.off"]).First.WaitForAsync();

        await visit.Page.UnrouteAsync(Answers);
        var sent = await visit.Page.RunAndWaitForRequestAsync(() => visit.Page.ReloadAsync(), r => r.Url.EndsWith("/answers", StringComparison.Ordinal));

        await visit.Verdict();
        (await visit.Kept()).ShouldBe(1);
        int.Parse(sent.Headers["essai-kept"], CultureInfo.InvariantCulture).ShouldBeInRange(0, 600, "operators see how long devices keep answers");
    });

    [Fact]
    public Task a_device_without_a_database_keeps_it_too() => house.Visit(Eyes, async visit =>
    {
        await visit.Page.AddInitScriptAsync("Object.defineProperty(window, 'indexedDB', { value: { open() { throw new Error('none'); } } })");
        await visit.Page.RouteAsync(Answers, route => route.AbortAsync());
        await Choose(visit);
        await visit.Check();
        await visit.Page.GetByText(visit.T["net.off"]).First.WaitForAsync();

        await visit.Page.UnrouteAsync(Answers);
        await visit.Page.ReloadAsync();

        await visit.Verdict();
        (await visit.Kept()).ShouldBe(1);
    });

    [Fact]
    public async Task an_answer_survives_the_death_of_the_browser()
    {
        var profile = Directory.CreateTempSubdirectory("essai-profile-").FullName;
        await house.Browse(profile, Eyes, async visit =>
        {
            await Choose(visit);
            await visit.Page.Context.SetOfflineAsync(true);
            await visit.Page.EvaluateAsync("() => document.querySelector('#answer').requestSubmit()");
            await visit.Page.GetByText(visit.T["net.off"]).First.WaitForAsync();
            await Kill(profile);
        });

        await house.Browse(profile, Eyes, async visit =>
        {
            await visit.Open(house.Of(SingleChoice.Name));

            await visit.Verdict();
            (await visit.Kept()).ShouldBe(1);
        });

        Directory.Delete(profile, recursive: true);
    }

    [Fact]
    public Task another_tab_of_the_attempt_joins_in() => house.Visit(Eyes, async visit =>
    {
        await visit.Open("/lumen/fr/play/exposition/lumiere");
        var learner = new Learner(house, visit, new Clicks(visit));
        await new Clicks(visit).Answer(await learner.Asked());
        await visit.GoOn();
        var other = await visit.Page.Context.NewPageAsync();
        await other.GotoAsync(visit.Page.Url);
        var question = await other.Locator("#question").TextContentAsync();

        await new Clicks(visit).Answer(await learner.Asked());

        await Assertions.Expect(other.Locator("#question")).Not.ToHaveTextAsync(question!);
    });

    private async Task Choose(Visit visit)
    {
        await visit.Open(house.Of(SingleChoice.Name));
        await visit.Page.GetByRole(AriaRole.Radio).First.ClickAsync();
    }

    // As a battery does: nothing is said to any of its processes.
    private static async Task Kill(string profile)
    {
        using var killing = Process.Start("pkill", ["-9", "-f", profile]);
        await killing.WaitForExitAsync();
    }
}
