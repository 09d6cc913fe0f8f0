using Essai.Platform.Log;

namespace Essai.Tests.Platform.Log;

internal static class LogRows
{
    /// <summary>Every row that is durable now, once nothing older can appear: other tests write to the same server.</summary>
    public static async Task<List<PlacedRow>> All(this AnswerLog log, CancellationToken cancel)
    {
        var (count, rows) = (await log.Count(cancel), await log.After(0, int.MaxValue, cancel));
        while (rows.Count < count)
        {
            await log.Grown(rows.Count == 0 ? 0 : rows[^1].Position, cancel);
            rows = await log.After(0, int.MaxValue, cancel);
        }

        return rows;
    }
}
