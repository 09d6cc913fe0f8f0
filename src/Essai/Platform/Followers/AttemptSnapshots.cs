using System.Text.Json;
using Essai.Engine.Practice;
using Essai.Platform.Log;

namespace Essai.Platform.Followers;

/// <summary>Compares every attempt as it is stored with what its log comes to, and stores that where they differ.</summary>
internal sealed class AttemptSnapshots(AnswerLog log)
{
    private const int PageSize = 200;

    /// <returns>How many attempts there are, and how many were not as their log says.</returns>
    public async Task<(int Attempts, int Mended)> Mend(CancellationToken cancel)
    {
        var (attempts, mended) = (0, 0);
        for (var page = await log.Attempts(null, PageSize, cancel); page.Count > 0; page = await log.Attempts(page[^1].Key, PageSize, cancel))
        {
            foreach (var stored in page)
            {
                attempts++;
                mended += await Mend(stored, cancel) ? 1 : 0;
            }
        }

        return (attempts, mended);
    }

    private async Task<bool> Mend(AttemptRow stored, CancellationToken cancel)
    {
        var rows = await log.Rows(stored.Key, 0, cancel);
        var told = Folding.Fold(rows.Select(r => JsonSerializer.Deserialize(r.Entry, PracticeJson.Default.Entry)!))!;
        var snapshot = Write(told);
        if (stored.Sequence == rows[^1].Sequence && snapshot.AsSpan().SequenceEqual(Write(stored.State)) && Is(stored.Head, told))
        {
            return false;
        }

        var head = stored.Head with { Status = told.Status.ToString(), Mastered = told.Mastered, Stars = told.Stars };
        await log.Mend(new AttemptRow(stored.Key, stored.Learner, head, rows[^1].Sequence, snapshot), cancel);
        return true;
    }

    private static bool Is(AttemptHead head, Attempt told) => head.Status == told.Status.ToString() && head.Mastered == told.Mastered && head.Stars == told.Stars;

    private static byte[] Write(Attempt attempt) => JsonSerializer.SerializeToUtf8Bytes(attempt, SnapshotJson.Default.Attempt);
}
