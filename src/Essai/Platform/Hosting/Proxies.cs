using System.Net;
using Microsoft.AspNetCore.HttpOverrides;

namespace Essai.Platform.Hosting;

/// <summary>Believes X-Forwarded headers of configured proxies, and of nobody else.</summary>
internal static class Proxies
{
    public static IApplicationBuilder UseProxies(this IApplicationBuilder app, HouseSettings settings)
    {
        if (settings.TrustedProxies.Length == 0)
        {
            return app;
        }

        var options = new ForwardedHeadersOptions
        {
            ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto | ForwardedHeaders.XForwardedHost,
            ForwardLimit = settings.TrustedProxies.Length,
        };
        options.KnownProxies.Clear();
        options.KnownIPNetworks.Clear();
        foreach (var proxy in settings.TrustedProxies)
        {
            options.KnownIPNetworks.Add(Network(proxy));
        }

        return app.UseForwardedHeaders(options);
    }

    /// <exception cref="FormatException">The operator wrote something that is no address.</exception>
    private static System.Net.IPNetwork Network(string proxy)
    {
        if (proxy.Contains('/', StringComparison.Ordinal))
        {
            return System.Net.IPNetwork.Parse(proxy);
        }

        var address = IPAddress.Parse(proxy);
        return new System.Net.IPNetwork(address, address.GetAddressBytes().Length * 8);
    }
}
