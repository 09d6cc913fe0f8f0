using Essai.Platform.Database;
using Essai.Platform.Log;
using Essai.Platform.Sqlite;
using Microsoft.Extensions.Logging.Abstractions;

namespace Essai.Tests.Platform.Log;

/// <summary>A real log in a folder of its own, which ends with the test.</summary>
internal sealed class TestLog : IDisposable
{
    private readonly TestFolder folder = new();
    private readonly EssaiDatabase database;

    public TestLog()
    {
        database = EssaiDatabase.Open(folder.Path, Cancel).GetAwaiter().GetResult();
        Log = Open();
    }

    public AnswerLog Log { get; private set; }

    /// <summary>While it is held nothing is written.</summary>
    public IDisposable Hold() => Held.Writes(database);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public Task<CommitResult> Append(Commit commit) => Log.Append(commit, Cancel).AsTask();

    public Task<CommitResult[]> AppendAll(IEnumerable<Commit> commits) => Task.WhenAll(commits.Select(Append));

    public Task<AttemptRow?> Find(int attempt) => Log.FindAttempt(new(Commits.Academy, Commits.Id(attempt)), Cancel).AsTask();

    public Task<PlacedRow?> FindCommand(int command) => Log.FindCommand(new(Commits.Academy, Commits.Id(1), Commits.Id(command)), Cancel).AsTask();

    public Task<string?> FindText(int command) => Log.FindText(new(Commits.Academy, Commits.Id(1), Commits.Id(command)), Cancel).AsTask();

    public Task<LearnerRow?> FindLearner(int learner) => Log.FindLearner(Commits.Academy, Commits.Id(learner), Cancel).AsTask();

    /// <summary>The command numbers in the log, in its order.</summary>
    public async Task<int[]> Commands() => [.. (await Log.All(Cancel)).Select(r => Commits.Number(r.Row.Command))];

    /// <summary>As <see cref="Commands"/>, of one attempt.</summary>
    public async Task<int[]> CommandsOf(int attempt, int after = 0) =>
        [.. (await Log.Rows(new(Commits.Academy, Commits.Id(attempt)), after, Cancel)).Select(r => Commits.Number(r.Command))];

    public void Reopen()
    {
        Log.Dispose();
        Log = Open();
    }

    public void Dispose()
    {
        Log.Dispose();
        database.Dispose();
        folder.Dispose();
    }

    private AnswerLog Open() => database.OpenLog(new LogSettings { Capacity = 10_000 }, NullLogger<AnswerLog>.Instance);
}
