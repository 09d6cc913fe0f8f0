namespace Essai.Platform.Hosting;

/// <summary>Addresses as the world types them: search engines and mails need them whole.</summary>
internal sealed class PublicAddress(HouseSettings settings, IHttpContextAccessor http)
{
    public string Of(string path) => new Uri(Root, path).AbsoluteUri;

    private Uri Root => settings.BaseUrl ?? (http.HttpContext is { Request: var request }
        ? new Uri($"{request.Scheme}://{request.Host}")
        : throw new InvalidOperationException("an address is asked for outside of a request, and no BaseUrl is set"));
}
