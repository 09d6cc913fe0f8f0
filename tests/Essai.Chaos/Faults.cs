using System.Diagnostics;

namespace Essai.Chaos;

/// <summary>What is done to the installation, one thing after the other, and how long the learners felt each.</summary>
internal sealed class Faults(Nodes nodes, Cluster cluster, Ledger ledger)
{
    private readonly List<Felt> felt = [];

    public IReadOnlyList<Felt> Felt => felt;

    /// <summary>All faults within the time, evenly.</summary>
    public async Task Run(TimeSpan time)
    {
        (string Name, Func<Task> Do)[] faults =
        [
            ("nothing", () => Task.CompletedTask),
            ("a node is killed", () => nodes.Kill()),
            ("a node is replaced, as in an upgrade", nodes.Replace),
            ("a node is killed and comes back with a full disk", () => nodes.Kill(fullDisk: true)),
            ("the primary is killed, the standby promoted", () => Task.Run(cluster.Fail)),
            ("a node is killed after that", () => nodes.Kill()),
        ];
        foreach (var (name, act) in faults)
        {
            var began = Stopwatch.GetTimestamp();
            await act();
            var done = Stopwatch.GetElapsedTime(began);
            await Task.Delay(done < time / faults.Length ? (time / faults.Length) - done : TimeSpan.Zero);
            felt.Add(Feel(name, began));
        }
    }

    private Felt Feel(string name, long began)
    {
        var told = ledger.All.Where(t => t.At >= began).OrderBy(t => t.At).ToArray();
        var silences = told.Select(t => t.At).Prepend(began).Zip(told.Select(t => t.At), (a, b) => Stopwatch.GetElapsedTime(a, b));
        var waits = told.Select(t => t.Waited).Order().ToArray();
        return new Felt(name, told.Length, silences.DefaultIfEmpty().Max(), waits.Length == 0 ? TimeSpan.Zero : waits[waits.Length / 2], waits.LastOrDefault());
    }
}

/// <param name="Answers">Acknowledged until the next fault.</param>
/// <param name="Silence">The longest time in which nobody was acknowledged anything.</param>
/// <param name="Half">Half of the commands waited no longer, tries again included.</param>
/// <param name="Longest">The longest that a command waited.</param>
internal sealed record Felt(string Name, int Answers, TimeSpan Silence, TimeSpan Half, TimeSpan Longest);
