using System.IO.Compression;
using Microsoft.Net.Http.Headers;

namespace Essai.Platform.Hosting;

/// <summary>A file that never changes under its address, ready in each form that browsers take.</summary>
internal sealed class Asset
{
    private const string Forever = "public, max-age=31536000, immutable";
    private readonly string type;
    private readonly (string? Encoding, byte[] Content)[] forms;

    public Asset(byte[] content, string type)
    {
        this.type = type;
        forms = type is "font/woff2" or "image/png" or "image/webp"
            ? [(null, content)]
            : [("br", Pack(content, s => new BrotliStream(s, CompressionLevel.SmallestSize))), ("gzip", Pack(content, s => new GZipStream(s, CompressionLevel.SmallestSize))), (null, content)];
    }

    public Task Send(HttpContext http)
    {
        var (encoding, content) = Array.Find(forms, f => f.Encoding is null || Takes(http.Request, f.Encoding));
        var headers = http.Response.Headers;
        headers.ContentType = type;
        headers.CacheControl = Forever;
        headers.ContentLength = content.Length;
        if (forms.Length > 1)
        {
            headers.Vary = HeaderNames.AcceptEncoding;
        }

        if (encoding is not null)
        {
            headers.ContentEncoding = encoding;
        }

        return HttpMethods.IsHead(http.Request.Method) ? Task.CompletedTask : http.Response.Body.WriteAsync(content, http.RequestAborted).AsTask();
    }

    private static bool Takes(HttpRequest request, string encoding) =>
        StringWithQualityHeaderValue.TryParseList(request.Headers.AcceptEncoding, out var taken)
        && taken.Any(t => t.Value.Equals(encoding, StringComparison.OrdinalIgnoreCase) && t.Quality is not 0);

    private static byte[] Pack(byte[] content, Func<Stream, Stream> packer)
    {
        using var packed = new MemoryStream();
        using (var stream = packer(packed))
        {
            stream.Write(content);
        }

        return packed.ToArray();
    }
}
