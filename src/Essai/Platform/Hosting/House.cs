using System.IO.Compression;
using Essai.Platform.Database;
using Essai.Platform.Guests;
using Essai.Platform.Watch;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace Essai.Platform.Hosting;

/// <summary>How the program stands on the network: settings, limits, logs, headers, failures.</summary>
internal static class House
{
    /// <summary>Answers are small; a free text is a page at most.</summary>
    private const long LargestBody = 256 * 1024;

    /// <summary>A phone in a tunnel needs a few seconds for its headers; who takes longer holds a connection for nothing.</summary>
    private static readonly TimeSpan LongestHeaders = TimeSpan.FromSeconds(15);

    /// <summary>Bytes a second, after a moment of grace: a second on the slowest of phone networks.</summary>
    private static readonly MinDataRate SlowestBody = new(bytesPerSecond: 240, gracePeriod: TimeSpan.FromSeconds(5));

    /// <summary>Proxies ask every few seconds.</summary>
    private static readonly TimeSpan LongestCheck = TimeSpan.FromSeconds(3);

    private static readonly TimeSpan LongestGoodbye = TimeSpan.FromSeconds(10);

    public static void AddHosting(this WebApplicationBuilder builder, DataFolder data, SharedFiles shared)
    {
        builder.Configuration.AddHouse(data.Path);
        var settings = HouseSettings.From(builder.Configuration);
        builder.WebHost.UseKestrelHttpsConfiguration().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = LargestBody;
            kestrel.Limits.RequestHeadersTimeout = LongestHeaders;
            kestrel.Limits.MinRequestBodyDataRate = SlowestBody;
        });
        builder.Logging.AddHouseLog();
        var services = builder.Services;
        services.AddSingleton(data).AddSingleton(shared).AddSingleton(settings).AddSingleton<PublicAddress>().AddSingleton(TimeProvider.System);
        services.AddSingleton(Assets.Load(Path.Combine(AppContext.BaseDirectory, "wwwroot")));
        services.AddSingleton(new Secrets(shared.Secret())).AddSingleton<GuestTokens>().AddSingleton<GuestCookie>().AddSingleton<FormProof>();
        services.AddDataProtection().SetApplicationName("essai").AddKeyManagementOptions(o => o.XmlRepository = shared.Keys);
        services.AddResponseCompression(Compress);
        services.Configure<BrotliCompressionProviderOptions>(o => o.Level = CompressionLevel.Fastest);
        services.Configure<HostOptions>(o => o.ShutdownTimeout = LongestGoodbye);
        services.AddCors(ApiCors.Add);
        services.AddSingleton(settings.Limits).AddSingleton<Limits>().AddHostedService<SharedLimits>();
        services.AddTraces(settings.Telemetry, builder.Configuration);
        services.AddSingleton<OperatorDoor>().AddHostedService(s => s.GetRequiredService<OperatorDoor>());
        services.AddHealthChecks().AddCheck<DatabaseCheck>("database", timeout: LongestCheck);
    }

    /// <summary>Everything that stands before the routes, outermost first.</summary>
    public static void UseHosting(this WebApplication app)
    {
        var settings = app.Services.GetRequiredService<HouseSettings>();
        var hosts = new HostCheck(settings, app.Configuration["urls"]?.Split(';') ?? []);
        app.UseTraces();
        app.UseProxies(settings);
        app.UseSecurityHeaders();
        app.UseResponseCompression();
        app.UseFailures();
        app.Use(hosts.Guard);
        app.Use(Framing.Guard);
    }

    /// <summary>
    /// Pages may be compressed over https: nothing secret in them repeats. Tickets and proofs are sealed or salted anew for
    /// each page, and a form from elsewhere is refused.
    /// </summary>
    private static void Compress(ResponseCompressionOptions options)
    {
        options.EnableForHttps = true;
        options.Providers.Add<BrotliCompressionProvider>();
        options.Providers.Add<GzipCompressionProvider>();
        options.MimeTypes = ["text/html", "text/css", "text/plain", "application/json", "application/problem+json", "application/manifest+json", "image/svg+xml"];
    }
}
