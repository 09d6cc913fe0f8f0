using System.Collections.Concurrent;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Essai.Tests.Platform.Watch;

/// <summary>Takes traces as a collector of OpenTelemetry does, and keeps what was sent.</summary>
internal sealed class Collector : IAsyncDisposable
{
    private readonly WebApplication server;
    private readonly ConcurrentQueue<byte[]> taken = new();

    private Collector(WebApplication server)
    {
        this.server = server;
        server.MapPost("/v1/traces", async (HttpRequest request) =>
        {
            using var body = new MemoryStream();
            await request.Body.CopyToAsync(body);
            taken.Enqueue(body.ToArray());
        });
    }

    public string Address => server.Urls.Single();

    /// <summary>Names and tags stand in there as they are.</summary>
    public string Sent => string.Concat(taken.Select(Encoding.UTF8.GetString));

    /// <summary>Ids of traces stand in there.</summary>
    public string SentHex => string.Concat(taken.Select(Convert.ToHexStringLower));

    public static async Task<Collector> Start()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var collector = new Collector(builder.Build());
        await collector.server.StartAsync();
        return collector;
    }

    public ValueTask DisposeAsync() => server.DisposeAsync();
}
