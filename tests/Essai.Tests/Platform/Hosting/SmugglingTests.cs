namespace Essai.Tests.Platform.Hosting;

/// <summary>A request that two readers could end at two places is nobody's request, and its connection ends with it.</summary>
public sealed class SmugglingTests(ServedLumen served) : IClassFixture<ServedLumen>
{
    private const string Inside = "GET /inside HTTP/1.1\r\nHost: localhost\r\n\r\n";

    public static TheoryData<string, string> Requests => new()
    {
        { "two lengths", "Content-Length: 0\r\nContent-Length: 41\r\n\r\n" + Inside },
        { "two lengths in one line", "Content-Length: 0, 41\r\n\r\n" + Inside },
        { "a length and chunks", "Content-Length: 53\r\nTransfer-Encoding: chunked\r\n\r\n2\r\n{}\r\n0\r\n\r\n" + Inside },
        { "chunks and a length", "Transfer-Encoding: chunked\r\nContent-Length: 12\r\n\r\n2\r\n{}\r\n0\r\n\r\n" + Inside },
        { "chunks that are not the last coding", "Transfer-Encoding: chunked, identity\r\n\r\n0\r\n\r\n" + Inside },
        { "a coding before the chunks", "Transfer-Encoding: gzip, chunked\r\n\r\n0\r\n\r\n" + Inside },
        { "a coding that is none", "Transfer-Encoding: xchunked\r\n\r\n0\r\n\r\n" + Inside },
        { "chunks twice", "Transfer-Encoding: chunked\r\nTransfer-Encoding: identity\r\n\r\n0\r\n\r\n" + Inside },
        { "a space before the colon", "Content-Length : 41\r\n\r\n" + Inside },
        { "a folded line", "Content-Length:\r\n 41\r\n\r\n" + Inside },
        { "a length in hexadecimal", "Content-Length: 0x29\r\n\r\n" + Inside },
        { "a length below zero", "Content-Length: -1\r\n\r\n" + Inside },
        { "a size of a chunk that is none", "Transfer-Encoding: chunked\r\n\r\n0x0\r\n\r\n" + Inside },
        { "two hosts", "Host: evil.example\r\nContent-Length: 0\r\n\r\n" + Inside },
        { "a null in a header", "X-A: a\0b\r\nContent-Length: 0\r\n\r\n" + Inside },
    };

    [Theory]
    [MemberData(nameof(Requests))]
    public async Task a_request_with_two_ends_is_refused_with_its_connection(string what, string rest)
    {
        await using var wire = await Wire.To(served.Essai);
        await wire.Send($"POST /api/v1/lumen/guests HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n{rest}");

        var all = System.Text.Encoding.Latin1.GetString(await wire.ReadToEnd());

        WireReply.Read(System.Text.Encoding.Latin1.GetBytes(all)).Status.ShouldBe(400, what);
        all.Split("HTTP/1.1 ").Length.ShouldBe(2, $"{what}: what was inside was answered too\n{all}");
    }

    [Fact]
    public async Task chunks_alone_are_read()
    {
        var reply = await Wire.Ask(served.Essai, "POST /api/v1/lumen/guests HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Type: application/json\r\nTransfer-Encoding: Chunked\r\n\r\n2\r\n{}\r\n0\r\n\r\n");

        (reply.Status, reply.Body.Contains("\"invalid_field\"")).ShouldBe((422, true));
    }
}
