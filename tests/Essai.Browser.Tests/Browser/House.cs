using Essai.Engine.Courses;
using Essai.Tests;
using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(Essai.Browser.Tests.Browser.House))]

namespace Essai.Browser.Tests.Browser;

/// <summary>The real program with its academies, and one Chromium, for all tests.</summary>
public sealed class House : IAsyncLifetime
{
    private RunningEssai essai = null!;
    private IPlaywright driver = null!;
    private IBrowser browser = null!;

    public string Address => essai.Http.BaseAddress!.ToString().TrimEnd('/');

    /// <summary>Every step of the demo academies, each also alone in a chapter of the academy <see cref="Seeds.Alone"/>.</summary>
    internal IReadOnlyList<Alone> Steps { get; private set; } = [];

    public async ValueTask InitializeAsync()
    {
        var folder = Directory.CreateTempSubdirectory("essai-").FullName;
        Steps = await Seeds.Sow(folder);
        essai = await RunningEssai.Serve(folder);
        driver = await Playwright.CreateAsync();
        browser = await driver.Chromium.LaunchAsync(new() { ExecutablePath = Chromium(), Args = ["--no-sandbox"] });
    }

    public async ValueTask DisposeAsync()
    {
        await browser.DisposeAsync();
        driver.Dispose();
        await essai.DisposeAsync();
    }

    /// <summary>Lets a visitor with a browser of their own look around; nothing may have gone wrong in it meanwhile.</summary>
    internal Task Visit(Eyes eyes, Func<Visit, Task> look) => Visit(eyes, Address, look);

    internal async Task Visit(Eyes eyes, string address, Func<Visit, Task> look)
    {
        await using var context = await browser.NewContextAsync(eyes.Options(address));
        context.SetDefaultTimeout(Patience);
        var visit = new Visit(await context.NewPageAsync(), eyes);
        await look(visit);
        visit.Faults.ShouldBeEmpty();
    }

    /// <summary>A visitor with a browser on a profile that outlives it, however it ends.</summary>
    internal async Task Browse(string profile, Eyes eyes, Func<Visit, Task> look)
    {
        var own = await driver.Chromium.LaunchPersistentContextAsync(profile, new()
        {
            ExecutablePath = Chromium(),
            Args = ["--no-sandbox"],
            BaseURL = Address,
            ViewportSize = new() { Width = eyes.Width, Height = eyes.Height },
            Locale = eyes.Lang,
        });
        await look(new Visit(own.Pages[0], eyes));
        try
        {
            await own.CloseAsync();
        }
        catch (PlaywrightException)
        {
            // It was killed.
        }
    }

    internal Alone Of(string kind) => Steps.First(s => s.Step.Exercise.Kind == kind);

    private const int Patience = 30_000;

    // bin/test installs it where it is missing.
    private static string Chromium() =>
        Environment.GetEnvironmentVariable("ESSAI_CHROMIUM") ?? Environment.GetEnvironmentVariable("PATH")!.Split(Path.PathSeparator)
            .SelectMany(folder => new[] { "chromium", "chromium-browser" }.Select(name => Path.Combine(folder, name)))
            .First(File.Exists);
}

/// <summary>A step with the course it comes from.</summary>
internal sealed record Alone(Course Course, Step Step)
{
    /// <summary>The step as its author wrote it: there its numbers are drawn.</summary>
    public required Step Written { get; init; }

    /// <summary>The address at which it is the first question.</summary>
    public string Address(string lang) => $"/{Seeds.Alone}/{lang}/play/{Course.Id}/{Step.Id}";

    public override string ToString() => $"{Course.Id}/{Step.Id} ({Step.Exercise.Kind})";
}
