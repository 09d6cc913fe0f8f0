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
        var (settings, logo) = StoredAcademy.Read(record.Settings);
        return new AcademySite(record.Slug, settings)
        {
            ThemeHash = Hash($"{settings.Colour} {settings.Accent} {settings.Radius}"),
            Logo = logo,
            LogoHash = Hash(logo ?? ""),
        };
    }

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..HashLength];
}
