using System.Diagnostics;
using Essai.Platform.Hosting;
using OpenTelemetry.Exporter;
using OpenTelemetry.Trace;

namespace Essai.Platform.Watch;

/// <summary>Sends traces to the collector that an operator names, and to nobody else (docs/decisions/0071-what-is-measured.md).</summary>
internal static class TraceExport
{
    private const int PatienceMilliseconds = 3_000;

    /// <summary>Names that OpenTelemetry gives these settings everywhere.</summary>
    private static readonly string[] Standard = ["OTEL_EXPORTER_OTLP_ENDPOINT", "OTEL_EXPORTER_OTLP_TRACES_ENDPOINT"];

    public static void AddTraces(this IServiceCollection services, TelemetrySettings settings, IConfiguration configuration)
    {
        if (settings.Otlp is null && !Array.Exists(Standard, name => configuration[name] is { Length: > 0 }))
        {
            return;
        }

        services.AddSingleton<DistributedContextPropagator, NoStrangersTraces>().AddSingleton<Named>();
        services.AddOpenTelemetry().ConfigureResource(Identity.Describe).WithTracing(traces =>
        {
            traces.AddSource(Traces.Name, "Microsoft.AspNetCore").AddOtlpExporter(o => Send(o, settings));
            if (configuration["OTEL_TRACES_SAMPLER"] is null)
            {
                traces.SetSampler(new TraceIdRatioBasedSampler(settings.Share));
            }
        });
    }

    /// <summary>Names the spans of requests by the pattern of their address: addresses themselves hold ids of attempts.</summary>
    public static void UseTraces(this WebApplication app)
    {
        if (app.Services.GetService<Named>() is not null)
        {
            app.Use(Name);
        }
    }

    private static async Task Name(HttpContext http, RequestDelegate next)
    {
        // Whoever is asked inside may begin spans of their own.
        var span = Activity.Current;
        await next(http);
        var route = (http.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText;
        if (span is { Recorded: true })
        {
            span.DisplayName = $"{http.Request.Method} {route}".TrimEnd();
            _ = span.SetTag("http.request.method", http.Request.Method).SetTag("http.route", route).SetTag("http.response.status_code", http.Response.StatusCode);
        }
    }

    private static void Send(OtlpExporterOptions exporter, TelemetrySettings settings)
    {
        exporter.TimeoutMilliseconds = PatienceMilliseconds;
        if (settings.Otlp is { } collector)
        {
            (exporter.Protocol, exporter.Endpoint) = (OtlpExportProtocol.HttpProtobuf, new Uri(collector, "/v1/traces"));
        }
    }

    private sealed class Named;

    /// <summary>A stranger's request decides neither whether it is traced nor under which id, and brings no baggage.</summary>
    private sealed class NoStrangersTraces : DistributedContextPropagator
    {
        public override IReadOnlyCollection<string> Fields => [];

        public override void Inject(Activity? activity, object? carrier, PropagatorSetterCallback? setter)
        {
        }

        public override void ExtractTraceIdAndState(object? carrier, PropagatorGetterCallback? getter, out string? traceId, out string? traceState) =>
            (traceId, traceState) = (null, null);

        public override IEnumerable<KeyValuePair<string, string?>>? ExtractBaggage(object? carrier, PropagatorGetterCallback? getter) => null;
    }
}
