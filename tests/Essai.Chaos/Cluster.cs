using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace Essai.Chaos;

/// <summary>A PostgreSQL primary and its synchronous standby, on this machine alone.</summary>
internal sealed class Cluster : IDisposable
{
    private readonly string bin;
    private readonly string work;
    private readonly (string Folder, int Port) first;
    private readonly (string Folder, int Port) second;

    private Cluster(string bin, string work) =>
        (this.bin, this.work, first, second) = (bin, work, (Path.Combine(work, "first"), FreePort()), (Path.Combine(work, "second"), FreePort()));

    /// <summary>Both hosts: whoever connects finds the one that takes writes.</summary>
    public string Connection => Text($"127.0.0.1:{first.Port},127.0.0.1:{second.Port}");

    /// <param name="bin">Where PostgreSQL's programs are.</param>
    public static Cluster Start(string bin, string work)
    {
        var cluster = new Cluster(bin, work);
        cluster.Run("initdb", "-D", cluster.first.Folder, "-U", "essai", "-A", "trust", "-E", "UTF8", "--locale=C");
        cluster.Serve(cluster.first, "-c synchronous_standby_names=*");
        cluster.Run("pg_basebackup", "-D", cluster.second.Folder, "-R", "-X", "stream", "-h", "127.0.0.1", "-p", $"{cluster.first.Port}", "-U", "essai");
        cluster.Serve(cluster.second, "");
        return cluster;
    }

    /// <summary>Kills the primary without a warning; the standby is promoted as soon as that is noticed.</summary>
    public void Fail()
    {
        var postmaster = File.ReadLines(Path.Combine(first.Folder, "postmaster.pid")).First();
        Sh($"kill -9 {postmaster} $(ps -o pid= --ppid {postmaster})");
        Thread.Sleep(TimeSpan.FromSeconds(1));
        Run("pg_ctl", "-D", second.Folder, "-w", "promote");
    }

    public async Task<List<T>> Ask<T>(string sql, Func<NpgsqlDataReader, T> row)
    {
        await using var source = new NpgsqlDataSourceBuilder(Connection).BuildMultiHost().WithTargetSession(TargetSessionAttributes.Primary);
        await using var command = source.CreateCommand(sql);
        await using var reader = await command.ExecuteReaderAsync();
        var rows = new List<T>();
        while (await reader.ReadAsync())
        {
            rows.Add(row(reader));
        }

        return rows;
    }

    public void Dispose()
    {
        foreach (var folder in new[] { first.Folder, second.Folder }.Where(Directory.Exists))
        {
            try
            {
                Run("pg_ctl", "-D", folder, "-m", "immediate", "stop");
            }
            catch (InvalidOperationException)
            {
                // It does not run any more.
            }
        }
    }

    private static string Text(string hosts) => $"Host={hosts};Username=essai;Database=postgres;Timeout=2;Command Timeout=5;Host Recheck Seconds=1";

    private void Serve((string Folder, int Port) server, string options) => Run(
        "pg_ctl", "-D", server.Folder, "-w", "-l", server.Folder + ".log", "-o",
        $"-p {server.Port} -c listen_addresses=127.0.0.1 -c unix_socket_directories='' -c max_connections=300 -c hot_standby=on {options}", "start");

    // PostgreSQL refuses root.
    private void Run(string program, params string[] arguments)
    {
        var command = new[] { Path.Combine(bin, program) }.Concat(arguments);
        string[] all = Environment.UserName == "root" ? ["runuser", "-u", "postgres", "--", .. command] : [.. command];
        var start = new ProcessStartInfo("bash", ["-c", "exec \"$@\" >/dev/null 2>&1", "bash", .. all]) { WorkingDirectory = work };
        using var process = Process.Start(start)!;
        process.WaitForExit();
        _ = process.ExitCode == 0 ? 0 : throw new InvalidOperationException($"{program} ended with {process.ExitCode}");
    }

    private static void Sh(string script)
    {
        using var process = Process.Start("bash", ["-c", script]);
        process.WaitForExit();
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
