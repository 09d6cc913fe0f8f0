using Essai.Platform.Backups;

namespace Essai.Tests.Platform.Backups;

public sealed class SealTests
{
    private const int SealedChunk = Seal.ChunkSize + Seal.TagSize;

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(Seal.ChunkSize)]
    [InlineData(Seal.ChunkSize + 1)]
    [InlineData((3 * Seal.ChunkSize) - 1)]
    public void what_was_sealed_opens_as_it_was(int size)
    {
        var content = new byte[size];
        new Random(size).NextBytes(content);

        Open(Close(content)).ShouldBe(content);
    }

    [Fact]
    public void a_chunk_that_is_missing_at_the_end_is_missed()
    {
        var closed = Close(new byte[3 * Seal.ChunkSize]);

        Should.Throw<InvalidDataException>(() => Open(closed[..(Seal.HeaderSize + (2 * SealedChunk))]));
    }

    [Fact]
    public void chunks_that_changed_places_are_refused()
    {
        var closed = Close(new byte[4 * Seal.ChunkSize]);
        var second = closed.AsSpan(Seal.HeaderSize + SealedChunk, SealedChunk).ToArray();
        closed.AsSpan(Seal.HeaderSize + (2 * SealedChunk), SealedChunk).CopyTo(closed.AsSpan(Seal.HeaderSize + SealedChunk));
        second.CopyTo(closed, Seal.HeaderSize + (2 * SealedChunk));

        Should.Throw<InvalidDataException>(() => Open(closed));
    }

    private static byte[] Close(byte[] content)
    {
        var to = new MemoryStream();
        using (var closing = new SealingStream(to, Seal.New("passphrase")))
        {
            closing.Write(content);
        }

        return to.ToArray();
    }

    private static byte[] Open(byte[] closed)
    {
        var from = new MemoryStream(closed, Seal.HeaderSize, closed.Length - Seal.HeaderSize);
        using var opening = new OpeningStream(from, Seal.Of(closed[..Seal.HeaderSize], "passphrase"));
        var opened = new MemoryStream();
        opening.CopyTo(opened);
        return opened.ToArray();
    }
}
