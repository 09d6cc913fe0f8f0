using Essai.Platform.Log;

namespace Essai.Platform.Learners;

/// <summary>Writes a guest who asked for a token before doing anything; of one who is known, that they were seen again.</summary>
internal sealed class Arrivals(AnswerLog log)
{
    public async Task<CommitResult> Add(LearnerRow guest, CancellationToken cancel) => await log.Edit(
        db => db.Prepare("INSERT INTO learners (academy, learner, created, seen, zone) VALUES (?, ?, ?, ?, ?) ON CONFLICT DO UPDATE SET seen = excluded.seen")
            .Bind(guest.Academy).Bind(guest.Learner).Bind(guest.Created).Bind(guest.Created).Bind(guest.Zone).Run(),
        cancel);
}
