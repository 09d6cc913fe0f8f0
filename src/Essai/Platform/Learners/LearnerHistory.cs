using Essai.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Essai.Platform.Learners;

/// <summary>What the followers of the log know of a learner: steps met and learned, the best attempt of each chapter.</summary>
internal sealed class LearnerHistory(EssaiDatabase database)
{
    public async Task<List<LearnedStep>> StepsOf(string academy, Guid learner, string course, CancellationToken cancel)
    {
        await using var context = database.Context(academy);
        return await context.LearnedSteps.AsNoTracking().Where(s => s.Learner == learner && s.Course == course).ToListAsync(cancel);
    }

    public async Task<List<ChapterBest>> Chapters(string academy, Guid learner, CancellationToken cancel)
    {
        await using var context = database.Context(academy);
        return await context.ChapterBests.AsNoTracking().Where(b => b.Learner == learner).ToListAsync(cancel);
    }

    public async Task<int> TotalStars(string academy, Guid learner, CancellationToken cancel) =>
        (await Chapters(academy, learner, cancel)).Sum(c => c.Stars);

    public async Task<int> BestStars(string academy, Guid learner, string course, string chapter, CancellationToken cancel) =>
        (await Chapters(academy, learner, cancel)).Where(c => c.Course == course && c.Chapter == chapter).Select(c => c.Stars).FirstOrDefault();
}
