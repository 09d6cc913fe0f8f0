using System.Text;
using System.Text.Json.Nodes;

namespace Essai.Chaos;

/// <summary>Compares what the learners know with what the database holds.</summary>
internal static class Audit
{
    /// <returns>What is wrong, a line each; none where all is well.</returns>
    public static async Task<List<string>> Compare(Ledger ledger, Cluster cluster)
    {
        var rows = await cluster.Ask("SELECT command, attempt, entry FROM log", r => (Command: r.GetGuid(0), Attempt: r.GetGuid(1), Entry: r.GetFieldValue<byte[]>(2)));
        var stored = rows.ToLookup(r => r.Command);
        var told = ledger.All.DistinctBy(t => t.Command).ToArray();
        var wrong = ledger.Wrong.ToList();
        wrong.AddRange(told.Where(t => !stored.Contains(t.Command)).Select(t => $"lost: {t.Command}"));
        wrong.AddRange(stored.Where(s => s.Count() > 1).Select(s => $"doubled: {s.Key}"));
        wrong.AddRange(told.Where(t => t.Verdict is not null && stored[t.Command].Any(s => !string.Equals(Verdict(s.Entry), t.Verdict, StringComparison.OrdinalIgnoreCase))).Select(t => $"another verdict than told: {t.Command}"));
        wrong.AddRange(ledger.Refused.Where(stored.Contains).Select(c => $"refused and stored: {c}"));
        wrong.AddRange(rows.GroupBy(r => r.Attempt).Where(a => Answers(a.Select(r => r.Entry)) > Slots).Select(a => $"more answers than questions: {a.Key}"));
        var unknown = stored.Count - told.Count(t => stored.Contains(t.Command));
        wrong.AddRange(Enumerable.Repeat("stored and never acknowledged to anybody", unknown));
        return wrong;
    }

    private const int Slots = 10;

    private static int Answers(IEnumerable<byte[]> entries) => entries.Count(e => Verdict(e) is not null);

    private static string? Verdict(byte[] entry) => JsonNode.Parse(Encoding.UTF8.GetString(entry))!["events"]!.AsArray()
        .Select(e => (string?)e!["judgement"]?["verdict"]).FirstOrDefault(v => v is not null);
}
