using System.Diagnostics;
using System.Text.RegularExpressions;

namespace Essai.Chaos;

/// <summary>The programs that serve, each a process with a folder of its own that does not outlive it.</summary>
/// <param name="first">The program of the first nodes: an older one, where an upgrade is rehearsed.</param>
/// <param name="program">The program of all that join later.</param>
internal sealed partial class Nodes(string first, string program, string connection, string work) : IDisposable
{
    private const int AtFirst = 3;
    private readonly List<Node> running = [];
    private int made;

    /// <summary>The address of some node that is meant to run; a dead one refuses, as behind any proxy that has not noticed yet.</summary>
    public Uri Any()
    {
        lock (running)
        {
            return running[Random.Shared.Next(running.Count)].Address;
        }
    }

    /// <summary>The first nodes listen.</summary>
    public async Task Begin()
    {
        for (var n = 0; n < AtFirst; n++)
        {
            await Join(first, fullDisk: false);
        }
    }

    // A new node joins once it listens. With a full disk it can write no more than half a kilobyte into any file.
    private async Task Join(string program, bool fullDisk)
    {
        var folder = Path.Combine(work, $"node-{Interlocked.Increment(ref made)}");
        Directory.CreateDirectory(folder);
        var node = await Started(program, folder, fullDisk);
        lock (running)
        {
            running.Add(node);
        }
    }

    // As whatever supervises a program does: one that finds no database at that moment is started again.
    private async Task<Node> Started(string program, string folder, bool fullDisk)
    {
        for (var left = 10; ; left--)
        {
            try
            {
                return await Node.Start(program, connection, folder, fullDisk);
            }
            catch (InvalidOperationException) when (left > 0)
            {
                await Task.Delay(TimeSpan.FromSeconds(1));
            }
        }
    }

    /// <summary>Kills a node without a warning, and has another take its place.</summary>
    /// <param name="fullDisk">The other has no room on its disk.</param>
    public async Task Kill(bool fullDisk = false)
    {
        using (var victim = First())
        {
            victim.Kill();
            lock (running)
            {
                running.Remove(victim);
            }
        }

        await Join(program, fullDisk);
    }

    /// <summary>Replaces a node as an upgrade does: the new one first, then the old one is asked to end.</summary>
    /// <returns>How long it took to end.</returns>
    public async Task<TimeSpan> Replace()
    {
        using var old = First();
        await Join(program, fullDisk: false);
        lock (running)
        {
            running.Remove(old);
        }

        var asked = Stopwatch.GetTimestamp();
        await old.End();
        return Stopwatch.GetElapsedTime(asked);
    }

    public void Dispose()
    {
        running.ForEach(n => n.Dispose());
        running.Clear();
    }

    private Node First()
    {
        lock (running)
        {
            return running[0];
        }
    }

    private sealed partial class Node(Process process, Uri address) : IDisposable
    {
        public Uri Address => address;

        public static async Task<Node> Start(string program, string connection, string folder, bool fullDisk)
        {
            var limit = fullDisk ? "ulimit -f 1; trap '' XFSZ; " : "";
            var start = new ProcessStartInfo("bash", ["-c", $"{limit}exec dotnet '{program}' serve --urls http://127.0.0.1:0 --data '{folder}' 2>'{folder}.log'"]) { RedirectStandardOutput = true, UseShellExecute = false };
            start.Environment["Essai__Database"] = connection;
            // The runtime maps its own code through a file, which would meet the limit too.
            start.Environment["DOTNET_EnableWriteXorExecute"] = "0";
            start.Environment["Essai__Limits__GuestBurst"] = "100000";
            start.Environment["Essai__Limits__AddressBurst"] = "1000000";
            var process = Process.Start(start)!;
            while (await process.StandardOutput.ReadLineAsync() is { } line)
            {
                if (Listens().Match(line) is { Success: true } told)
                {
                    _ = process.StandardOutput.ReadToEndAsync();
                    return new Node(process, new Uri(told.Value));
                }
            }

            await process.WaitForExitAsync();
            throw new InvalidOperationException($"a node ended with {process.ExitCode} before it listened: {await File.ReadAllTextAsync(folder + ".log")}");
        }

        public void Kill()
        {
            process.Kill();
            process.WaitForExit();
        }

        public async Task End()
        {
            using (var term = Process.Start("kill", ["-TERM", process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]))
            {
                await term.WaitForExitAsync();
            }

            await process.WaitForExitAsync();
        }

        public void Dispose()
        {
            if (!process.HasExited)
            {
                Kill();
            }

            process.Dispose();
        }

        [GeneratedRegex(@"http://127\S+", RegexOptions.NonBacktracking)]
        private static partial Regex Listens();
    }
}
