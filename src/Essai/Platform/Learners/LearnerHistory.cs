using Essai.Platform.Followers;
using Essai.Platform.Sql;

namespace Essai.Platform.Learners;

/// <summary>What the follower of the log knows of a learner, up to what they have just done: steps met and learned, best attempts.</summary>
internal sealed class LearnerHistory(Follower follower, ReadTables tables)
{
    public Task<List<LearnedStep>> StepsOf(string academy, Guid learner, string course, CancellationToken cancel) => Ask(
        "SELECT step, key_hash, learned_at IS NOT NULL FROM learned_steps WHERE academy = ? AND learner = ? AND course = ?",
        sql => sql.Bind(academy).Bind(learner).Bind(course),
        r => new LearnedStep(r.Text(0), r.Text(1), r.Bool(2)),
        cancel);

    /// <summary>The best of a learner's ended attempts, for each chapter that has one.</summary>
    public Task<List<ChapterBest>> Chapters(string academy, Guid learner, CancellationToken cancel) => Ask(
        "SELECT course, chapter, stars, mastered, completed_at IS NOT NULL FROM chapter_bests WHERE academy = ? AND learner = ?",
        sql => sql.Bind(academy).Bind(learner),
        r => new ChapterBest(r.Text(0), r.Text(1), r.Int(2)) { Mastered = r.Bool(3), Completed = r.Bool(4) },
        cancel);

    public async Task<int> TotalStars(string academy, Guid learner, CancellationToken cancel) =>
        (await Chapters(academy, learner, cancel)).Sum(c => c.Stars);

    public async Task<int> BestStars(string academy, Guid learner, string course, string chapter, CancellationToken cancel) =>
        (await Chapters(academy, learner, cancel)).Where(c => c.Course == course && c.Chapter == chapter).Select(c => c.Stars).FirstOrDefault();

    private async Task<List<T>> Ask<T>(string sql, Func<ISqlStatement, ISqlStatement> bind, Func<ISqlRow, T> row, CancellationToken cancel)
    {
        await follower.CatchUp(cancel);
        return await tables.Ask(sql, bind, row, cancel);
    }
}

/// <summary>A step that the learner has answered under a key.</summary>
/// <param name="KeyHash">What was right then.</param>
internal sealed record LearnedStep(string Step, string KeyHash, bool Learned);

/// <summary>What a learner's ended attempts of a chapter come to.</summary>
/// <param name="Stars">Of the best attempt.</param>
internal sealed record ChapterBest(string Course, string Chapter, int Stars)
{
    public bool Mastered { get; init; }

    /// <summary>False while it only failed.</summary>
    public bool Completed { get; init; }
}
