using System.Net;
using Essai.Platform.Hosting;
using Markdig;
using Markdig.Extensions.Tables;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Essai.Learn.Api.Docs;

/// <summary>/docs/api: docs/api.md as a page, so that the repository and an installation say the same. No script, nothing from elsewhere.</summary>
internal static class DocsPage
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().DisableHtml().UsePipeTables().UseAutoIdentifiers().Build();
    private static readonly Lazy<string> Body = new(static () => Render(Source()));

    public static void MapDocs(this IEndpointRouteBuilder routes) => routes.MapGet("/docs/api", static (Assets assets) => TypedResults.Text(Page(assets.Stylesheet), "text/html; charset=utf-8"));

    private static string Source()
    {
        using var text = new StreamReader(typeof(DocsPage).Assembly.GetManifestResourceStream("docs.api.md")!);
        return text.ReadToEnd();
    }

    private static string Render(string markdown)
    {
        var document = Markdown.Parse(markdown, Pipeline);
        foreach (var table in document.Descendants<Table>().Where(t => Words(t[0]) == "code"))
        {
            Anchor(table);
        }

        foreach (var list in document.Descendants<ListBlock>())
        {
            list.GetAttributes().AddClass("outcomes");
        }

        return document.ToHtml(Pipeline);
    }

    // Problem details point at /docs/api#code.
    private static void Anchor(Table table)
    {
        foreach (var row in table.Skip(1))
        {
            row.GetAttributes().Id = Words(row);
        }
    }

    private static string? Words(Block row) => row.Descendants<LeafInline>().Select(i => i switch
    {
        CodeInline code => code.Content,
        LiteralInline literal => literal.Content.ToString(),
        _ => null,
    }).FirstOrDefault();

    private static string Page(string stylesheet) => $"""
        <!doctype html>
        <html lang="en" dir="ltr">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>Essai – API</title>
        <link rel="stylesheet" href="{WebUtility.HtmlEncode(stylesheet)}">
        </head>
        <body>
        <a class="skip" href="#main">Skip to the content</a>
        <header class="brandbar"><a class="logo" href="/">Essai</a></header>
        <main id="main" class="page flow">
        {Body.Value}
        </main>
        </body>
        </html>

        """;
}
