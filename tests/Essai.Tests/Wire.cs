using System.Net.Sockets;
using System.Text;

namespace Essai.Tests;

/// <summary>One connection to the running program, byte by byte: what no well-behaved client would send.</summary>
internal sealed class Wire : IAsyncDisposable
{
    /// <summary>Long enough on a busy machine; nothing here waits for it to pass.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private const int BlockSize = 64 * 1024;

    private readonly TcpClient client = new();
    private readonly CancellationTokenSource patience = new(Patience);

    private Wire()
    {
    }

    public CancellationToken Cancel => patience.Token;

    public static async Task<Wire> To(RunningEssai essai)
    {
        var wire = new Wire();
        await wire.client.ConnectAsync(essai.Http.BaseAddress!.Host, essai.Http.BaseAddress.Port, wire.Cancel);
        return wire;
    }

    /// <summary>Sends one request and reads the whole reply.</summary>
    public static async Task<WireReply> Ask(RunningEssai essai, string request, byte[]? body = null)
    {
        await using var wire = await To(essai);
        await wire.Send(request);
        await wire.Send(body ?? []);
        return WireReply.Read(await wire.ReadToEnd());
    }

    /// <summary>A character is a byte: what is no Latin-1 goes as UTF-8.</summary>
    public Task Send(string text) => Send(text.All(c => c <= 0xFF) ? Encoding.Latin1.GetBytes(text) : Encoding.UTF8.GetBytes(text));

    public async Task Send(ReadOnlyMemory<byte> bytes) => await client.GetStream().WriteAsync(bytes, Cancel);

    /// <summary>Until the server closes; a connection that it breaks off ends as well.</summary>
    public async Task<byte[]> ReadToEnd()
    {
        using var all = new MemoryStream();
        try
        {
            await client.GetStream().CopyToAsync(all, Cancel);
        }
        catch (IOException)
        {
            // Reset by the server: what came before counts.
        }

        return all.ToArray();
    }

    /// <summary>Sends a body of so many bytes until all is sent or the server has had enough.</summary>
    /// <returns>The reply, and how many bytes went out before it.</returns>
    public async Task<(WireReply Reply, long Sent)> Pour(long length, Func<byte[], byte[]>? wrap = null)
    {
        var reply = ReadToEnd();
        var block = wrap is null ? new byte[BlockSize] : wrap(new byte[BlockSize]);
        var sent = 0L;
        try
        {
            for (; sent < length && !reply.IsCompleted; sent += block.Length)
            {
                await Send(block);
            }
        }
        catch (IOException)
        {
            // The server has closed: as it should.
        }

        return (WireReply.Read(await reply), sent);
    }

    public ValueTask DisposeAsync()
    {
        client.Dispose();
        patience.Dispose();
        return ValueTask.CompletedTask;
    }
}

/// <param name="Status">0 where the server closed without a word.</param>
internal sealed record WireReply(int Status, string Head, string Body)
{
    public static WireReply Read(byte[] bytes)
    {
        var text = Encoding.Latin1.GetString(bytes);
        var end = text.IndexOf("\r\n\r\n", StringComparison.Ordinal);
        return text.Length < 12 ? new(0, "", "") : new(int.Parse(text.AsSpan(9, 3), System.Globalization.CultureInfo.InvariantCulture), end < 0 ? text : text[..end], end < 0 ? "" : text[(end + 4)..]);
    }

    /// <summary>A header's value; null where it is not there.</summary>
    public string? Header(string name) => Head.Split("\r\n").Skip(1)
        .Select(line => line.Split(':', 2)).FirstOrDefault(h => h[0].Equals(name, StringComparison.OrdinalIgnoreCase))?[1].Trim();
}
