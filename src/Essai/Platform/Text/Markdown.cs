using System.Collections.Concurrent;
using System.Net;
using Markdig;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Essai.Platform.Text;

/// <summary>Authors' Markdown as safe HTML: no raw HTML, only harmless links, media through signed addresses.</summary>
internal static class Markdown
{
    private const int MostCached = 20_000;
    private const int Longest = 20_000;
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().DisableHtml().UsePipeTables().UseEmphasisExtras().Build();
    private static readonly ConcurrentDictionary<string, string> Inlines = new(StringComparer.Ordinal);
    private static readonly ConcurrentDictionary<string, string> Plains = new(StringComparer.Ordinal);

    /// <summary>One line of text without its paragraph.</summary>
    public static string Inline(string markdown) => Cached(Inlines, markdown, static m =>
    {
        var html = Block(m, static path => path).Trim();
        return html.StartsWith("<p>", StringComparison.Ordinal) && html.IndexOf("<p>", 3, StringComparison.Ordinal) < 0
            ? html[3..^4]
            : html;
    });

    /// <summary>The words alone.</summary>
    public static string Plain(string markdown) => Cached(Plains, markdown, static m => Rendered(m, static m => Markdig.Markdown.ToPlainText(m, Pipeline), static m => m).Trim());

    /// <summary>Several paragraphs; <paramref name="address"/> turns a media path into its address.</summary>
    public static string Block(string markdown, Func<string, string> address) => Rendered(markdown, m => Html(m, address), static m => $"<p>{WebUtility.HtmlEncode(m)}</p>");

    /// <summary>The pictures and videos that a text shows.</summary>
    public static IEnumerable<(string Path, string Alt)> Media(string markdown) => Rendered(markdown, Pictures, static _ => []);

    private static (string Path, string Alt)[] Pictures(string markdown) =>
    [
        .. Markdig.Markdown.Parse(markdown, Pipeline).Descendants<LinkInline>()
            .Where(link => link.IsImage)
            .Select(link => (link.Url ?? "", string.Concat(link.Descendants<LiteralInline>().Select(l => l.Content.ToString())))),
    ];

    private static string Html(string markdown, Func<string, string> address)
    {
        var document = Markdig.Markdown.Parse(markdown, Pipeline);
        foreach (var link in document.Descendants<LinkInline>())
        {
            Tame(link, address);
        }

        foreach (var link in document.Descendants<AutolinkInline>().Where(l => !l.IsEmail && !IsSafe(l.Url)))
        {
            link.Url = "#";
        }

        return Html(document);
    }

    // With a renderer of its own: the library uses its renderers again, and one that gave up in the middle of a picture (below)
    // would leave the marks out of every later text.
    private static string Html(MarkdownDocument document)
    {
        var html = new StringWriter();
        var renderer = new HtmlRenderer(html);
        Pipeline.Setup(renderer);
        renderer.Render(document);
        return html.ToString();
    }

    // What is nested beyond the library's own limit, or so long that rendering costs seconds, is shown as it was written:
    // essai check refuses it (ES149, ES024), a course of yesterday must not make a page fail.
    private static T Rendered<T>(string markdown, Func<string, T> render, Func<string, T> asWritten)
    {
        try
        {
            return markdown.Length > Longest ? asWritten(markdown) : render(markdown);
        }
        catch (ArgumentException)
        {
            return asWritten(markdown);
        }
    }

    private static void Tame(LinkInline link, Func<string, string> address)
    {
        if (link.IsImage)
        {
            link.Url = address(link.Url ?? "");
            link.GetAttributes().AddPropertyIfNotExist("loading", "lazy");
            return;
        }

        link.Url = IsSafe(link.Url) ? link.Url : "#";
        link.GetAttributes().AddPropertyIfNotExist("rel", "noopener nofollow");
    }

    // Browsers read a backslash as a slash: two of them lead to another site.
    private static bool IsSafe(string? url) => url is ['#', ..] or ['/', not ('/' or '\\'), ..]
        || (Uri.TryCreate(url, UriKind.Absolute, out var uri) && uri.Scheme is "https" or "http" or "mailto");

    // Course texts are few; drawn values could make many, so the table starts again when it is full.
    private static string Cached(ConcurrentDictionary<string, string> cache, string markdown, Func<string, string> render)
    {
        if (cache.TryGetValue(markdown, out var html))
        {
            return html;
        }

        if (cache.Count > MostCached)
        {
            cache.Clear();
        }

        return cache[markdown] = render(markdown);
    }
}
