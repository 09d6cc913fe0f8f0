using System.Net;
using System.Text.RegularExpressions;
using Essai.Tests.Architecture;

namespace Essai.Tests.Learn.Api;

/// <summary>docs/api.md says all that there is, and the page shows it.</summary>
[Collection(School.Name)]
public sealed partial class DocsTests(School school)
{
    private static readonly string Docs = Sources.Text("docs/api.md");

    [Fact]
    public void every_route_is_told()
    {
        foreach (var route in OpenApiTests.Routes(school.Essai).Where(r => !r.StartsWith("HEAD ")))
        {
            var told = route.Replace("/api/v1/{academy}", "") is var rest && rest.EndsWith(' ') ? rest + "/" : rest;
            Docs.ShouldContain($"| `{told}` |", Case.Sensitive);
        }
    }

    [Fact]
    public void every_problem_code_is_told_with_its_status_and_no_other()
    {
        var told = Rows().Matches(Docs).Select(r => $"{r.Groups["code"].Value} {r.Groups["status"].Value}").Order().ToArray();

        told.ShouldBe(Codes().Distinct().Order());
    }

    [Fact]
    public async Task the_page_has_a_place_for_every_code()
    {
        var page = await school.Essai.Http.GetStringAsync("/docs/api");

        foreach (var code in Codes().Select(c => c.Split(' ')[0]).Distinct())
        {
            page.ShouldContain($"id=\"{code}\"");
        }

        Ids().Matches(page).Select(m => m.Value).GroupBy(id => id).Where(g => g.Count() > 1).ShouldBeEmpty();
    }

    [Fact]
    public async Task the_page_runs_no_script_and_asks_nobody_else()
    {
        var reply = await school.Essai.Get("/docs/api");
        var page = await reply.Content.ReadAsStringAsync();

        (reply.StatusCode, reply.Content.Headers.ContentType!.MediaType).ShouldBe((HttpStatusCode.OK, "text/html"));
        reply.Headers.GetValues("Content-Security-Policy").Single().ShouldStartWith("default-src 'none'; script-src 'self'; style-src 'self'");
        Elsewhere().Matches(page).ShouldBeEmpty();
        page.ShouldContain("<h1");
        page.ShouldContain("/openapi/v1.json");
    }

    // Every way in which the code names a problem to a program.
    private static IEnumerable<string> Codes() => new[] { "Learn/Api", "Platform/Hosting", "Platform/Academies" }
        .SelectMany(folder => Sources.Files($"src/Essai/{folder}", ".cs")).Select(Sources.Text)
        .SelectMany(source => Named().Matches(source).Concat(Mapped().Matches(source)).Concat(Refused().Matches(source)))
        .Select(m => $"{m.Groups["code"].Value} {Status(m.Groups["status"].Value)}");

    private static string Status(string written) => HttpStatus().Match(written) is { Success: true } status ? status.Value : written;

    [GeneratedRegex("""ProblemCode \w+ \{ get; \} = new\((?<status>\d+), "(?<code>\w+)",""")]
    private static partial Regex Named();

    [GeneratedRegex("""^ +(?<status>\d{3}) => "(?<code>\w+)",""", RegexOptions.Multiline)]
    private static partial Regex Mapped();

    [GeneratedRegex("""Refusal\.(?:Of|Write)\(\w+(?:\.\w+)?, StatusCodes\.Status(?<status>\w+), "(?<code>\w+)"\)""")]
    private static partial Regex Refused();

    [GeneratedRegex(@"^\| `(?<code>\w+)` \| (?<status>\d{3}) \|", RegexOptions.Multiline)]
    private static partial Regex Rows();

    [GeneratedRegex(@"\d{3}")]
    private static partial Regex HttpStatus();

    [GeneratedRegex("(?<= id=\")[^\"]+")]
    private static partial Regex Ids();

    [GeneratedRegex("<script|<style|<img|<iframe| style=|(?:src|href)=\"(?:https?:)?//[^\"]*\"[^>]*rel=\"stylesheet")]
    private static partial Regex Elsewhere();
}
