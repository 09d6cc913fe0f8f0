using Microsoft.Net.Http.Headers;

namespace Essai.Platform.Academies;

/// <summary>Which language to speak: the address says so, else the learner's choice, else Accept-Language, within the academy's.</summary>
internal static class Languages
{
    public const string Cookie = "essai-lang";

    public static string Negotiate(HttpRequest request, AcademySite academy)
    {
        if (request.Cookies[Cookie] is { } chosen && academy.Languages.Contains(chosen))
        {
            return chosen;
        }

        return Accepted(request).FirstOrDefault(l => academy.Languages.Contains(l)) ?? academy.Languages[0];
    }

    /// <summary>The browser's languages without their regions, the most wanted first.</summary>
    public static IEnumerable<string> Accepted(HttpRequest request) =>
        StringWithQualityHeaderValue.TryParseList(request.Headers.AcceptLanguage, out var languages)
            ? languages.Where(l => l.Quality is not 0).OrderByDescending(l => l.Quality ?? 1).Select(l => l.Value.ToString().Split('-')[0].ToLowerInvariant())
            : [];
}
