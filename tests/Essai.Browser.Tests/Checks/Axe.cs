using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Essai.Browser.Tests.Checks;

/// <summary>The rules of axe-core for WCAG 2.2 A and AA, and its best practices.</summary>
internal static class Axe
{
    private static readonly AxeRunOptions Rules = new()
    {
        RunOnly = new RunOnlyOptions { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] },
        ResultTypes = [ResultType.Violations],
    };

    /// <summary>Asks for no violation of the page as it is once nothing moves any more.</summary>
    public static async Task Passes(IPage page, string screen, params ColorScheme[] schemes)
    {
        foreach (var scheme in schemes)
        {
            await page.EmulateMediaAsync(new() { ColorScheme = scheme });
            await page.EvaluateAsync("() => Promise.all(document.getAnimations().map(a => a.finished.catch(() => null)))");
            var found = await page.RunAxe(Rules);
            found.Violations.Select(v => $"{screen} {scheme}: {v.Id} {string.Join(" | ", v.Nodes.Select(n => n.Html))}").ShouldBeEmpty();
        }
    }
}
