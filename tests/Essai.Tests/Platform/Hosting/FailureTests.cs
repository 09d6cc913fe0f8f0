using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Builder;

namespace Essai.Tests.Platform.Hosting;

public sealed partial class FailureTests
{
    [Fact]
    public async Task a_bug_shows_a_reference_that_the_log_holds()
    {
        await using var essai = await RunningEssai.Start(more: app => app.MapGet("/bug", string () => throw new InvalidOperationException("the cat slept on it")));

        var reply = await essai.Get("/bug");

        reply.StatusCode.ShouldBe(HttpStatusCode.InternalServerError);
        var page = await reply.Content.ReadAsStringAsync();
        page.ShouldNotContain("cat");
        var reference = References().Match(page).Value;
        essai.Log.All.ShouldContain(line => line.Contains(reference) && line.Contains("the cat slept on it"));
    }

    [Theory]
    [InlineData("/api/v1/nothing/here", "application/problem+json")]
    [InlineData("/api/v1/nothing/courses", "application/problem+json")]
    [InlineData("/nothing/en/courses", "text/html")]
    [InlineData("/nothing/here", "text/html")]
    public async Task programs_get_problem_details_and_people_a_page(string path, string type)
    {
        await using var essai = await RunningEssai.Start();

        var reply = await essai.Get(path);

        reply.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        reply.Content.Headers.ContentType!.MediaType.ShouldBe(type);
        References().IsMatch(await reply.Content.ReadAsStringAsync()).ShouldBeTrue();
    }

    [Fact]
    public async Task problem_details_carry_a_code()
    {
        await using var essai = await RunningEssai.Start();

        var reply = await essai.Get("/api/v1/nothing");
        var problem = await reply.Content.ReadFromJsonAsync<JsonObject>();

        problem!["code"]!.GetValue<string>().ShouldBe("not_found");
        problem["status"]!.GetValue<int>().ShouldBe(404);
    }

    [Theory]
    [InlineData("fr-CH, en;q=0.5", "<html lang=\"fr\"", "Il n&#x2019;y a rien")]
    [InlineData("de, en;q=0.5", "<html lang=\"en\"", "There is nothing")]
    [InlineData("ar", "dir=\"rtl\"", "لا")]
    [InlineData("tlh", "<html lang=\"en\"", "There is nothing")]
    public async Task a_lost_learner_reads_their_own_language(string accepted, string tag, string words)
    {
        await using var essai = await RunningEssai.Start();

        var reply = await essai.Get("/lost", ("Accept-Language", accepted));
        var page = await reply.Content.ReadAsStringAsync();

        page.ShouldContain(tag);
        WebUtility.HtmlDecode(page).ShouldContain(WebUtility.HtmlDecode(words));
    }

    [Fact]
    public async Task a_body_beyond_the_limit_is_refused_by_its_name()
    {
        await using var essai = await RunningEssai.Start(more: app => app.MapPost("/api/take", async (Stream body) => await new StreamReader(body).ReadToEndAsync()));

        var reply = await essai.Http.PostAsync("/api/take", new ByteArrayContent(new byte[300_000]));

        reply.StatusCode.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
        (await reply.Content.ReadFromJsonAsync<JsonObject>())!["code"]!.GetValue<string>().ShouldBe("too_large");
    }

    [Fact]
    public async Task a_method_that_an_address_does_not_take_is_named()
    {
        await using var essai = await RunningEssai.Start();

        var reply = await essai.Http.PostAsync("/robots.txt", null);

        reply.StatusCode.ShouldBe(HttpStatusCode.MethodNotAllowed);
        reply.Content.Headers.Allow.ShouldContain("GET");
    }

    [GeneratedRegex("[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}")]
    private static partial Regex References();
}
