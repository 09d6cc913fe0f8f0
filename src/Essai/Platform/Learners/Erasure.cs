using Essai.Platform.Followers;
using Essai.Platform.Log;

namespace Essai.Platform.Learners;

/// <summary>Erases a person: the link to them and what they wrote. The log keeps a learner id that belongs to nobody.</summary>
internal sealed class Erasure(AnswerLog log, ReadTables tables, ErasureLedger ledger)
{
    private static readonly string[] Learned = ["learned_steps", "chapter_bests"];

    /// <returns>Busy where the log cannot take it now; then nothing is erased.</returns>
    public async Task<CommitResult> Erase(string academy, Guid learner, CancellationToken cancel)
    {
        // Written down before: a backup of today that is restored tomorrow must not bring them back.
        ledger.Erased(academy, learner);

        // The link first: the follower writes nothing more of a learner who is not there.
        var erased = await log.EraseLearner(academy, learner, cancel);
        if (erased == CommitResult.Stored)
        {
            await tables.Change(
                db => Task.FromResult(Learned.Sum(table => db.Prepare($"DELETE FROM {table} WHERE academy = ? AND learner = ?").Bind(academy).Bind(learner).Run())),
                cancel);
        }
        else
        {
            ledger.Kept(academy, learner);
        }

        return erased;
    }
}
