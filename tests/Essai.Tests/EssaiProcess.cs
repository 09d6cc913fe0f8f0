using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using Essai.Tests.Platform;

namespace Essai.Tests;

/// <summary>The program as an operator runs it: a process of its own, whose measures and log are read from outside, and which can be killed.</summary>
internal sealed class EssaiProcess : IAsyncDisposable
{
    private readonly Process process;
    private readonly string? folder;
    private readonly Task reading;

    private EssaiProcess(Process process, string? folder, string[] said)
    {
        (this.process, this.folder) = (process, folder);
        Http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = new Uri(said[0].Split(' ')[^1]) };
        Door = said.Length == 1 ? null : new Uri(said[^1].Split(' ')[^1]);
        reading = Read(process.StandardError);
    }

    public HttpClient Http { get; }

    /// <summary>Where measures are told; null where they are not.</summary>
    public Uri? Door { get; }

    /// <summary>The log so far, a line each.</summary>
    public ConcurrentQueue<string> Log { get; } = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <param name="folder">A data folder, which goes with the process.</param>
    /// <param name="settings">Environment variables such as Essai__BaseUrl.</param>
    public static Task<EssaiProcess> Start(string folder, params (string Name, string Value)[] settings) => Start(folder, keep: false, settings);

    /// <summary>For answers without a limit, in a data folder that outlives the process.</summary>
    public static Task<EssaiProcess> Hurried(string folder) => Start(folder, keep: true, [("Essai__Limits__GuestBurst", "100000")]);

    private static async Task<EssaiProcess> Start(string folder, bool keep, (string Name, string Value)[] settings)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(EssaiApp).Assembly.Location, "serve", "--urls", "http://127.0.0.1:0", "--data", folder])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        foreach (var (name, value) in settings)
        {
            start.Environment[name] = value;
        }

        var started = Process.Start(start)!;
        var watched = settings.Any(s => s.Name == "Essai__Operations__Urls");
        var said = new List<string>();
        do
        {
            said.Add(await started.StandardOutput.ReadLineAsync(Cancel) ?? throw new InvalidOperationException(await started.StandardError.ReadToEndAsync(Cancel)));
        }
        while (watched && !said[^1].EndsWith("/metrics", StringComparison.Ordinal));
        return new EssaiProcess(started, keep ? null : folder, [.. said]);
    }

    public static async Task<EssaiProcess> Watched() => await Start(await OpenLumen.Folder("a", "b", "c", "d"), ("Essai__Operations__Urls", "http://127.0.0.1:0"));

    public Task<string> Measures() => Http.GetStringAsync(Door, Cancel);

    /// <summary>The sum of all series of a name that carry a label.</summary>
    public async Task<double> Sum(string name, string label = "") => (await Measures()).Split('\n')
        .Where(line => line.StartsWith(name + "{", StringComparison.Ordinal) && line.Contains(label, StringComparison.Ordinal))
        .Sum(line => double.Parse(line[(line.LastIndexOf('}') + 1)..], CultureInfo.InvariantCulture));

    /// <summary>Ends it as systemd does, and waits for the last line of its log.</summary>
    public async Task Stop()
    {
        Signal("-TERM");
        await process.WaitForExitAsync(Cancel);
        await reading;
    }

    /// <summary>SIGSTOP: nothing of the program runs for now.</summary>
    public void Freeze() => Signal("-STOP");

    /// <summary>SIGKILL: nothing of the program runs any more.</summary>
    public void Kill()
    {
        process.Kill();
        process.WaitForExit();
    }

    public ValueTask DisposeAsync()
    {
        Http.Dispose();
        if (!process.HasExited)
        {
            Kill();
        }

        process.Dispose();
        if (folder is not null)
        {
            Directory.Delete(folder, recursive: true);
        }

        return ValueTask.CompletedTask;
    }

    private void Signal(string signal)
    {
        using var kill = Process.Start("kill", [signal, process.Id.ToString(CultureInfo.InvariantCulture)]);
        kill.WaitForExit();
    }

    private async Task Read(StreamReader lines)
    {
        while (await lines.ReadLineAsync(CancellationToken.None) is { } line)
        {
            Log.Enqueue(line);
        }
    }
}
