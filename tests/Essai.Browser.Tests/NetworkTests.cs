using Essai.Browser.Tests.Answers;
using Essai.Browser.Tests.Browser;
using Essai.Engine.Answers.Kinds;
using Microsoft.Playwright;

namespace Essai.Browser.Tests;

/// <summary>In a tunnel, before a busy server, after a reply that got lost: the answer is kept, arrives, and is counted once.</summary>
public sealed class NetworkTests(House house)
{
    private const string Answers = "**/answers";
    private static readonly Eyes Eyes = Eyes.Phone with { ExpectsRefusals = true };

    [Fact]
    public Task an_answer_given_off_line_leaves_when_the_line_is_back() => house.Visit(Eyes, async visit =>
    {
        var chosen = await Choose(visit);
        await visit.Page.Context.SetOfflineAsync(true);
        await visit.Check();
        await Told(visit, "net.off");
        (await chosen.IsCheckedAsync()).ShouldBeTrue();

        await visit.Page.Context.SetOfflineAsync(false);
        await Counted(visit);
    });

    [Fact]
    public Task a_busy_server_is_asked_again() => Interrupted(route => route.FulfillAsync(new() { Status = 503, Headers = [new("Retry-After", "1")] }));

    [Fact]
    public Task a_lost_reply_doubles_nothing() => Interrupted(async route =>
    {
        (await route.FetchAsync(new() { MaxRedirects = 0 })).Status.ShouldBe(303);
        await route.AbortAsync();
    });

    [Fact]
    public Task a_slow_reply_is_announced_on_the_button() => house.Visit(Eyes, async visit =>
    {
        var seen = new TaskCompletionSource();
        await visit.Page.RouteAsync(Answers, async route =>
        {
            await seen.Task;
            await route.ContinueAsync();
        });
        await Choose(visit);
        await visit.Check();
        await visit.Button("action.checking").WaitForAsync();
        seen.SetResult();

        await Counted(visit);
    });

    private Task Interrupted(Func<IRoute, Task> once) => house.Visit(Eyes, async visit =>
    {
        await visit.Page.RouteAsync(Answers, once, new() { Times = 1 });
        var chosen = await Choose(visit);
        await visit.Check();
        await Told(visit, "net.off");
        (await chosen.IsCheckedAsync()).ShouldBeTrue();

        await Counted(visit);
    });

    private async Task<ILocator> Choose(Visit visit)
    {
        await visit.Open(house.Of(SingleChoice.Name));
        var first = visit.Page.GetByRole(AriaRole.Radio).First;
        await first.ClickAsync();
        return first;
    }

    private static Task Told(Visit visit, string key) => visit.Page.GetByText(visit.T[key]).First.WaitForAsync();

    private static async Task Counted(Visit visit)
    {
        await visit.Verdict();
        (await visit.Kept()).ShouldBe(1);
    }
}
