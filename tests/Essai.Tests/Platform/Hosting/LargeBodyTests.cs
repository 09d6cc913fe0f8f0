using System.IO.Compression;
using System.Text;

namespace Essai.Tests.Platform.Hosting;

/// <summary>Bodies that are too long, or that would be once they were unpacked.</summary>
public sealed class LargeBodyTests(ServedLumen served) : IClassFixture<ServedLumen>
{
    private const long Huge = 100 * 1024 * 1024;

    // What lies in the buffers of two sockets when the server closes.
    private const long Buffered = 16 * 1024 * 1024;

    [Theory]
    [InlineData("/api/v1/lumen/guests", "application/json", 413)]
    [InlineData("/lumen/en/settings", "application/x-www-form-urlencoded", 413)]
    [InlineData("/lumen/en/settings", "multipart/form-data; boundary=a", 413)]
    [InlineData("/nothing/here", "application/json", 405)]
    public async Task a_hundred_megabytes_are_refused_unread(string path, string type, int status)
    {
        await using var wire = await Wire.To(served.Essai);
        await wire.Send($"POST {path} HTTP/1.1\r\nHost: localhost\r\nContent-Type: {type}\r\nContent-Length: {Huge}\r\n\r\n");

        var (reply, sent) = await wire.Pour(Huge);

        (reply.Status is 0 || reply.Status == status).ShouldBeTrue(reply.Head);
        sent.ShouldBeLessThan(Buffered);
    }

    [Theory]
    [InlineData("/api/v1/lumen/guests", "application/json")]
    [InlineData("/lumen/en/settings", "application/x-www-form-urlencoded")]
    public async Task a_body_whose_length_is_not_told_is_cut_where_it_grows_too_long(string path, string type)
    {
        await using var wire = await Wire.To(served.Essai);
        await wire.Send($"POST {path} HTTP/1.1\r\nHost: localhost\r\nContent-Type: {type}\r\nTransfer-Encoding: chunked\r\n\r\n");

        var (reply, sent) = await wire.Pour(Huge, block => [.. Encoding.ASCII.GetBytes($"{block.Length:x}\r\n"), .. block, .. "\r\n"u8]);

        reply.Status.ShouldBeOneOf(0, 413);
        sent.ShouldBeLessThan(Buffered);
    }

    [Theory]
    [InlineData("/api/v1/lumen/guests", "application/json", "gzip")]
    [InlineData("/api/v1/lumen/guests", "application/json", "br")]
    [InlineData("/api/v1/lumen/guests", "application/json", "deflate, gzip")]
    [InlineData("/lumen/en/settings", "application/x-www-form-urlencoded", "gzip")]
    public async Task nothing_is_unpacked(string path, string type, string packed)
    {
        var bomb = new ByteArrayContent(Packed(new byte[Huge / 2])) { Headers = { { "Content-Type", type }, { "Content-Encoding", packed } } };

        using var reply = await served.Essai.Http.PostAsync(path, bomb);

        ((int)reply.StatusCode, string.Join(',', reply.Headers.GetValues("Accept-Encoding"))).ShouldBe((415, "identity"));
    }

    private static byte[] Packed(byte[] content)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest))
        {
            gzip.Write(content);
        }

        return packed.ToArray();
    }
}
