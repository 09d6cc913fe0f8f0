// bin/chaos: hundreds of learners answer through a proxy that is no help, while nodes and the primary database are killed.
// Ends with 0 where every acknowledged answer is stored once, with the verdict that was told and that a replay comes to.
using System.Diagnostics;
using System.Globalization;
using Essai.Chaos;

var (learners, seconds) = (int.Parse(args[0], CultureInfo.InvariantCulture), int.Parse(args[1], CultureInfo.InvariantCulture));
var (first, program, bin) = (args[2], args[3], args[4]);
var work = Directory.CreateTempSubdirectory("essai-chaos-").FullName;
Process.Start("chmod", ["777", work]).WaitForExit();
try
{
    return await Run();
}
finally
{
    Process.Start("rm", ["-rf", work]).WaitForExit();
}

async Task<int> Run()
{
    using var cluster = Cluster.Start(bin, work);
    using var nodes = new Nodes(first, program, cluster.Connection, work);
    await Command(first, cluster, "seed", "bench/courses");
    await nodes.Begin();

    var ledger = new Ledger();
    await using var proxy = await Proxy.Start(nodes);
    using var client = new HttpClient(new SocketsHttpHandler { MaxConnectionsPerServer = 2 * learners, UseCookies = false }) { BaseAddress = proxy.Address, Timeout = Timeout.InfiniteTimeSpan };
    using var stop = new CancellationTokenSource();
    var lives = Enumerable.Range(0, learners).Select(n => new Learner(client, ledger, new Random(n), stop.Token).Live()).ToArray();
    var faults = new Faults(nodes, cluster, ledger);
    await faults.Run(TimeSpan.FromSeconds(seconds));
    await stop.CancelAsync();
    proxy.Mischief = false;
    await Task.WhenAll(lives);
    nodes.Dispose();

    var wrong = await Audit.Compare(ledger, cluster);
    var replay = await Command(program, cluster, "replay");
    Tell(faults.Felt, ledger, wrong, replay);
    return wrong.Count == 0 && replay.Contains("\"mended\":0", StringComparison.Ordinal) ? 0 : 1;
}

void Tell(IReadOnlyList<Felt> felt, Ledger ledger, List<string> wrong, string replay)
{
    Console.WriteLine("| fault | acknowledged until the next | longest silence | half waited | longest wait |");
    Console.WriteLine("| --- | ---: | ---: | ---: | ---: |");
    foreach (var fault in felt)
    {
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {fault.Name} | {fault.Answers} | {fault.Silence.TotalSeconds:0.0} s | {fault.Half.TotalMilliseconds:0} ms | {fault.Longest.TotalSeconds:0.0} s |"));
    }

    var answers = ledger.All.Count(t => t.Verdict is not null);
    Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"\n{learners} learners, {answers} answers acknowledged, {wrong.Count(w => w.StartsWith("lost", StringComparison.Ordinal))} lost, {wrong.Count(w => w.StartsWith("doubled", StringComparison.Ordinal))} doubled, {wrong.Count} faults in all, {ledger.Refused.Count} of second tabs refused."));
    Console.WriteLine($"Replay: {replay.Trim()}");
    foreach (var line in wrong.Take(20))
    {
        Console.WriteLine(line);
    }
}

async Task<string> Command(string with, Cluster cluster, string command, params string[] arguments)
{
    var folder = Path.Combine(work, "operator");
    var json = command == "replay" ? new[] { "--json" } : [];
    var start = new ProcessStartInfo("dotnet", [with, command, .. arguments, "--data", folder, .. json]) { RedirectStandardOutput = true, UseShellExecute = false };
    start.Environment["Essai__Database"] = cluster.Connection;
    using var process = Process.Start(start)!;
    var said = await process.StandardOutput.ReadToEndAsync();
    await process.WaitForExitAsync();
    return process.ExitCode == 0 ? said : throw new InvalidOperationException($"{command} ended with {process.ExitCode}: {said}");
}
