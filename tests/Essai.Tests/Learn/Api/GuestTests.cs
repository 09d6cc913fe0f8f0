using Essai.Platform.Guests;
using Microsoft.Extensions.DependencyInjection;

namespace Essai.Tests.Learn.Api;

[Collection(School.Name)]
public sealed class GuestTests(School school)
{
    private Pupil Stranger => new(school.Essai, "clean");

    [Fact]
    public async Task a_stranger_gets_a_token_for_a_year()
    {
        var reply = await Stranger.Post("guests", new { id = Guid.NewGuid() });

        reply.Status.ShouldBe(201);
        var left = ((DateTimeOffset)reply.Json["expires"]!) - DateTimeOffset.UtcNow;
        left.TotalDays.ShouldBe(365, 0.1);
        (await (Stranger with { Token = (string?)reply.Json["token"] }).Get("me")).Status.ShouldBe(200);
    }

    [Fact]
    public async Task the_same_id_is_the_same_guest_again()
    {
        var id = Guid.NewGuid();

        var first = await Learner(await Stranger.Post("guests", new { id }));
        var again = await Learner(await Stranger.Post("guests", new { id }));
        var other = await Learner(await Stranger.Post("guests", new { id = Guid.NewGuid() }));

        again.ShouldBe(first);
        other.ShouldNotBe(first);
        first.ShouldNotBe(id.ToString());
    }

    [Fact]
    public async Task a_token_is_renewed_for_the_guest_who_brings_it()
    {
        var guest = await Pupil.Arrive(school.Essai);
        var learner = (Guid)(await guest.Get("me")).Json["learner"]!;
        var old = school.Essai.Services.GetRequiredService<GuestTokens>().Issue("clean", learner, DateTimeOffset.UtcNow.AddDays(-300));

        var renewed = await (guest with { Token = old.Text }).Post("guests", new { id = Guid.NewGuid() });

        renewed.Status.ShouldBe(201);
        ((DateTimeOffset)renewed.Json["expires"]!).ShouldBeGreaterThan(old.Expires.AddDays(299));
        (await Learner(renewed)).ShouldBe(learner.ToString());
    }

    [Fact]
    public async Task a_guest_who_erases_themselves_is_gone()
    {
        var guest = await Pupil.Arrive(school.Essai);
        var attempt = await guest.Start("each/single");

        (await guest.Delete("guests/me")).Status.ShouldBe(204);

        (await guest.Get("me")).Problem.ShouldBe("410 guest_erased");
        (await guest.Get($"attempts/{attempt["id"]}")).Problem.ShouldBe("410 guest_erased");
        (await guest.Answer(attempt, new { dontKnow = true })).Problem.ShouldBe("410 guest_erased");
        (await guest.Delete("guests/me")).Problem.ShouldBe("410 guest_erased");
        (await guest.Get("courses")).Status.ShouldBe(200);
    }

    [Fact]
    public async Task an_erased_guest_does_not_come_back_by_their_old_id()
    {
        var id = Guid.NewGuid();
        var guest = Stranger with { Token = (string?)(await Stranger.Post("guests", new { id })).Json["token"] };
        await guest.Start("each/single");
        await guest.Delete("guests/me");

        (await Stranger.Post("guests", new { id })).Problem.ShouldBe("410 guest_erased");
        (await guest.Post("guests", new { id = Guid.NewGuid() })).Status.ShouldBe(201);
    }

    [Theory]
    [InlineData("{}", "422 invalid_field id")]
    [InlineData("""{"id":"me"}""", "422 invalid_field id")]
    [InlineData("""{"id":7}""", "422 invalid_field id")]
    [InlineData("""{"id":"\ud800"}""", "422 invalid_field id")]
    [InlineData("""{"\ud800":1}""", "422 invalid_field id")]
    [InlineData("[]", "400 malformed")]
    [InlineData("", "400 malformed")]
    [InlineData("{", "400 malformed")]
    public async Task an_id_that_is_none_is_refused(string body, string problem) =>
        (await Stranger.Send(HttpMethod.Post, "guests", body)).Problem.ShouldBe(problem);

    private async Task<string> Learner(Reply reply) => (string)(await (Stranger with { Token = (string?)reply.Json["token"] }).Get("me")).Json["learner"]!;
}
