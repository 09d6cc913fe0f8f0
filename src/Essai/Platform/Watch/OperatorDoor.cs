using Essai.Platform.Hosting;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;

namespace Essai.Platform.Watch;

/// <summary>
/// GET /metrics, on an address of its own (docs/decisions/0071-what-is-measured.md): no request to the learners' address ever
/// comes here, whatever a proxy does. Where no such address is named nothing is listened to and nothing is kept.
/// </summary>
internal sealed class OperatorDoor(HouseSettings settings, ILoggerFactory logs) : IHostedService, IAsyncDisposable
{
    /// <summary>Ours, and those of .NET, its server and the PostgreSQL driver.</summary>
    private static readonly string[] Meters = [Measures.Name, "System.Runtime", "Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel", "Npgsql"];

    private WebApplication? door;

    /// <summary>Where it really listens.</summary>
    public ICollection<string> Urls => door?.Urls ?? [];

    /// <exception cref="IOException">The address is taken.</exception>
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        if (settings.Operations.Urls is not { Length: > 0 } urls)
        {
            return;
        }

        door = Build(urls);
        await door.StartAsync(cancellationToken);
        Measures.Begin();
    }

    public Task StopAsync(CancellationToken cancellationToken) => door?.StopAsync(cancellationToken) ?? Task.CompletedTask;

    public ValueTask DisposeAsync() => door?.DisposeAsync() ?? ValueTask.CompletedTask;

    private WebApplication Build(string urls)
    {
        // Empty: settings of the learners' address (certificates, endpoints) are none of this one's.
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions { ApplicationName = "essai" });
        builder.WebHost.UseKestrelCore().ConfigureKestrel(k => k.AddServerHeader = false)
            .UseUrls(urls.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
        builder.Services.AddSingleton(logs).AddRoutingCore();
        builder.Services.AddOpenTelemetry().ConfigureResource(Identity.Describe).WithMetrics(m => m.AddMeter(Meters).AddPrometheusExporter());
        var built = builder.Build();
        built.MapPrometheusScrapingEndpoint("/metrics").DisableHttpMetrics();
        return built;
    }
}
