namespace Essai.Platform.Log;

/// <summary>
/// The one append-only log of every answer (ENGINE.md 7). Commits that wait together share one durable transaction; each is
/// acknowledged after it, with a result of its own.
/// </summary>
internal abstract class AnswerLog : IDisposable
{
    /// <summary>
    /// Stores the commit, all or nothing, and answers once it is durable. What is queued is written even if its caller goes
    /// away: the command's id makes the retry harmless.
    /// </summary>
    public abstract ValueTask<CommitResult> Append(Commit commit, CancellationToken cancel);

    /// <summary>Position of the newest durable row; 0 where there is none.</summary>
    public abstract ValueTask<long> Newest(CancellationToken cancel);

    /// <summary>Position of the newest row that this program knows of. Asks nobody.</summary>
    public abstract long Seen { get; }

    /// <summary>How many rows there are.</summary>
    public abstract ValueTask<long> Count(CancellationToken cancel);

    /// <summary>Ends once there may be rows after <paramref name="after"/>.</summary>
    public abstract Task Grown(long after, CancellationToken cancel);

    /// <summary>The attempt as last committed.</summary>
    public abstract ValueTask<AttemptRow?> FindAttempt(AttemptKey key, CancellationToken cancel);

    /// <summary>What an accepted command left, by its id.</summary>
    public abstract ValueTask<PlacedRow?> FindCommand(CommandKey key, CancellationToken cancel);

    /// <summary>The rows of an attempt, first to last, after a sequence number.</summary>
    public abstract ValueTask<List<LogRow>> Rows(AttemptKey key, int after, CancellationToken cancel);

    /// <summary>Rows of all academies in the order of their positions, none of which can be preceded by a later one.</summary>
    public abstract ValueTask<List<PlacedRow>> After(long after, int take, CancellationToken cancel);

    /// <summary>A learner's attempts, the one started last first.</summary>
    public abstract ValueTask<List<AttemptRow>> AttemptsOf(string academy, Guid learner, AttemptPage page, CancellationToken cancel);

    /// <summary>Attempts of all academies in the order of their keys, after a key.</summary>
    public abstract ValueTask<List<AttemptRow>> Attempts(AttemptKey? after, int take, CancellationToken cancel);

    /// <summary>Learners of all academies who have done nothing since.</summary>
    public abstract ValueTask<List<(string Academy, Guid Learner)>> IdleLearners(DateTimeOffset since, int take, CancellationToken cancel);

    /// <summary>A learner who is known; null for one who never was, or was erased.</summary>
    public abstract ValueTask<LearnerRow?> FindLearner(string academy, Guid learner, CancellationToken cancel);

    /// <summary>A free text by the command that brought it; null once erased.</summary>
    public abstract ValueTask<string?> FindText(CommandKey key, CancellationToken cancel);

    /// <summary>Writes a learner who has done nothing yet; of one who is known, that they were seen again. Stored or busy.</summary>
    public abstract ValueTask<CommitResult> Meet(LearnerRow learner, CancellationToken cancel);

    /// <summary>Erases who a learner is and what they wrote: stored or busy. The log keeps an id that belongs to nobody.</summary>
    public abstract ValueTask<CommitResult> EraseLearner(string academy, Guid learner, CancellationToken cancel);

    /// <summary>Stores an attempt's state as its rows say. For repair only: nobody may be writing the attempt.</summary>
    public abstract Task Mend(AttemptRow attempt, CancellationToken cancel);

    public abstract void Dispose();

    /// <summary>A learner's running attempts, the one answered last first.</summary>
    public async ValueTask<List<AttemptRow>> RunningAttempts(string academy, Guid learner, CancellationToken cancel) =>
        [.. (await AttemptsOf(academy, learner, new(int.MaxValue) { Status = AttemptHead.Running }, cancel)).OrderByDescending(a => a.Head.Touched)];
}

/// <summary>Which attempts of a learner to list.</summary>
/// <param name="Take">At most so many.</param>
internal sealed record AttemptPage(int Take)
{
    /// <summary>The name of a <see cref="Engine.Practice.Status"/>; null for all.</summary>
    public string? Status { get; init; }

    /// <summary>The last attempt of the page before.</summary>
    public Guid? After { get; init; }
}
