using System.Text.Json.Nodes;
using Essai.Tests.Platform;
using static Essai.Tests.Commands.Typed;

namespace Essai.Tests.Commands;

[Trait(Profile.Trait, Profile.Postgres)]
public sealed class CopyTests : IAsyncLifetime
{
    private readonly string from = Directory.CreateTempSubdirectory("essai-").FullName;
    private readonly string to = Profile.Bare();

    public async ValueTask InitializeAsync() => await OpenLumen.Into(from, "a", "b", "c", "d");

    public ValueTask DisposeAsync()
    {
        Directory.Delete(from, recursive: true);
        Directory.Delete(to, recursive: true);
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task a_learner_goes_on_at_the_same_step_on_postgres()
    {
        var (guest, done, repeated) = await Play();

        var (code, said) = await Run("copy", "--from", from, "--to", to);

        code.ShouldBe(0, said);
        said.ShouldMatch(@"log +8 rows  [0-9a-f]{32}  the same");
        said.ShouldMatch(@"commands +8 rows");
        said.ShouldContain("2 attempts, 0 of them");
        await using var essai = await RunningEssai.Serve(to, keep: true);
        var same = guest.At(essai.Http);
        (await same.Get($"attempts/{guest.Attempt["id"]}"))["awaited"]!["prompt"]!.GetValue<string>().ShouldBe(guest.Question);
        (await same.Post($"attempts/{guest.Attempt["id"]}/answers", repeated))["attempt"]!["awaited"]!["prompt"]!.GetValue<string>().ShouldBe(guest.Question);
        (await same.Finish()).Count.ShouldBe(2);
        (await done.At(essai.Http).Get("me"))["stars"]!.GetValue<int>().ShouldBeGreaterThan(0);
    }

    [Fact]
    public async Task an_installation_that_was_never_served_is_moved_too()
    {
        var (code, said) = await Run("copy", "--from", from, "--to", to);

        code.ShouldBe(0, said);
        await using var essai = await RunningEssai.Serve(to, keep: true);
        (await (await (await PlayingGuest.Arrive(essai.Http)).Start()).Finish()).Count.ShouldBe(4);
    }

    [Fact]
    public async Task a_database_that_has_rows_is_refused()
    {
        await Play();
        await Run("copy", "--from", from, "--to", to);

        var (code, said) = await Run("copy", "--from", from, "--to", to);

        code.ShouldBe(2);
        said.ShouldContain("is not empty");
    }

    [Fact]
    public async Task an_installation_that_is_served_is_not_moved()
    {
        await using var essai = await RunningEssai.Serve(from, keep: true);

        var (code, said) = await Run("copy", "--from", from, "--to", to);

        code.ShouldBe(3);
        said.ShouldContain("Another Essai is serving");
    }

    // One guest in the middle of a chapter, with their last answer; one who has ended it.
    private async Task<(PlayingGuest Guest, PlayingGuest Done, JsonNode Repeated)> Play()
    {
        await using var essai = await RunningEssai.Serve(from, keep: true);
        var done = await (await PlayingGuest.Arrive(essai.Http)).Start();
        await done.Finish();
        var guest = await (await PlayingGuest.Arrive(essai.Http)).Start();
        await guest.Answer(right: true);
        var last = guest.Body(right: true);
        guest.Take(await guest.Post($"attempts/{guest.Attempt["id"]}/answers", last));
        return (guest, done, last);
    }
}
