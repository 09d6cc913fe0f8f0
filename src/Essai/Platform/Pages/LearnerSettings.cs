namespace Essai.Platform.Pages;

/// <summary>What a learner set for comfort, kept in a cookie of their own: theme, text size, one-letter shortcuts.</summary>
public sealed record LearnerSettings(string? Theme, string? Text, string? Shortcuts)
{
    public const string Cookie = "essai-settings";
    private static readonly LearnerSettings None = new(null, null, null);

    public static LearnerSettings Of(HttpContext? http) =>
        http?.Request.Cookies[Cookie]?.Split('.') is [var theme, var text, var shortcuts] ? Of(theme, text, shortcuts) : None;

    /// <summary>Only words that we know; anything else is as if it were not set.</summary>
    public static LearnerSettings Of(string? theme, string? text, string? shortcuts) => new(
        theme is "light" or "dark" ? theme : null,
        text is "large" or "larger" ? text : null,
        shortcuts is "off" ? shortcuts : null);

    public override string ToString() => $"{Theme}.{Text}.{Shortcuts}";
}
