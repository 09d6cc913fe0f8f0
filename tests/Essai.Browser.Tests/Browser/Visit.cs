using System.Collections.Concurrent;
using Essai.Platform.Text;
using Microsoft.Playwright;

namespace Essai.Browser.Tests.Browser;

/// <summary>A visitor in front of one page, with the words that this page should speak.</summary>
internal sealed class Visit
{
    public Visit(IPage page, Eyes eyes)
    {
        (Page, Eyes) = (page, eyes);
        page.Console += (_, said) => Note(said.Type == "error" && !said.Text.StartsWith("Failed to load resource", StringComparison.Ordinal), said.Text);
        page.PageError += (_, error) => Note(true, error);
        page.Response += (_, reply) => Note(reply.Status >= 400 && !eyes.ExpectsRefusals, $"{reply.Status} {reply.Url}");
    }

    public IPage Page { get; }

    public Eyes Eyes { get; }

    public Texts T => Texts.In(Eyes.Lang);

    /// <summary>Errors on the console (a broken content security policy is one) and refused requests.</summary>
    public ConcurrentQueue<string> Faults { get; } = new();

    public Task Open(Alone step) => Open(step.Address(Eyes.Lang));

    public Task Open(string address) => Page.GotoAsync(address);

    public ILocator Button(string key) => Page.GetByRole(AriaRole.Button, new() { Name = T[key], Exact = true });

    public ILocator Heading(string name) => Page.GetByRole(AriaRole.Heading, new() { Name = name, Exact = true });

    public ILocator Link(string key) => Page.GetByRole(AriaRole.Link, new() { Name = T[key], Exact = true });

    /// <summary>The button or link whose name begins with the words before the first {hole} of a text.</summary>
    public ILocator Named(AriaRole role, string key) => Page.GetByRole(role, new() { Name = T[key].Split('{')[0].Trim() });

    public Task Check() => Button("action.validate").ClickAsync();

    /// <summary>Waits for the verdict, and says which.</summary>
    public async Task<string> Verdict()
    {
        var heading = Page.Locator("#verdict");
        await heading.WaitForAsync();
        return (await heading.TextContentAsync())!.Trim();
    }

    /// <summary>On from a verdict: to the next question, or to the end.</summary>
    public async Task GoOn()
    {
        await Page.GetByRole(AriaRole.Link, new() { NameRegex = new($"^({T["action.end"]}|{T["action.continue"]})$") }).ClickAsync();
        await Page.Locator("#verdict").WaitForAsync(new() { State = WaitForSelectorState.Detached });
    }

    public async Task<bool> IsAtEnd() => await Heading(T["end.next"]).CountAsync() > 0;

    /// <summary>How many answers the academy <see cref="Seeds.Alone"/> says that it keeps of this visitor.</summary>
    public async Task<int> Kept()
    {
        await Open($"/{Seeds.Alone}/{T.Lang}/privacy");
        var told = await Page.GetByRole(AriaRole.Rowheader).First.TextContentAsync();
        return int.Parse(new string([.. told!.Where(char.IsAsciiDigit)]), System.Globalization.CultureInfo.InvariantCulture);
    }

    public Task<TValue> Ask<TValue>(string script) => Page.EvaluateAsync<TValue>(script);

    private void Note(bool isFault, string fault)
    {
        if (isFault)
        {
            Faults.Enqueue(fault);
        }
    }
}
