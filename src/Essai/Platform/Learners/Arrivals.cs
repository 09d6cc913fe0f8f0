using Essai.Platform.Log;

namespace Essai.Platform.Learners;

/// <summary>Writes a guest who asked for a token before doing anything; one who is known stays as they are.</summary>
internal sealed class Arrivals(AnswerLog log)
{
    public async Task<CommitResult> Add(LearnerRow guest, CancellationToken cancel) => await log.Edit(
        db => db.Prepare("INSERT OR IGNORE INTO learners (academy, learner, created, seen, zone) VALUES (?, ?, ?, ?, ?)")
            .Bind(guest.Academy).Bind(guest.Learner).Bind(guest.Created).Bind(guest.Created).Bind(guest.Zone).Run(),
        cancel);
}
