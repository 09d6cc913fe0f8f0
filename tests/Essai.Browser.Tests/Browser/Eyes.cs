using Microsoft.Playwright;

namespace Essai.Browser.Tests.Browser;

/// <summary>How a visitor comes: the size of their window, their language, what they set in their system.</summary>
internal sealed record Eyes(int Width = 360, int Height = 740)
{
    public static readonly Eyes Phone = new();
    public static readonly Eyes Desk = new(1280, 800);

    public string Lang { get; init; } = "fr";
    public bool Dark { get; init; }
    public bool Script { get; init; } = true;
    public bool Still { get; init; }

    /// <summary>Whether what the page asks for may be refused: then the browser says so on its console.</summary>
    public bool ExpectsRefusals { get; init; }

    public BrowserNewContextOptions Options(string address) => new()
    {
        BaseURL = address,
        ViewportSize = new() { Width = Width, Height = Height },
        Locale = Lang,
        ColorScheme = Dark ? ColorScheme.Dark : ColorScheme.Light,
        ReducedMotion = Still ? ReducedMotion.Reduce : ReducedMotion.NoPreference,
        JavaScriptEnabled = Script,
    };
}
