namespace Essai.Platform.Backups;

/// <summary>Encrypts what is written, chunk by chunk; closing it writes the last.</summary>
internal sealed class SealingStream(Stream to, Seal seal) : OneWayStream
{
    private readonly byte[] chunk = new byte[Seal.ChunkSize];
    private int filled;
    private bool begun;
    private bool closed;

    public override bool CanRead => false;

    public override bool CanWrite => true;

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        while (buffer.Length > 0)
        {
            if (filled == chunk.Length)
            {
                Close(last: false);
            }

            var taken = Math.Min(buffer.Length, chunk.Length - filled);
            buffer[..taken].CopyTo(chunk.AsSpan(filled));
            filled += taken;
            buffer = buffer[taken..];
        }
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing && !closed)
        {
            closed = true;
            Close(last: true);
            seal.Dispose();
        }

        base.Dispose(disposing);
    }

    private void Close(bool last)
    {
        if (!begun)
        {
            begun = true;
            to.Write(seal.Header.Span);
        }

        to.Write(seal.Close(chunk.AsSpan(0, filled), last));
        filled = 0;
    }
}

/// <summary>What a stream that goes one way once has to say of itself.</summary>
internal abstract class OneWayStream : Stream
{
    public override bool CanSeek => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public override void Flush()
    {
        // A chunk is written when it is full.
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();
}
