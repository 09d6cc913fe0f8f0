using System.Net;
using System.Text.Json.Nodes;
using Essai.Platform.Log;
using Essai.Tests.Architecture;
using Essai.Tests.Platform.Log;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using static Essai.Tests.Commands.Typed;

namespace Essai.Tests.Platform.Postgres;

/// <summary>Two programs of one installation, each with a folder of its own: a learner may meet either at any time.</summary>
[Trait(Profile.Trait, Profile.Postgres)]
public sealed class NodesTests : IAsyncLifetime
{
    private RunningEssai one = null!;
    private RunningEssai two = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        Assert.SkipUnless(Profile.IsPostgres, "two programs share a PostgreSQL server: ESSAI_TEST_POSTGRES names none");
        one = await RunningEssai.Serve(await OpenLumen.Folder("a", "b", "c", "d"));
        two = await RunningEssai.Serve(Profile.Beside(one.Folder));
    }

    public async ValueTask DisposeAsync()
    {
        await two.DisposeAsync();
        await one.DisposeAsync();
    }

    [Fact]
    public async Task an_attempt_goes_on_wherever_it_is_answered()
    {
        var here = await (await PlayingGuest.Arrive(one.Http)).Start();
        var there = here.At(two.Http);

        for (var turn = 0; here.IsRunning; turn++)
        {
            var (now, next) = turn % 2 == 0 ? (there, here) : (here, there);
            await now.Answer(right: turn != 0);
            next.Take(new JsonObject { ["attempt"] = await next.Get($"attempts/{next.Attempt["id"]}") });
            Timeless(next.Attempt).ShouldBe(Timeless(now.Attempt));
        }

        here.Attempt["mastered"]!.GetValue<bool>().ShouldBeTrue();
    }

    [Fact]
    public async Task what_was_learned_at_one_is_known_at_the_other()
    {
        var here = await PlayingGuest.Arrive(one.Http);
        var there = here.At(two.Http);
        await (await here.Start()).Finish();

        (await there.Get("me"))["stars"]!.GetValue<int>().ShouldBe(16);
        (await there.Get("courses"))["items"]![0]!["chapters"]![0]!["state"]!.GetValue<string>().ShouldBe("mastered");
    }

    [Fact]
    public async Task one_answer_sent_to_both_is_stored_once_and_answered_alike()
    {
        var here = await (await PlayingGuest.Arrive(one.Http)).Start();
        var there = here.At(two.Http);
        for (var turn = 0; here.IsRunning; turn++)
        {
            var answer = here.Body(right: true);
            var path = $"attempts/{here.Attempt["id"]}/answers";

            var replies = await Task.WhenAll(here.Post(path, answer.DeepClone()), there.Post(path, answer.DeepClone()));

            replies[1].ToJsonString().ShouldBe(replies[0].ToJsonString());
            here.Take(replies[0]);
            there.Take(replies[1].DeepClone());
        }

        (await one.Services.GetRequiredService<AnswerLog>().All(Cancel)).Count.ShouldBe(5);
    }

    [Fact]
    public async Task two_answers_at_once_give_one_verdict_and_one_refusal()
    {
        var here = await (await PlayingGuest.Arrive(one.Http)).Start();
        var path = $"attempts/{here.Attempt["id"]}/answers";

        var replies = await Task.WhenAll(here.Send(HttpMethod.Post, path, here.Body(right: true)), here.At(two.Http).Send(HttpMethod.Post, path, here.Body(right: true)));

        replies.Select(r => r.StatusCode).Order().ShouldBe([HttpStatusCode.OK, HttpStatusCode.Conflict]);
    }

    [Fact]
    public async Task a_chapter_begun_at_both_at_once_runs_once()
    {
        var here = await PlayingGuest.Arrive(one.Http);

        var begun = await Task.WhenAll(here.Start(), here.At(two.Http).Start());

        begun.Select(g => g.Attempt["id"]!.ToString()).Distinct().Count().ShouldBe(1);
    }

    [Fact]
    public async Task a_guest_erased_at_one_is_a_stranger_at_the_other()
    {
        var here = await PlayingGuest.Arrive(one.Http);
        await (await here.Start()).Finish();

        (await here.Send(HttpMethod.Delete, "guests/me", null)).StatusCode.ShouldBe(HttpStatusCode.NoContent);

        (await here.At(two.Http).Send(HttpMethod.Get, "me", null)).StatusCode.ShouldBe(HttpStatusCode.Gone);
    }

    [Fact]
    public async Task a_course_imported_at_one_is_shown_by_the_other_with_its_pictures()
    {
        var (code, said) = await Run("seed", Path.Combine(Sources.Root, "tests/faults/clean"), "--data", one.Folder);
        code.ShouldBe(0, said);
        await using var three = await RunningEssai.Serve(Profile.Beside(one.Folder));

        var page = await three.Http.GetStringAsync("/clean/en/courses/light/kinds", Cancel);
        var pictures = System.Text.RegularExpressions.Regex.Matches(page, "/clean/media/[^\" ]+\\.(webp|png|jpg|svg)").Select(m => m.Value).Distinct().ToArray();

        pictures.ShouldNotBeEmpty();
        foreach (var picture in pictures)
        {
            (await three.Get(picture)).StatusCode.ShouldBe(HttpStatusCode.OK, picture);
        }
    }

    [Fact]
    public async Task what_is_written_after_a_restore_stands_behind_what_was_restored()
    {
        var here = await PlayingGuest.Arrive(one.Http);
        await (await here.Start()).Finish();
        await using (var server = new NpgsqlConnection(Profile.Connection(one.Folder)))
        {
            await server.OpenAsync(Cancel);
            await using var older = new NpgsqlCommand("UPDATE log SET position = position + (1::bigint << 50); UPDATE read_1.followers SET position = position + (1::bigint << 50)", server);
            await older.ExecuteNonQueryAsync(Cancel);
        }

        await using var three = await RunningEssai.Serve(Profile.Beside(one.Folder));
        var there = await PlayingGuest.Arrive(three.Http);
        await (await there.Start()).Finish();

        var rows = await three.Services.GetRequiredService<AnswerLog>().All(Cancel);
        rows.Select(r => r.Row.Command).Distinct().Count().ShouldBe(10);
        rows[^1].Attempt.Attempt.ToString().ShouldBe(there.Attempt["id"]!.ToString());
        (await there.Get("me"))["stars"]!.GetValue<int>().ShouldBe(16);
    }

    [Fact]
    public async Task a_program_whose_database_is_away_says_that_it_is_not_ready_and_asks_for_patience()
    {
        var there = await (await PlayingGuest.Arrive(two.Http)).Start();
        (await two.Get("/health/ready")).StatusCode.ShouldBe(HttpStatusCode.OK);
        var database = new NpgsqlConnectionStringBuilder(Profile.Connection(one.Folder));
        var (name, elsewhere) = (database.Database, new NpgsqlConnectionStringBuilder(database.ToString()) { Database = "postgres" });
        await using (var server = new NpgsqlConnection(elsewhere.ToString()))
        {
            await server.OpenAsync(Cancel);
            await using var rename = new NpgsqlCommand($"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{name}'; ALTER DATABASE {name} WITH ALLOW_CONNECTIONS false", server);
            await rename.ExecuteNonQueryAsync(Cancel);

            (await two.Get("/health/ready")).StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
            (await two.Get("/health/live")).StatusCode.ShouldBe(HttpStatusCode.OK);
            var refused = await there.Send(HttpMethod.Post, $"attempts/{there.Attempt["id"]}/answers", there.Body(right: true));
            (refused.StatusCode, refused.Headers.RetryAfter!.Delta).ShouldBe((HttpStatusCode.ServiceUnavailable, TimeSpan.FromSeconds(1)));

            rename.CommandText = $"ALTER DATABASE {name} WITH ALLOW_CONNECTIONS true";
            await rename.ExecuteNonQueryAsync(Cancel);
        }

        (await two.Get("/health/ready")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task who_took_all_of_an_allowance_at_one_is_asked_for_patience_at_the_other()
    {
        var here = await PlayingGuest.Arrive(one.Http);
        var there = here.At(two.Http);
        while (await Asked(here) != HttpStatusCode.TooManyRequests)
        {
        }

        // Fewer than a full allowance would take, at a pace at which it would not run out.
        var gentle = 0;
        while (await Asked(there) != HttpStatusCode.TooManyRequests)
        {
            (++gentle).ShouldBeLessThan(20);
            await Task.Delay(TimeSpan.FromMilliseconds(250), Cancel);
        }
    }

    private static async Task<HttpStatusCode> Asked(PlayingGuest guest) => (await guest.Send(HttpMethod.Post, "attempts", new JsonObject())).StatusCode;

    // All but the server's own time.
    private static string Timeless(JsonNode attempt)
    {
        var copy = attempt.DeepClone().AsObject();
        copy.Remove("now").ShouldBeTrue();
        return copy.ToJsonString();
    }
}
