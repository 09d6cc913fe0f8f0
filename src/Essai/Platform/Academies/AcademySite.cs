using System.Collections.Immutable;
using Essai.Standards.Courses;

namespace Essai.Platform.Academies;

/// <summary>An academy as it is served: its settings and its addresses.</summary>
public sealed record AcademySite(string Slug, AcademySettings Settings)
{
    /// <summary>Changes when the colours change, so that the theme can be cached for ever.</summary>
    public required string ThemeHash { get; init; }

    /// <summary>The logo as SVG; a disc in its colour where the academy has none of its own.</summary>
    public required string Logo { get; init; }

    public required string LogoHash { get; init; }

    public ImmutableArray<string> Languages => Settings.Languages;

    public string ThemePath => $"/{Slug}/theme.{ThemeHash}.css";

    public string LogoPath => $"/{Slug}/logo.{LogoHash}.svg";

    public string IconPath => LogoPath;

    public string ManifestPath(string lang) => $"/{Slug}/{lang}/manifest.webmanifest";

    public string Name(string lang) => Settings.Name.In(lang);

    /// <summary>The academy's language for who wants <paramref name="wanted"/>.</summary>
    public string LanguageFor(string wanted) => Languages.Contains(wanted) ? wanted : Languages[0];

    public string Path(string lang, string rest = "") => $"/{Slug}/{lang}/{rest}";
}
