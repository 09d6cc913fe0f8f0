using System.Diagnostics;

namespace Essai.Browser.Tests.Browser;

/// <summary>`essai serve` as a process of its own, which can be killed as hard as a machine that loses its power.</summary>
internal sealed class Served(string folder) : IDisposable
{
    private Process? process;

    public string Address { get; private set; } = "";

    /// <summary>Starts the program on the folder, for the second time at the address of the first.</summary>
    public async Task Start()
    {
        var urls = Address.Length > 0 ? Address : "http://127.0.0.1:0";
        string[] arguments = [Path.Combine(AppContext.BaseDirectory, "essai.dll"), "serve", "--urls", urls, "--data", folder];
        process = Process.Start(new ProcessStartInfo("dotnet", arguments) { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false })!;
        process.BeginErrorReadLine(); // Its log, which would fill the pipe.
        for (var line = await process.StandardOutput.ReadLineAsync(); line is not null; line = await process.StandardOutput.ReadLineAsync())
        {
            if (line.Contains("listens on", StringComparison.Ordinal))
            {
                Address = line.Split(' ')[^1];
                return;
            }
        }

        throw new InvalidOperationException("essai serve ended");
    }

    /// <summary>SIGKILL: nothing is said to the program, nothing is tidied.</summary>
    public async Task Kill()
    {
        process!.Kill();
        await process.WaitForExitAsync();
    }

    public void Dispose()
    {
        process?.Kill();
        process?.Dispose();
        Directory.Delete(folder, recursive: true);
    }
}
