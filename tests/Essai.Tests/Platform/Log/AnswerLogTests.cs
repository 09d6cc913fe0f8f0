using Essai.Platform.Log;
using Essai.Platform.Sqlite;
using static Essai.Tests.Platform.Log.Commits;

namespace Essai.Tests.Platform.Log;

public sealed class AnswerLogTests : IDisposable
{
    private readonly TestLog store = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => store.Dispose();

    [Fact]
    public async Task what_is_acknowledged_is_read_back()
    {
        (await store.Append(Of(attempt: 1, sequence: 1, command: 7))).ShouldBe(CommitResult.Stored);

        store.Reopen();
        var row = (await store.FindCommand(7)).ShouldNotBeNull();
        row.Attempt.ShouldBe(new AttemptKey(Academy, Id(1)));
        row.Row.ShouldBeEquivalentTo(Row(7, 1));
        (await store.Find(attempt: 1))!.Kept().ShouldBeEquivalentTo(Of(1, 1, 7).Attempt.Kept());
    }

    [Fact]
    public async Task the_second_command_replaces_the_snapshot_and_adds_to_the_log()
    {
        await store.Append(Of(1, sequence: 1, command: 7));
        await store.Append(Of(1, sequence: 2, command: 8));

        store.Reopen();
        (await store.Find(attempt: 1))!.Kept().ShouldBeEquivalentTo(Of(1, 2, 8).Attempt.Kept());
        (await store.CommandsOf(attempt: 1)).ShouldBe([7, 8]);
        (await store.CommandsOf(attempt: 1, after: 1)).ShouldBe([8]);
    }

    [Fact]
    public async Task the_same_command_again_is_a_duplicate_and_writes_nothing()
    {
        await store.Append(Of(1, sequence: 1, command: 7));

        (await store.Append(Of(1, sequence: 2, command: 7))).ShouldBe(CommitResult.DuplicateCommand);

        (await store.Find(attempt: 1))!.Sequence.ShouldBe(1);
        (await store.Commands()).ShouldBe([7]);
    }

    [Fact]
    public async Task a_sequence_number_already_taken_is_a_conflict()
    {
        await store.Append(Of(1, sequence: 1, command: 7));

        (await store.Append(Of(1, sequence: 1, command: 8))).ShouldBe(CommitResult.Conflict);

        (await store.Commands()).ShouldBe([7]);
    }

    [Fact]
    public async Task another_learners_command_with_the_same_id_is_its_own()
    {
        var results = await store.AppendAll([Of(1, 1, command: 7, learner: 1), Of(2, 1, command: 7, learner: 2)]);

        results.ShouldBe([CommitResult.Stored, CommitResult.Stored]);
    }

    [Fact]
    public async Task a_commit_whose_second_row_is_refused_leaves_nothing_behind()
    {
        await store.Append(Of(1, 1, command: 7));
        var twoRows = Of(2, 1, command: 8).With(Row(command: 7, sequence: 2)) with
        {
            NewLearner = new LearnerRow(Academy, Id(1), Noon),
            Text = new TextRow(Id(8), "my own words"),
        };

        (await store.Append(twoRows)).ShouldBe(CommitResult.DuplicateCommand);

        (await store.Commands()).ShouldBe([7]);
        (await store.Find(attempt: 2)).ShouldBeNull();
        (await store.FindLearner(1)).ShouldBeNull();
        (await store.FindText(8)).ShouldBeNull();
    }

    [Fact]
    public async Task a_guest_an_attempt_and_its_answer_arrive_together()
    {
        var commit = Of(1, 1, command: 7).With(Row(command: 8, sequence: 2)) with
        {
            NewLearner = new LearnerRow(Academy, Id(1), Noon) { Zone = "Europe/Paris" },
            Text = new TextRow(Id(8), "my own words"),
        };

        (await store.Append(commit)).ShouldBe(CommitResult.Stored);

        (await store.Find(attempt: 1))!.Sequence.ShouldBe(2);
        (await store.FindLearner(1)).ShouldBe(commit.NewLearner);
        (await store.FindText(8)).ShouldBe("my own words");
    }

    [Fact]
    public async Task one_faulty_commit_does_not_fail_its_batch()
    {
        var gap = Of(attempt: 1, sequence: 5, command: 100);
        var held = store.Hold();
        var faulty = store.Append(gap);
        var others = store.AppendAll(Enumerable.Range(2, 50).Select(n => Of(attempt: n, sequence: 1, command: n)));
        held.Dispose();

        await Should.ThrowAsync<InvalidOperationException>(faulty);
        (await others).ShouldAllBe(r => r == CommitResult.Stored);
        (await store.Commands()).Length.ShouldBe(50);
    }

    [Fact]
    public async Task a_second_attempt_beside_a_running_one_is_refused_where_asked()
    {
        await store.Append(Of(1, 1, command: 7));
        var second = Of(2, 1, command: 8) with { OnlyRunning = true };

        (await store.Append(second)).ShouldBe(CommitResult.AnotherRunning);
        (await store.Append(second with { Attempt = second.Attempt with { Head = Head(1) with { Mode = "challenge" } } }))
            .ShouldBe(CommitResult.Stored);
        (await store.Append(Of(3, 1, command: 9))).ShouldBe(CommitResult.Stored);
    }

    [Fact]
    public async Task five_thousand_at_once_are_there_once_each()
    {
        var commits = Enumerable.Range(1, 5000).Select(n => Of(attempt: n, sequence: 1, command: n, learner: n % 700)).ToArray();

        var results = await Task.WhenAll(Enumerable.Range(0, 4).Select(part => Task.Run(() => store.AppendAll(commits.Where((_, i) => i % 4 == part)))));

        results.SelectMany(r => r).ShouldAllBe(r => r == CommitResult.Stored);
        (await store.Commands()).Order().ShouldBe(Enumerable.Range(1, 5000));
    }

    [Fact]
    public async Task a_full_queue_says_busy_at_once()
    {
        var held = store.Hold();
        var results = Enumerable.Range(1, 20_100).Select(n => store.Append(Of(attempt: n, sequence: 1, command: n))).ToArray();
        var refusedAtOnce = results.Count(r => r.IsCompletedSuccessfully && r.Result == CommitResult.Busy);
        held.Dispose();

        refusedAtOnce.ShouldBeInRange(100, 10_100);
        (await Task.WhenAll(results)).Count(r => r == CommitResult.Stored).ShouldBe(20_100 - refusedAtOnce);
    }

    [Fact]
    public async Task a_learner_is_met_once_and_erased_with_what_they_wrote()
    {
        var learner = new LearnerRow(Academy, Id(1), Noon) { Zone = "UTC" };
        (await store.Log.Meet(learner, Cancel)).ShouldBe(CommitResult.Stored);
        (await store.Log.Meet(learner with { Zone = null }, Cancel)).ShouldBe(CommitResult.Stored);
        await store.Append(Of(1, 1, command: 7) with { Text = new TextRow(Id(7), "my own words") });
        (await store.FindLearner(1)).ShouldBe(learner);

        (await store.Log.EraseLearner(Academy, Id(1), Cancel)).ShouldBe(CommitResult.Stored);

        (await store.FindLearner(1)).ShouldBeNull();
        (await store.FindText(7)).ShouldBeNull();
        (await store.Commands()).ShouldBe([7]);
    }

    [Fact]
    [Trait(Profile.Trait, Profile.Sqlite)]
    public async Task a_full_disk_answers_busy_and_loses_nothing_acknowledged()
    {
        await store.Append(Of(1, 1, command: 1));
        await ((SqliteLog)store.Log).Edit(db => db.Execute("PRAGMA max_page_count = 1"), Cancel);

        var results = await store.AppendAll(Enumerable.Range(2, 200).Select(n => Of(attempt: n, sequence: 1, command: n)));

        results.ShouldContain(CommitResult.Busy);
        store.Reopen();
        (await store.Commands()).Length.ShouldBe(1 + results.Count(r => r == CommitResult.Stored));
        (await store.Append(Of(500, 1, command: 500))).ShouldBe(CommitResult.Stored);
    }

    [Fact]
    public async Task a_follower_wakes_when_the_log_grows()
    {
        var grown = store.Log.Grown(after: 0, Cancel);
        grown.IsCompleted.ShouldBeFalse();

        await store.Append(Of(1, 1, command: 7));
        await grown;

        (await store.Log.Newest(Cancel)).ShouldBeGreaterThan(0);
    }

    [Fact]
    public async Task closing_writes_what_waits_and_reopening_finds_it()
    {
        var pending = store.AppendAll(Enumerable.Range(1, 300).Select(n => Of(n, 1, n)));
        store.Reopen();

        (await pending).ShouldAllBe(r => r == CommitResult.Stored);
        (await store.Commands()).Length.ShouldBe(300);
    }
}
