using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Essai.Tests.Platform.Hosting;

/// <summary>Who sends a byte now and then holds a connection for a while, and nobody up.</summary>
public sealed class SlowClientTests
{
    private const int Crowd = 200;

    [Fact]
    public async Task whoever_dribbles_headers_is_cut_off()
    {
        await using var essai = await Hurried();
        await using var slow = await Wire.To(essai);

        await slow.Send("GET / HTTP/1.1\r\nHost: localhost\r\nX-");

        // Ends when the server closes; the wire itself would wait much longer.
        WireReply.Read(await slow.ReadToEnd()).Status.ShouldBeOneOf(0, 408);
    }

    [Fact]
    public async Task whoever_dribbles_a_body_is_cut_off()
    {
        await using var essai = await Hurried();
        await using var slow = await Wire.To(essai);

        await slow.Send("POST /api/v1/lumen/guests HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 1000\r\n\r\n{");

        WireReply.Read(await slow.ReadToEnd()).Status.ShouldBeOneOf(0, 408);
    }

    [Fact]
    public async Task others_are_served_while_a_crowd_dribbles()
    {
        await using var essai = await RunningEssai.Start();
        var crowd = await Task.WhenAll(Enumerable.Range(0, Crowd).Select(_ => Wire.To(essai)));
        await Task.WhenAll(crowd.Select((wire, i) => wire.Send(i % 2 == 0
            ? "GET / HTTP/1.1\r\nHost: localhost\r\nX-"
            : "POST /api/v1/lumen/guests HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1000\r\n\r\n{")));

        (await essai.Get("/robots.txt")).IsSuccessStatusCode.ShouldBeTrue();

        foreach (var wire in crowd)
        {
            await wire.DisposeAsync();
        }
    }

    [Fact]
    public async Task the_real_limits_are_seconds()
    {
        await using var essai = await RunningEssai.Start();
        var limits = essai.Services.GetRequiredService<IOptions<KestrelServerOptions>>().Value.Limits;

        limits.RequestHeadersTimeout.ShouldBeLessThanOrEqualTo(TimeSpan.FromSeconds(15));
        limits.MinRequestBodyDataRate!.BytesPerSecond.ShouldBeGreaterThanOrEqualTo(240);
        limits.MinRequestBodyDataRate.GracePeriod.ShouldBeLessThanOrEqualTo(TimeSpan.FromSeconds(5));
        limits.MinResponseDataRate.ShouldNotBeNull();
        limits.MaxRequestHeadersTotalSize.ShouldBeLessThanOrEqualTo(32 * 1024);
        limits.MaxRequestLineSize.ShouldBeLessThanOrEqualTo(8 * 1024);
        limits.KeepAliveTimeout.ShouldBeLessThanOrEqualTo(TimeSpan.FromSeconds(130));
    }

    // The same program with less patience.
    private static Task<RunningEssai> Hurried() => RunningEssai.Start(before: builder =>
    {
        Lumen.Open(builder);
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(1);
            kestrel.Limits.MinRequestBodyDataRate = new MinDataRate(bytesPerSecond: 240, gracePeriod: TimeSpan.FromSeconds(1.1));
        });
    });
}
