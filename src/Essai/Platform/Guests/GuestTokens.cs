using System.Buffers.Binary;
using System.Buffers.Text;

namespace Essai.Platform.Guests;

/// <summary>
/// Who a guest is, without an account: a 128-bit id signed for one academy until a day. The same token is the cookie of the
/// pages and the API's Bearer.
/// </summary>
internal sealed class GuestTokens(Secrets secrets, TimeProvider clock)
{
    /// <summary>As long as a guest's work is kept without activity.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromDays(365);

    private const string Scheme = "Bearer ";
    private const int IdSize = 16;
    private const int ContentSize = IdSize + sizeof(long);

    /// <summary>The guest for an id that a device has made: the same id gives the same guest, and tells nobody else's.</summary>
    public Guid NewLearner(string academy, Guid made)
    {
        Span<byte> id = stackalloc byte[IdSize];
        _ = made.TryWriteBytes(id, bigEndian: true, out _);
        return new Guid(secrets.Sign("learner " + academy, id).AsSpan(0, IdSize), bigEndian: true);
    }

    public GuestToken Issue(string academy, Guid guest, DateTimeOffset now)
    {
        var expires = DateTimeOffset.FromUnixTimeSeconds((now + Lifetime).ToUnixTimeSeconds());
        Span<byte> token = stackalloc byte[ContentSize + Secrets.SignatureSize];
        _ = guest.TryWriteBytes(token, bigEndian: true, out _);
        BinaryPrimitives.WriteInt64BigEndian(token[IdSize..], expires.ToUnixTimeSeconds());
        secrets.Sign(Purpose(academy), token[..ContentSize]).CopyTo(token[ContentSize..]);
        return new GuestToken(Base64Url.EncodeToString(token), expires) { Guest = guest };
    }

    /// <summary>The guest of a token of this academy; null when it is another's, has expired or was tampered with.</summary>
    public Guid? Read(string academy, string? text) => Find(academy, text)?.Guest;

    /// <summary>As <see cref="Read"/>, with its day of expiry.</summary>
    public GuestToken? Find(string academy, string? text)
    {
        if (Secrets.Decode(text) is not { Length: ContentSize + Secrets.SignatureSize } token)
        {
            return null;
        }

        var expires = BinaryPrimitives.ReadInt64BigEndian(token.AsSpan(IdSize));
        return secrets.IsSigned(Purpose(academy), token.AsSpan(0, ContentSize), token.AsSpan(ContentSize)) && expires > clock.GetUtcNow().ToUnixTimeSeconds()
            ? new GuestToken(text!, DateTimeOffset.FromUnixTimeSeconds(expires)) { Guest = new Guid(token.AsSpan(0, IdSize), bigEndian: true) }
            : null;
    }

    /// <summary>The token that a program sends; null where it sends none.</summary>
    public static string? Bearer(HttpRequest request) =>
        request.Headers.Authorization.ToString() is var header && header.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase) ? header[Scheme.Length..] : null;

    private static string Purpose(string academy) => "guest " + academy;
}

internal sealed record GuestToken(string Text, DateTimeOffset Expires)
{
    public required Guid Guest { get; init; }
}
