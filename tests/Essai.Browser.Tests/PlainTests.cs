using System.Text.Json.Nodes;
using Essai.Browser.Tests.Answers;
using Essai.Browser.Tests.Browser;
using Essai.Engine.Answers.Kinds;
using Microsoft.Playwright;

namespace Essai.Browser.Tests;

/// <summary>Without JavaScript all is there (UX C24).</summary>
public sealed class PlainTests(House house)
{
    private static readonly Eyes Eyes = Eyes.Phone with { Script = false };

    [Fact]
    public Task a_chapter_is_learned_without_script() => house.Visit(Eyes, async visit =>
    {
        var (learner, plain) = (new Learner(house, visit, new Plain(visit)), new Plain(visit));
        await visit.Open("/lumen/fr/");
        var step = await learner.Asked();
        await plain.Miss(step);
        await visit.Named(AriaRole.Button, "action.lesson").ClickAsync();
        await visit.Heading(step.Lesson!.At(((SingleChoice)step.Exercise).Options.First(o => !o.Right).Remark.Passage).Title.In("fr")).First.WaitForAsync();
        await visit.Link("action.retryQuestion").ClickAsync();
        (await plain.Answer(step)).ShouldBe(visit.T["verdict.right"]);
        await visit.GoOn();

        await learner.ToTheEnd();
        (await visit.Heading(visit.T["end.key"]).CountAsync()).ShouldBe(1);
    });

    [Fact]
    public Task settings_are_kept_without_script() => house.Visit(Eyes, async visit =>
    {
        await visit.Open("/lumen/fr/settings");
        foreach (var (group, choice) in new[] { ("settings.theme", "settings.theme.dark"), ("settings.text", "settings.text.larger") })
        {
            await visit.Page.GetByRole(AriaRole.Group, new() { Name = visit.T[group], Exact = true }).GetByLabel(visit.T[choice], new() { Exact = true }).CheckAsync();
        }

        await visit.Button("action.save").ClickAsync();
        await visit.Open("/lumen/fr/");

        (await visit.Ask<string>("() => getComputedStyle(document.documentElement).colorScheme")).ShouldBe("dark");
        (await visit.Ask<string>("() => getComputedStyle(document.documentElement).fontSize")).ShouldBe("21px");
    });

    [Fact]
    public Task what_is_kept_can_be_taken_out_and_erased_without_script() => house.Visit(Eyes, async visit =>
    {
        var step = house.Of(SingleChoice.Name);
        await visit.Open(step);
        await new Plain(visit).Answer(step.Step);
        (await visit.Kept()).ShouldBe(1);

        var download = await visit.Page.RunAndWaitForDownloadAsync(() => visit.Button("keep.export").ClickAsync());
        var taken = JsonNode.Parse(await File.ReadAllTextAsync((await download.PathAsync())!))!;
        taken["attempts"]!.AsArray().Count.ShouldBe(1);

        await visit.Button("keep.erase").ClickAsync();
        await visit.Page.GetByText(visit.T["keep.erased"]).WaitForAsync();
        (await visit.Page.Context.CookiesAsync()).Where(c => c.Name.Contains("guest", StringComparison.OrdinalIgnoreCase)).ShouldBeEmpty();
    });
}
