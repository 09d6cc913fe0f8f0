using System.Net;
using System.Text.Json;
using Essai.Engine.Practice;
using Essai.Platform.Followers;
using Essai.Platform.Log;
using Essai.Platform.Sqlite;
using Essai.Tests.Platform.Log;
using Microsoft.Extensions.DependencyInjection;

namespace Essai.Tests.Platform.Followers;

public sealed class FollowerTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task steps_already_learned_are_drawn_last()
    {
        await using var essai = await RunningEssai.Serve(await OpenLumen.Folder("a", "b", "c", "d", "e", "f"));
        var guest = await PlayingGuest.Arrive(essai.Http);

        var first = await (await guest.Start()).Finish();
        var second = await (await guest.Start()).Finish();

        first.ShouldBe(["a", "b", "c", "d"]);
        second.ShouldBe(["e", "f", "a", "b"]);
    }

    [Fact]
    public async Task only_the_best_attempt_of_a_chapter_counts()
    {
        await using var essai = await RunningEssai.Serve(await OpenLumen.Folder("a", "b"));
        var guest = await PlayingGuest.Arrive(essai.Http);
        await (await guest.Start()).Finish();

        await guest.Start();
        await guest.Answer(right: false);
        await guest.Finish();

        (await guest.Get("me"))["stars"]!.GetValue<int>().ShouldBe(8);
        (await guest.Get($"attempts/{guest.Attempt["id"]}/summary"))["stars"]!["best"]!.GetValue<int>().ShouldBe(8);
        (await guest.Get("courses"))["items"]![0]!["chapters"]![0]!["state"]!.GetValue<string>().ShouldBe("mastered");
    }

    [Fact]
    public async Task every_answer_stores_the_prediction_made_before_it()
    {
        await using var essai = await RunningEssai.Serve(await OpenLumen.Folder("a", "b", "c", "d"));
        await (await (await PlayingGuest.Arrive(essai.Http)).Start()).Finish();
        await (await (await PlayingGuest.Arrive(essai.Http)).Start()).Finish();

        var answers = (await Rows(essai)).SelectMany(r => Entry(r).Events.OfType<Answered>().Select(a => (r.Position, Answered: a))).ToArray();

        answers[0].Answered.Q.ShouldBe(1 / (1 + Math.Exp(-1)), 1e-12);
        answers.ShouldAllBe(a => a.Answered.Q > 0 && a.Answered.Q < 1 && a.Answered.PredictorPosition < a.Position);
        answers[^1].Answered.Q.ShouldBeGreaterThan(answers[0].Answered.Q);
        answers[^1].Answered.PredictorPosition.ShouldBeGreaterThan(0);
    }

    [Fact]
    public async Task a_program_that_has_no_time_left_to_follow_ends_well()
    {
        await using var essai = await RunningEssai.Serve(await OpenLumen.Folder("a", "b", "c", "d"));
        await (await (await PlayingGuest.Arrive(essai.Http)).Start()).Finish();

        await essai.Services.GetRequiredService<Follower>().StopAsync(new CancellationToken(canceled: true));
    }

    [Fact]
    public async Task whoever_is_erased_leaves_no_history()
    {
        await using var essai = await RunningEssai.Serve(await OpenLumen.Folder("a", "b"));
        var guest = await PlayingGuest.Arrive(essai.Http);
        await (await guest.Start()).Finish();
        await guest.Get("me");

        (await guest.Send(HttpMethod.Delete, "guests/me", null)).StatusCode.ShouldBe(HttpStatusCode.NoContent);

        (await Dump.OfReadTables(essai.Folder)).Where(l => l.StartsWith("learned_steps") || l.StartsWith("chapter_bests")).ShouldBeEmpty();
        (await guest.Send(HttpMethod.Get, "me", null)).StatusCode.ShouldBe(HttpStatusCode.Gone);
    }

    [Fact]
    [Trait(Profile.Trait, Profile.Sqlite)]
    public async Task read_tables_that_are_damaged_are_made_again()
    {
        var folder = await OpenLumen.Folder("a", "b");
        await using (var essai = await RunningEssai.Serve(folder, keep: true))
        {
            await (await (await PlayingGuest.Arrive(essai.Http)).Start()).Finish();
        }

        var before = await Dump.OfReadTables(folder);
        await File.WriteAllTextAsync(SqliteReadTables.PathIn(folder), new string('x', 20_000), Cancel);
        await using (var again = await RunningEssai.Serve(folder, keep: true))
        {
            await again.Services.GetRequiredService<Follower>().CatchUp(Cancel);
        }

        (await Dump.OfReadTables(folder)).ShouldBe(before);
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    [Trait(Profile.Trait, Profile.Sqlite)]
    public async Task tables_that_are_ahead_of_the_log_are_made_again()
    {
        using var folder = new TestFolder();
        using (var ahead = new SqliteReadTables(folder["read.db"], newest: 0))
        {
            await ahead.Follow(ReadTables.History, 7, _ => Task.CompletedTask, Cancel);
        }

        using var tables = new SqliteReadTables(folder["read.db"], newest: 6);

        tables.Position.ShouldBe(0);
        (await Dump.OfReadTables(folder.Path)).ShouldNotContain("followers: history|7");
    }

    private static async Task<List<PlacedRow>> Rows(RunningEssai essai) => await essai.Services.GetRequiredService<AnswerLog>().All(Cancel);

    private static Entry Entry(PlacedRow row) => JsonSerializer.Deserialize(row.Row.Entry, PracticeJson.Default.Entry)!;
}
