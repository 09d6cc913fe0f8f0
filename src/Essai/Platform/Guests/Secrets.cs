using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Essai.Platform.Guests;

/// <summary>
/// Signs and seals what travels through a browser, with keys derived from the installation's secret: one for each purpose,
/// so that what was made for one can never be passed off as another.
/// </summary>
internal sealed class Secrets(byte[] installation)
{
    public const int SignatureSize = 32;
    private const int NonceSize = 12;
    private const int TagSize = 16;

    private readonly byte[] signing = Derive(installation, "sign");
    private readonly byte[] sealing = Derive(installation, "seal");

    /// <summary>HMAC-SHA256 over purpose and content.</summary>
    public byte[] Sign(string purpose, ReadOnlySpan<byte> content)
    {
        var name = Encoding.UTF8.GetByteCount(purpose);
        var message = new byte[name + 1 + content.Length];
        _ = Encoding.UTF8.GetBytes(purpose, message);
        content.CopyTo(message.AsSpan(name + 1));
        return HMACSHA256.HashData(signing, message);
    }

    /// <summary>In constant time.</summary>
    public bool IsSigned(string purpose, ReadOnlySpan<byte> content, ReadOnlySpan<byte> signature) =>
        CryptographicOperations.FixedTimeEquals(Sign(purpose, content), signature);

    /// <summary>Encrypted and authenticated (AES-256-GCM), as text for a form field or an address.</summary>
    public string Seal(string purpose, ReadOnlySpan<byte> content)
    {
        var all = new byte[NonceSize + content.Length + TagSize];
        RandomNumberGenerator.Fill(all.AsSpan(0, NonceSize));
        using var aes = new AesGcm(sealing, TagSize);
        aes.Encrypt(all.AsSpan(0, NonceSize), content, all.AsSpan(NonceSize, content.Length), all.AsSpan(^TagSize..), Encoding.UTF8.GetBytes(purpose));
        return Base64Url.EncodeToString(all);
    }

    /// <summary>What was sealed for this purpose; null for anything else.</summary>
    public byte[]? Open(string purpose, string? sealedText)
    {
        if (Decode(sealedText) is not { Length: >= NonceSize + TagSize } all)
        {
            return null;
        }

        var content = new byte[all.Length - NonceSize - TagSize];
        using var aes = new AesGcm(sealing, TagSize);
        try
        {
            aes.Decrypt(all.AsSpan(0, NonceSize), all.AsSpan(NonceSize, content.Length), all.AsSpan(^TagSize..), content, Encoding.UTF8.GetBytes(purpose));
            return content;
        }
        catch (AuthenticationTagMismatchException)
        {
            return null;
        }
    }

    /// <summary>Base64url without padding; null where it is none.</summary>
    public static byte[]? Decode(string? text) =>
        text is not null && Base64Url.IsValid(text) ? Base64Url.DecodeFromChars(text) : null;

    private static byte[] Derive(byte[] secret, string purpose) =>
        HKDF.DeriveKey(HashAlgorithmName.SHA256, secret, 32, info: Encoding.UTF8.GetBytes("essai " + purpose));
}
