namespace Essai.Platform.Hosting;

/// <summary>Addresses as the world types them: search engines and mails need them whole.</summary>
internal sealed class PublicAddress(HouseSettings settings, IHttpContextAccessor http)
{
    public string Of(string path) => new Uri(Root, path).AbsoluteUri;

    /// <summary>
    /// Whether people reach this address over https: also where a proxy was not told to say so, the operator has. A cookie of
    /// theirs never travels in the clear.
    /// </summary>
    public static bool IsSecure(HttpContext http) => http.Request.IsHttps
        || (http.RequestServices.GetRequiredService<HouseSettings>().BaseUrl is { } whole && whole.Scheme == Uri.UriSchemeHttps
            && whole.Host.Equals(http.Request.Host.Host, StringComparison.OrdinalIgnoreCase));

    private Uri Root => settings.BaseUrl ?? (http.HttpContext is { Request: var request }
        ? new Uri($"{request.Scheme}://{request.Host}")
        : throw new InvalidOperationException("an address is asked for outside of a request, and no BaseUrl is set"));
}
