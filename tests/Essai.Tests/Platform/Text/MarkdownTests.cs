using System.Text.RegularExpressions;
using Essai.Platform.Text;

namespace Essai.Tests.Platform.Text;

/// <summary>Authors' texts become pages of others: they can neither act there nor keep the program busy.</summary>
public sealed class MarkdownTests
{
    private const int Times = 1_000;

    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("<img src=x onerror=alert(1)>")]
    [InlineData("[a](javascript:alert(1))")]
    [InlineData("[a](JaVaScRiPt:alert(1))")]
    [InlineData("[a](&#106;avascript:alert(1))")]
    [InlineData("[a](data:text/html,<script>alert(1)</script>)")]
    [InlineData("[a](vbscript:a)")]
    [InlineData("[a][b]\n\n[b]: javascript:alert(1)")]
    [InlineData("<javascript:alert(1)>")]
    [InlineData("<data:text/html,a>")]
    [InlineData("[a](//evil.example)")]
    [InlineData("[a](/\\\\evil.example)")]
    [InlineData("[a](https://fine.example \"\\\" onclick=alert(1) \\\"\")")]
    [InlineData("![a\" onerror=\"alert(1)](b)")]
    public void a_text_cannot_act(string markdown)
    {
        foreach (var html in new[] { Markdown.Block(markdown, path => path), Markdown.Inline(markdown) })
        {
            html.ShouldNotMatch("(?i)<script|<img src=\"?x|href=\"(javascript|data|vbscript|//|/\\\\)");
            Regex.Replace(html, "=\"[^\"]*\"", "").ShouldNotMatch("(?i)<[^>]*\\son\\w+");
        }
    }

    public static TheoryData<string> Bombs =>
    [
        Many(">") + "a", Many("> ") + "a", Many("- ") + "a", Many("1. ") + "a", Many("[") + "a", Many("[") + "a" + Many("]"), Many("[a](") + "b", Many("[") + "a" + Many("](b)"), Many("![") + "a" + Many("](b)"),
        Many("*") + "a" + Many("*"), Many("*a ") + Many("*"), Many("*_") + "a" + Many("_*"), "a" + Many("|a") + "\n" + Many("-|"), Many("[a]: b\n") + Many("[a]"), Many("~a") + Many("^b^"), Many("<a "), Many("&#"), Many("`a``"),
        string.Join('\n', Enumerable.Range(0, 200).Select(i => new string(' ', 2 * i) + "- a")),
    ];

    // Found: the parser refuses what is nested too deep, and each page with such a text answered 500.
    [Theory]
    [MemberData(nameof(Bombs))]
    public async Task a_text_nested_beyond_reason_is_shown_as_it_was_written(string markdown)
    {
        var shown = await Task.Run(() => (Markdown.Block(markdown, path => path), Markdown.Inline(markdown), Markdown.Plain(markdown), Markdown.Media(markdown).Count())).WaitAsync(TimeSpan.FromSeconds(20));

        shown.Item1.ShouldNotBeEmpty();
        shown.Item3.ShouldNotBeEmpty();
    }

    // Found: a text that was given up in the middle of a picture left the pictures out of every later text.
    [Fact]
    public void a_text_that_cannot_be_shown_leaves_the_others_as_they_are()
    {
        foreach (var markdown in Bombs)
        {
            Markdown.Block("![" + markdown.Data + "](b.webp)", path => path);
            Markdown.Block("![a](b.webp) and *c*", path => path).ShouldBe("<p><img src=\"b.webp\" loading=\"lazy\" alt=\"a\" /> and <em>c</em></p>\n");
        }
    }

    private static string Many(string text) => string.Concat(Enumerable.Repeat(text, Times));
}
