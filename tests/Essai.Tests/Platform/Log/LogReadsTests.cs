using Essai.Platform.Log;
using static Essai.Tests.Platform.Log.Commits;

namespace Essai.Tests.Platform.Log;

public sealed class LogReadsTests : IDisposable
{
    private readonly TestLog store = new();

    public void Dispose() => store.Dispose();

    [Fact]
    public async Task running_attempts_begin_with_the_one_answered_last()
    {
        await store.AppendAll([Of(1, 1, 1), Of(2, 1, 2), Ended(3, command: 3), Of(4, 1, 4, learner: 2)]);
        await store.Append(Of(1, 2, 5));

        (await store.Log.RunningAttempts(Academy, Id(1), Cancel)).Select(a => Number(a.Key.Attempt)).ShouldBe([1, 2]);
        (await store.Log.RunningAttempts("boussole", Id(1), Cancel)).ShouldBeEmpty();
    }

    [Fact]
    public async Task pages_of_attempts_meet_without_a_gap()
    {
        await store.AppendAll(Enumerable.Range(1, 5).Select(n => Of(n, 1, n)));

        var first = await List(new(Take: 2));
        var rest = await List(new(Take: 9) { After = first[^1].Key.Attempt });

        first.Concat(rest).Select(a => Number(a.Key.Attempt)).ShouldBe([5, 4, 3, 2, 1]);
    }

    [Fact]
    public async Task a_status_narrows_the_list()
    {
        await store.AppendAll([Of(1, 1, 1), Ended(2, command: 2)]);

        (await List(new(9) { Status = "Completed" })).Single().Key.Attempt.ShouldBe(Id(2));
    }

    [Fact]
    [Trait(Profile.Trait, Profile.Sqlite)]
    public async Task a_stored_state_is_at_hand()
    {
        var commit = Of(1, 1, 1);
        var state = State(1);
        await store.Append(commit with { Attempt = commit.Attempt with { State = state } });

        (await store.Find(attempt: 1))!.State.ShouldBeSameAs(state);
    }

    [Fact]
    public async Task a_state_not_in_memory_is_read_from_its_snapshot()
    {
        await store.Append(Of(1, sequence: 1, command: 1));
        store.Reopen();

        (await store.Find(attempt: 1))!.State.Seed.ShouldBe(1UL);
        (await store.Find(attempt: 2)).ShouldBeNull();
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private async Task<List<AttemptRow>> List(AttemptPage page) => await store.Log.AttemptsOf(Academy, Id(1), page, Cancel);

    private static Commit Ended(int attempt, int command)
    {
        var commit = Of(attempt, 1, command);
        return commit with { Attempt = commit.Attempt with { Head = Head(1) with { Status = "Completed" } } };
    }
}
