using Essai.Platform.Log;

namespace Essai.Platform.Learners;

/// <summary>Erases a person: the link to them and what they wrote. The log keeps a learner id that belongs to nobody.</summary>
internal sealed class Erasure(AnswerLog log)
{
    private static readonly string[] Tables = ["free_texts", "reports", "learned_steps", "chapter_bests", "learners"];

    public async Task Erase(string academy, Guid learner, CancellationToken cancel) => await log.Edit(
        db =>
        {
            foreach (var table in Tables)
            {
                db.Prepare($"DELETE FROM {table} WHERE academy = ? AND learner = ?").Bind(academy).Bind(learner).Run();
            }
        },
        cancel);
}
