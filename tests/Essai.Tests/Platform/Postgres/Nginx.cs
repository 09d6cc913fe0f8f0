using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Essai.Tests.Architecture;

namespace Essai.Tests.Platform.Postgres;

/// <summary>A real nginx with the configuration that deploy/ offers, on a port of this machine, before two programs.</summary>
internal sealed class Nginx : IDisposable
{
    public const string Name = "learn.example";

    private static readonly string? Program = new[] { "/usr/sbin/nginx", "/usr/bin/nginx", "/usr/local/bin/nginx" }.FirstOrDefault(File.Exists);

    private readonly string home;
    private readonly Process running;

    private Nginx(string folder, Process process, int port)
    {
        (home, running) = (folder, process);
        var handler = new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false };
        handler.SslOptions.RemoteCertificateValidationCallback = (_, certificate, _, _) => certificate?.Subject == $"CN={Name}";
        handler.ConnectCallback = async (_, cancel) =>
        {
            var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
            await socket.ConnectAsync(IPAddress.Loopback, port, cancel);
            return new NetworkStream(socket, ownsSocket: true);
        };
        Http = new HttpClient(handler) { BaseAddress = new Uri($"https://{Name}") };
    }

    public static bool IsThere => Program is not null;

    /// <summary>Asks as if the name were known to the world.</summary>
    public HttpClient Http { get; }

    /// <param name="more">What an operator adds to the server block.</param>
    public static Nginx Before(Uri one, Uri two, string more = "")
    {
        var folder = Directory.CreateTempSubdirectory("essai-nginx-").FullName;
        var (plain, secure) = (FreePort(), FreePort());
        WriteCertificate(folder);
        var offered = File.ReadAllText(Path.Combine(Sources.Root, "deploy/nginx.conf"));
        File.WriteAllText(Path.Combine(folder, "essai.conf"), new[]
        {
            ("10.0.0.1:5080", one.Authority), ("10.0.0.2:5080", two.Authority), ("listen 80", $"listen 127.0.0.1:{plain}"),
            ("    location / {", more + "\n    location / {"), ("listen 443", $"listen 127.0.0.1:{secure}"), ("/etc/ssl", folder),
        }.Aggregate(offered, (text, change) => text.Contains(change.Item1, StringComparison.Ordinal) ? text.Replace(change.Item1, change.Item2, StringComparison.Ordinal) : throw new InvalidOperationException($"deploy/nginx.conf says nothing of {change.Item1}")));
        File.WriteAllText(Path.Combine(folder, "nginx.conf"), $$"""
            daemon off; worker_processes 2; pid nginx.pid; error_log error.log;
            events { worker_connections 512; }
            http {
                access_log off;
                client_body_temp_path body; proxy_temp_path proxy; fastcgi_temp_path fastcgi; uwsgi_temp_path uwsgi; scgi_temp_path scgi;
                include essai.conf;
            }
            """);
        var process = Process.Start(new ProcessStartInfo(Program!, ["-p", folder + "/", "-c", "nginx.conf", "-e", "error.log"]) { UseShellExecute = false })!;
        return new Nginx(folder, process, secure);
    }

    /// <summary>Resolves once it answers.</summary>
    public async Task<Nginx> Listening(CancellationToken cancel)
    {
        while (!running.HasExited)
        {
            try
            {
                using var reply = await Http.GetAsync("/health/live", cancel);
                return this;
            }
            catch (HttpRequestException)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(20), cancel);
            }
        }

        throw new InvalidOperationException("nginx ended: " + await File.ReadAllTextAsync(Path.Combine(home, "error.log"), cancel));
    }

    public void Dispose()
    {
        Http.Dispose();
        using (var stop = Process.Start("kill", ["-TERM", running.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]))
        {
            stop.WaitForExit();
        }

        running.WaitForExit();
        running.Dispose();
        Directory.Delete(home, recursive: true);
    }

    private static void WriteCertificate(string folder)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest($"CN={Name}", key, HashAlgorithmName.SHA256);
        using var certificate = request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
        File.WriteAllText(Path.Combine(folder, $"{Name}.pem"), certificate.ExportCertificatePem());
        File.WriteAllText(Path.Combine(folder, $"{Name}.key"), key.ExportPkcs8PrivateKeyPem());
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
