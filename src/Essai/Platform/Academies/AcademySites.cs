using System.Security.Cryptography;
using System.Text;
using Essai.Platform.Database;

namespace Essai.Platform.Academies;

/// <summary>An academy's record as the site it is served as.</summary>
internal static class AcademySites
{
    private const int HashLength = 12;

    public static AcademySite Of(AcademyRecord record)
    {
        var (settings, own) = StoredAcademy.Read(record.Settings);
        var logo = own ?? Disc(settings.Colour);
        return new AcademySite(record.Slug, settings)
        {
            ThemeHash = Hash($"{settings.Colour} {settings.Accent} {settings.Radius}"),
            Logo = logo,
            LogoHash = Hash(logo),
        };
    }

    // An academy without a logo has its colour: every page shows one, and browsers ask for an icon anyway.
    private static string Disc(string colour) => $"""<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><circle cx="16" cy="16" r="16" fill="{colour}"/></svg>""";

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..HashLength];
}
