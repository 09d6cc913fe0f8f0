using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using Essai.Platform.Database;
using Npgsql;

namespace Essai.Platform.Postgres;

/// <summary>PostgreSQL's own client programs, told by their environment what our connection string says: no password in a list of processes.</summary>
internal static class PostgresProgram
{
    /// <exception cref="StoreException">It is missing, or failed.</exception>
    public static async Task Run(string program, string[] arguments, string connection, CancellationToken cancel)
    {
        using var process = Start(program, arguments, connection);
        var said = process.StandardError.ReadToEndAsync(cancel);
        try
        {
            await process.WaitForExitAsync(cancel);
        }
        catch (OperationCanceledException)
        {
            process.Kill();
            throw;
        }

        if (process.ExitCode != 0)
        {
            throw new StoreException($"{program} failed: {(await said).Trim()}", StoreException.Missing);
        }
    }

    private static Process Start(string program, string[] arguments, string connection)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardError = true, UseShellExecute = false };
        foreach (var (name, value) in Environment(new NpgsqlConnectionStringBuilder(connection)))
        {
            start.Environment[name] = value;
        }

        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception e)
        {
            throw new StoreException($"{program} is missing on this machine. Get it with: sudo apt-get install -y postgresql-client", StoreException.Missing, e);
        }
    }

    private static IEnumerable<(string Name, string Value)> Environment(NpgsqlConnectionStringBuilder settings)
    {
        var hosts = settings.Host!.Split(',').Select(h => h.Trim().Split(':')).ToArray();
        yield return ("PGHOST", string.Join(',', hosts.Select(h => h[0])));
        yield return ("PGPORT", string.Join(',', hosts.Select(h => h is [_, var port] ? port : settings.Port.ToString(CultureInfo.InvariantCulture))));
        yield return ("PGTARGETSESSIONATTRS", "read-write");
        yield return ("PGAPPNAME", "essai");
        yield return ("PGSSLMODE", settings.SslMode switch { SslMode.VerifyCA => "verify-ca", SslMode.VerifyFull => "verify-full", var mode => mode.ToString().ToLowerInvariant() });
        foreach (var (name, value) in new[] { ("PGDATABASE", settings.Database), ("PGUSER", settings.Username), ("PGPASSWORD", settings.Password), ("PGPASSFILE", settings.Passfile), ("PGSSLROOTCERT", settings.RootCertificate) })
        {
            if (value is not null)
            {
                yield return (name, value);
            }
        }
    }
}
