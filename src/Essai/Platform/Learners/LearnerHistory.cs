using Essai.Platform.Followers;
using Essai.Platform.Sqlite;

namespace Essai.Platform.Learners;

/// <summary>What the follower of the log knows of a learner, up to what they have just done: steps met and learned, best attempts.</summary>
internal sealed class LearnerHistory(Follower follower, ReadTables tables)
{
    public Task<List<LearnedStep>> StepsOf(string academy, Guid learner, string course, CancellationToken cancel) => Ask(
        db => db.Prepare("SELECT step, key_hash, learned_at IS NOT NULL FROM learned_steps WHERE academy = ? AND learner = ? AND course = ?")
            .Bind(academy).Bind(learner).Bind(course).Read(s => new LearnedStep(s.Text(0), s.Text(1), s.Bool(2))),
        cancel);

    /// <summary>The best of a learner's ended attempts, for each chapter that has one.</summary>
    public Task<List<ChapterBest>> Chapters(string academy, Guid learner, CancellationToken cancel) => Ask(
        db => db.Prepare("SELECT course, chapter, stars, mastered, completed_at IS NOT NULL FROM chapter_bests WHERE academy = ? AND learner = ?")
            .Bind(academy).Bind(learner).Read(s => new ChapterBest(s.Text(0), s.Text(1), s.Int(2)) { Mastered = s.Bool(3), Completed = s.Bool(4) }),
        cancel);

    public async Task<int> TotalStars(string academy, Guid learner, CancellationToken cancel) =>
        (await Chapters(academy, learner, cancel)).Sum(c => c.Stars);

    public async Task<int> BestStars(string academy, Guid learner, string course, string chapter, CancellationToken cancel) =>
        (await Chapters(academy, learner, cancel)).Where(c => c.Course == course && c.Chapter == chapter).Select(c => c.Stars).FirstOrDefault();

    private async Task<List<T>> Ask<T>(Func<SqliteDb, IEnumerable<T>> question, CancellationToken cancel)
    {
        await follower.CatchUp(cancel);
        return tables.Ask(db => question(db).ToList());
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
