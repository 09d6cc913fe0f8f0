using System.Net;

namespace Essai.Platform.Hosting;

/// <summary>
/// Answers under the installation's own names alone, so that a forged Host header never ends in a link. An address that is
/// the connection's own is no forgery.
/// </summary>
internal sealed class HostCheck
{
    private readonly HashSet<string> names = new(StringComparer.OrdinalIgnoreCase) { "localhost" };
    private readonly List<string> endings = [];

    /// <param name="listening">The addresses that the server listens on.</param>
    public HostCheck(HouseSettings settings, IEnumerable<string> listening)
    {
        foreach (var name in settings.AllowedHosts.Append(settings.BaseUrl?.Host).Concat(listening.Select(NameIn)).OfType<string>())
        {
            if (name.StartsWith("*.", StringComparison.Ordinal))
            {
                endings.Add(name[1..]);
            }
            else
            {
                names.Add(name);
            }
        }
    }

    public bool Knows(string host, IPAddress? local)
    {
        var name = host.Trim('[', ']');
        return names.Contains(name)
            || endings.Exists(e => name.Length > e.Length && name.EndsWith(e, StringComparison.OrdinalIgnoreCase))
            || (IPAddress.TryParse(name, out var address) && IsOwn(address, local));
    }

    public Task Guard(HttpContext http, RequestDelegate next) => IsAddress(http.Request.Host) && Knows(http.Request.Host.Host, http.Connection.LocalIpAddress)
        ? next(http)
        : Refusal.Write(http, StatusCodes.Status421MisdirectedRequest, "wrong_host");

    // The server takes any digits for a port; links are made of this.
    private static bool IsAddress(HostString host) => Uri.TryCreate($"http://{host.Value}", UriKind.Absolute, out _);

    private static bool IsOwn(IPAddress address, IPAddress? local) =>
        local is not null && (address.Equals(local) || (local.IsIPv4MappedToIPv6 && address.Equals(local.MapToIPv4())));

    // Wildcards (+, *, 0.0.0.0) name no host; those are told by BaseUrl and AllowedHosts.
    private static string? NameIn(string url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var uri) && uri.HostNameType == UriHostNameType.Dns ? uri.Host : null;
}
