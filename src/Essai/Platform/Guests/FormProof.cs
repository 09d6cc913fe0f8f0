using System.Buffers.Text;
using System.Security.Cryptography;

namespace Essai.Platform.Guests;

/// <summary>
/// Proof in a form that its page was made for the guest who sends it (docs/decisions/0020-guests-and-forms.md). Salted, so that no two
/// pages carry the same text and compression tells nothing about it.
/// </summary>
internal sealed class FormProof(Secrets secrets)
{
    /// <summary>The name of the hidden field.</summary>
    public const string Field = "proof";

    private const int SaltSize = 8;
    private const int IdSize = 16;
    private const int Kept = 16;

    public string Issue(string academy, Guid guest)
    {
        Span<byte> proof = stackalloc byte[SaltSize + Kept];
        RandomNumberGenerator.Fill(proof[..SaltSize]);
        Sign(academy, guest, proof[..SaltSize]).CopyTo(proof[SaltSize..]);
        return Base64Url.EncodeToString(proof);
    }

    public bool IsFor(string academy, Guid guest, string? text) =>
        Secrets.Decode(text) is { Length: SaltSize + Kept } proof
        && CryptographicOperations.FixedTimeEquals(Sign(academy, guest, proof.AsSpan(0, SaltSize)), proof.AsSpan(SaltSize));

    private ReadOnlySpan<byte> Sign(string academy, Guid guest, ReadOnlySpan<byte> salt)
    {
        Span<byte> content = stackalloc byte[SaltSize + IdSize];
        salt.CopyTo(content);
        _ = guest.TryWriteBytes(content[SaltSize..], bigEndian: true, out _);
        return secrets.Sign("form " + academy, content).AsSpan(0, Kept);
    }
}
