using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Essai.Engine.Answers.Kinds;
using Essai.Engine.Practice;
using Essai.Learn.Desk;

namespace Essai.Tests.Learn.Safety;

/// <summary>Nobody meets another's attempt: not a guest of another academy, not one of the same, not a stranger.</summary>
public sealed class IsolationTests(OpenSchools schools) : IClassFixture<OpenSchools>
{
    private const string Mine = SingleChoice.Name;
    private const string Theirs = TrueFalse.Name;

    /// <summary>Addresses that belong to one learner: anybody else is refused.</summary>
    private static readonly string[] Owned =
    [
        .. Pages("attempts/{attempt:guid}", "attempts/{attempt:guid}/answers/{sequence:int}", "attempts/{attempt:guid}/lessons/{slot:int}", "attempts/{attempt:guid}/sheet"),
        .. Forms("answers", "clues", "lessons", "assessments", "deferrals", "surrenders", "reports"),
        .. Api("GET", "", "/summary", "/events"),
        .. Api("POST", "/answers", "/clues", "/lessons", "/assessments", "/deferrals", "/surrenders"),
        "POST /api/v1/{academy}/reports",
    ];

    /// <summary>Addresses that speak of whoever asks, or of nobody: they hold nothing of another.</summary>
    private static readonly string[] Others =
    [
        "GET /", "GET /assets/{**path}", "GET /robots.txt", "GET /sitemap.xml", "GET /.well-known/security.txt", "GET /docs/api", "GET /openapi/v1.json", "GET /health/live", "GET /health/ready",
        "GET /{slug}", "GET /{slug}/media/{name}", "GET /{slug}/theme.{hash}.css", "GET /{slug}/logo.{hash}.svg", "GET /{slug}/sitemap.xml", "GET /{slug}/go/{course}/{product}",
        .. Pages("", "courses", "courses/{course}", "courses/{course}/{chapter}", "courses/{course}/{chapter}/sheet", "goals/{goal}", "teachers/{teacher}", "play/{course}/{chapter}", "share/{course}/{chapter}.{hash}.png", "manifest.webmanifest", "accessibility", "legal", "settings", "privacy"),
        .. Pages("answers", "clues", "lessons", "settings", "privacy/export", "privacy/erasure").Select(p => p.Replace("GET", "POST")),
        "GET /api/v1/{academy}", "GET /api/v1/{academy}/me", "GET /api/v1/{academy}/courses", "GET /api/v1/{academy}/courses/{course}",
        "POST /api/v1/{academy}/guests", "DELETE /api/v1/{academy}/guests/me", "POST /api/v1/{academy}/attempts", "GET /api/v1/{academy}/attempts",
    ];

    [Fact]
    public void every_address_of_the_program_stands_in_one_of_the_two_tables() =>
        Routes.Of(schools.Essai).Select(r => r.ToString()).Order(StringComparer.Ordinal).ShouldBe([.. Owned.Concat(Others).Order(StringComparer.Ordinal)]);

    [Fact]
    public async Task the_owner_reads_every_address_of_their_own()
    {
        var (owner, open) = await Answered();

        foreach (var route in Routes.Of(schools.Essai).Where(r => r.Method == "GET" && Owned.Contains(r.ToString())))
        {
            (await owner.Try(route.Address(owner, open))).ShouldBe(HttpStatusCode.OK, route.ToString());
        }
    }

    [Theory]
    [InlineData("a guest of another academy")]
    [InlineData("another guest of the same academy")]
    [InlineData("a stranger")]
    [InlineData("the owner at another academy")]
    [InlineData("an invented token")]
    public async Task nobody_else_reads_or_changes_it(string who)
    {
        var (owner, open) = await Answered();
        var visitor = await Foreign(who, owner);

        // Who erases themselves is nobody afterwards: that comes last.
        foreach (var route in Routes.Of(schools.Essai).OrderBy(r => r.Pattern.EndsWith("/me", StringComparison.Ordinal) || r.Pattern.EndsWith("/erasure", StringComparison.Ordinal)))
        {
            var status = await Ask(visitor, route, open);
            ((int)status).ShouldBeLessThan(500, route.ToString());
            if (Owned.Contains(route.ToString()))
            {
                status.ShouldBeOneOf(HttpStatusCode.Unauthorized, HttpStatusCode.Forbidden, HttpStatusCode.NotFound);
            }
        }

        string[] own = [open.Id.ToString(), open.Id.ToString("N"), owner.Guest.ToString(), owner.Token!, Marks.Why, Marks.Body];
        visitor.Seen().Select(r => r[r.IndexOf('\n')..]).ShouldAllBe(reply => !own.Any(reply.Contains));
        (await schools.Open(owner, open.Id)).Sequence.ShouldBe(open.Sequence, "nothing was added");
    }

    [Fact]
    public async Task media_of_one_academy_are_not_fetched_through_another()
    {
        var (owner, open) = await Answered();
        var picture = (await owner.Get($"{owner.Page}attempts/{open.Id}")).Split("<img src=\"")[1].Split('"')[0];

        (await owner.Try(picture)).ShouldBe(HttpStatusCode.OK);
        (await owner.Try(picture.Replace($"/{Mine}/", $"/{Theirs}/"))).ShouldBe(HttpStatusCode.NotFound);
    }

    // A miss with its lesson open: each page of the attempt has something to show.
    private async Task<(Visitor Owner, CourseAttempt Open)> Answered()
    {
        var (owner, begun) = await schools.Begin(Mine);
        var question = await owner.Get($"{owner.Page}attempts/{begun.Id}");
        var step = begun.Chapter.Step(begun.Attempt.Slots[0].Step)!;
        var miss = OpaqueIds.Hide(begun.Attempt.Seed, step, Wrong.Of(step.Exercise));
        await owner.Submit(await owner.Submit(question, "/answers", Wrong.Fields(miss)), "/lessons");
        owner.Seen();
        return (owner, await schools.Open(owner, begun.Id));
    }

    private async Task<Visitor> Foreign(string who, Visitor owner)
    {
        var there = schools.Visitor(Theirs);
        await there.Arrive();
        var here = schools.Visitor(Mine);
        await here.Arrive();
        return who switch
        {
            "a guest of another academy" => Carrying(Mine, there.Token),
            "another guest of the same academy" => Carrying(Mine, here.Token),
            "a stranger" => schools.Visitor(Mine),
            "the owner at another academy" => Carrying(Theirs, owner.Token),
            "an invented token" => Carrying(Mine, owner.Token![..^4] + "AAAA"),
            _ => throw new InvalidOperationException(who),
        };
    }

    private Visitor Carrying(string slug, string? token)
    {
        var visitor = schools.Visitor(slug);
        visitor.Token = token;
        return visitor;
    }

    // As good a request as can be made by who knows everything of the attempt but holds no token of its learner.
    private static Task<HttpStatusCode> Ask(Visitor visitor, Route route, CourseAttempt open)
    {
        var address = route.Address(visitor, open);
        var (seed, slot) = (open.Attempt.Seed, open.Attempt.Slots[0]);
        var fields = new Dictionary<string, string>
        {
            ["id"] = Guid.NewGuid().ToString(), ["attempt"] = open.Id.ToString(), ["slot"] = "0", ["step"] = OpaqueIds.OfStep(seed, slot.Step), ["presentation"] = "1", ["try"] = "2",
            ["choice"] = OpaqueIds.Of(seed, slot.Step, "own-id-plus"), ["kind"] = "problem", ["text"] = "hello", ["chapter"] = $"{open.Course.Id}/{open.Chapter.Id}", ["proof"] = visitor.Proof(),
        };
        var json = new JsonObject(fields.Select(f => KeyValuePair.Create(f.Key, (JsonNode?)(f.Key is "slot" or "presentation" or "try" ? f.Value[0] - (int)'0' : f.Value))))
        {
            ["given"] = new JsonObject { ["choices"] = new JsonArray(fields["choice"]) },
            ["ratings"] = new JsonObject(),
        };
        HttpContent? body = route.Method != "POST" ? null : address.StartsWith("/api/", StringComparison.Ordinal) ? JsonContent.Create(json) : new FormUrlEncodedContent(fields);
        return visitor.Try(address, new HttpMethod(route.Method), body);
    }

    private static IEnumerable<string> Pages(params string[] ends) => ends.Select(e => $"GET /{{slug}}/{{lang:length(2)}}{(e.Length > 0 ? "/" : "")}{e}");

    private static IEnumerable<string> Forms(params string[] ends) => ends.Select(e => $"POST /{{slug}}/{{lang:length(2)}}/attempts/{{attempt:guid}}/{e}");

    private static IEnumerable<string> Api(string method, params string[] ends) => ends.Select(e => $"{method} /api/v1/{{academy}}/attempts/{{attempt:guid}}{e}");
}
