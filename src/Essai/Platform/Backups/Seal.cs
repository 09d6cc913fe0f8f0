using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Essai.Platform.Backups;

/// <summary>
/// How an archive is encrypted (docs/decisions/0068-backups.md): chunks in AES-256-GCM, each bound to its place and to whether it
/// is the last, under a key that PBKDF2 derives from the passphrase and this archive's own salt.
/// </summary>
internal sealed class Seal : IDisposable
{
    public const int ChunkSize = 64 * 1024;
    public const int TagSize = 16;
    public const int HeaderSize = 28;

    private const int SaltAt = 12;
    private const int SaltSize = 16;
    private const int RoundsAt = 8;
    private const int Rounds = 600_000;
    private const int MostRounds = 20_000_000;
    private const int KeySize = 32;
    private const int NonceSize = 12;

    private static readonly byte[] Magic = "ESSAIBK1"u8.ToArray();

    private readonly byte[] header;
    private readonly AesGcm aes;
    private long count;

    private Seal(byte[] header, string passphrase)
    {
        this.header = header;
        var rounds = BinaryPrimitives.ReadInt32BigEndian(header.AsSpan(RoundsAt));
        aes = new AesGcm(Rfc2898DeriveBytes.Pbkdf2(Encoding.UTF8.GetBytes(passphrase), header.AsSpan(SaltAt, SaltSize), rounds, HashAlgorithmName.SHA256, KeySize), TagSize);
    }

    public ReadOnlyMemory<byte> Header => header;

    public static Seal New(string passphrase)
    {
        var made = new byte[HeaderSize];
        Magic.CopyTo(made, 0);
        BinaryPrimitives.WriteInt32BigEndian(made.AsSpan(RoundsAt), Rounds);
        RandomNumberGenerator.Fill(made.AsSpan(SaltAt, SaltSize));
        return new Seal(made, passphrase);
    }

    /// <exception cref="BackupException">The header is none of ours.</exception>
    public static Seal Of(byte[] header, string passphrase) =>
        BinaryPrimitives.ReadInt32BigEndian(header.AsSpan(RoundsAt)) is >= Rounds and <= MostRounds ? new Seal(header, passphrase) : throw BackupException.Damaged("its header");

    public static bool IsSealed(ReadOnlySpan<byte> beginning) => beginning.StartsWith(Magic);

    /// <summary>The next chunk, then its tag.</summary>
    public byte[] Close(ReadOnlySpan<byte> chunk, bool last)
    {
        var sealedChunk = new byte[chunk.Length + TagSize];
        aes.Encrypt(Nonce(), chunk, sealedChunk.AsSpan(0, chunk.Length), sealedChunk.AsSpan(chunk.Length), Bound(last));
        count++;
        return sealedChunk;
    }

    /// <exception cref="InvalidDataException">It is not the chunk that was written there.</exception>
    public byte[] Open(ReadOnlySpan<byte> sealedChunk, bool last)
    {
        if (sealedChunk.Length < TagSize)
        {
            throw new InvalidDataException("cut short");
        }

        var chunk = new byte[sealedChunk.Length - TagSize];
        try
        {
            aes.Decrypt(Nonce(), sealedChunk[..chunk.Length], sealedChunk[chunk.Length..], chunk, Bound(last));
        }
        catch (AuthenticationTagMismatchException e)
        {
            throw count == 0 ? new BackupException("The passphrase is not the one of this archive, or the archive is damaged at its beginning.") : new InvalidDataException("not as written", e);
        }

        count++;
        return chunk;
    }

    public void Dispose() => aes.Dispose();

    // The key is this archive's alone, so that a number is never used twice under it.
    private byte[] Nonce()
    {
        var nonce = new byte[NonceSize];
        BinaryPrimitives.WriteInt64BigEndian(nonce.AsSpan(NonceSize - sizeof(long)), count);
        return nonce;
    }

    private byte[] Bound(bool last) => [.. header, (byte)(last ? 1 : 0)];
}
