using System.Text.Encodings.Web;
using Essai.Platform.Academies;

namespace Essai.Platform.Hosting;

/// <summary>The page of a refused request: what happened, that answers are kept, one way on. It bears no academy's colours.</summary>
internal static class SystemPage
{
    public static string Write(HttpContext http, Refused refused)
    {
        var assets = http.RequestServices.GetRequiredService<Assets>();
        var (lang, words) = SystemWords.For(Wanted(http.Request));
        var said = words.Of(refused.Status);
        return $"""
            <!doctype html>
            <html lang="{lang}" dir="{(lang == "ar" ? "rtl" : "ltr")}">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="robots" content="noindex">
            <title>{Text(said.Title)}</title>
            <link rel="stylesheet" href="{assets.Stylesheet}">
            <link rel="icon" href="{assets.Path("essai.svg")}" type="image/svg+xml">
            </head>
            <body>
            <main id="main" class="apology"><svg class="scene" aria-hidden="true" width="213" height="160"><use href="{assets.Path($"scenes/{said.Scene}.svg")}#scene"/></svg>
            <h1>{Text(said.Title)}</h1>
            <p>{Text(said.Advice)}</p>
            <p class="eyebrow">{Text(words.Reference)} <code>{refused.Reference}</code></p>
            <p><a class="button primary" href="{Text(Home(http.Request.Path))}">{Text(words.Home)}</a></p></main>
            </body>
            </html>

            """;
    }

    /// <summary>The academy's home where the address begins like one, else the front door.</summary>
    private static string Home(PathString path) =>
        path.Value?.Split('/') is [_, { Length: > 0 } slug, _, ..] && slug.All(c => char.IsAsciiLetterOrDigit(c) || c == '-') ? $"/{slug}/" : "/";

    /// <summary>Languages from the most to the least wanted: the address's own, the learner's choice, then what the browser says.</summary>
    private static IEnumerable<string> Wanted(HttpRequest request)
    {
        if (request.Path.Value?.Split('/') is [_, _, { Length: 2 } lang, ..])
        {
            yield return lang;
        }

        if (request.Cookies[Languages.Cookie] is { } chosen)
        {
            yield return chosen;
        }

        foreach (var language in Languages.Accepted(request))
        {
            yield return language;
        }
    }

    private static string Text(string text) => HtmlEncoder.Default.Encode(text);
}
