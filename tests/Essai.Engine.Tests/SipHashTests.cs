namespace Essai.Engine.Tests;

public sealed class SipHashTests
{
    // The authors' own vectors: key 00 01 … 0f, message 00 01 … of this length.
    [Theory]
    [InlineData(0, 0x726FDB47DD0E0E31UL)]
    [InlineData(1, 0x74F839C593DC67FDUL)]
    [InlineData(8, 0x93F5F5799A932462UL)]
    [InlineData(15, 0xA129CA6149BE45E5UL)]
    public void it_gives_what_its_authors_published(int length, ulong expected) =>
        SipHash.Of((0x0706050403020100UL, 0x0F0E0D0C0B0A0908UL), [.. Enumerable.Range(0, length).Select(i => (byte)i)]).ShouldBe(expected);
}
