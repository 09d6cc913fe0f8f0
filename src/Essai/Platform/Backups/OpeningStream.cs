namespace Essai.Platform.Backups;

/// <summary>Decrypts an archive; what is missing, moved or changed ends in <see cref="InvalidDataException"/>.</summary>
internal sealed class OpeningStream(Stream from, Seal seal) : OneWayStream
{
    private readonly byte[] ahead = new byte[Seal.ChunkSize + Seal.TagSize + 1];
    private int held;
    private byte[] chunk = [];
    private int taken;
    private bool ended;

    public override bool CanRead => true;

    public override bool CanWrite => false;

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        while (taken == chunk.Length && !ended)
        {
            Next();
        }

        var read = Math.Min(buffer.Length, chunk.Length - taken);
        chunk.AsSpan(taken, read).CopyTo(buffer);
        taken += read;
        return read;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            seal.Dispose();
        }

        base.Dispose(disposing);
    }

    // One byte more than a chunk tells whether another follows.
    private void Next()
    {
        held += from.ReadAtLeast(ahead.AsSpan(held), ahead.Length - held, throwOnEndOfStream: false);
        ended = held < ahead.Length;
        var size = ended ? held : held - 1;
        chunk = seal.Open(ahead.AsSpan(0, size), ended);
        taken = 0;
        ahead[0] = ahead[^1];
        held = ended ? 0 : 1;
    }
}
