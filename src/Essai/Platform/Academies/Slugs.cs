using System.Collections.Frozen;

namespace Essai.Platform.Academies;

/// <summary>Which names an academy may have in addresses.</summary>
internal static class Slugs
{
    private const int Longest = 40;

    /// <summary>First parts of addresses that belong to the installation, today or later.</summary>
    public static FrozenSet<string> Reserved { get; } = FrozenSet.Create(
        StringComparer.Ordinal,
        "a", "api", "assets", "docs", "health", "login", "manage", "metrics", "openapi", "ops", "saml", "scim", "setup", "studio", "verify",
        "sw.js", ".well-known", "robots.txt", "sitemap.xml", "favicon.ico");

    /// <summary>Why a name cannot be an academy's; null where it can.</summary>
    public static string? Refuse(string slug) =>
        Reserved.Contains(slug) ? $"{slug} is reserved; choose another name."
        : !IsWritten(slug) ? $"{slug} is no name for an academy: lower-case letters, digits and single hyphens, {Longest} at most."
        : null;

    private static bool IsWritten(string slug) =>
        slug.Length is > 0 and <= Longest
        && slug.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-')
        && slug[0] != '-' && slug[^1] != '-' && !slug.Contains("--", StringComparison.Ordinal);
}
