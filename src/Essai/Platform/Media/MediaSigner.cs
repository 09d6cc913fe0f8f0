using System.Collections.Concurrent;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Essai.Platform.Guests;
using Essai.Standards.Courses;

namespace Essai.Platform.Media;

/// <summary>A stored file, or captions of which only the beginning may be told yet.</summary>
/// <param name="Hash">SHA-256 of the content, hexadecimal.</param>
/// <param name="Until">Seconds up to which captions are told; null: all.</param>
internal readonly record struct Told(string Hash, double? Until = null);

/// <summary>Signs media addresses, and finds the file that a signed address means.</summary>
internal sealed class MediaSigner(Secrets secrets, MediaFolder folder)
{
    private const int HashLength = 64;
    private const int SignatureLength = 16;
    private readonly ConcurrentDictionary<(string Academy, Told Told), string> signed = new();
    private readonly ConcurrentDictionary<(string Academy, Told Told), string?> transcripts = new();

    public MediaAddresses For(string academy) => new(academy, this);

    /// <summary>Hash, seconds where there are any, and signature, as they stand in the address.</summary>
    public string Sign(string academy, Told told) =>
        signed.GetOrAdd((academy, told), key => $"{Name(key.Told)}-{Signature(key.Academy, Name(key.Told))}");

    /// <summary>What the address means; null where the signature is not ours.</summary>
    public Told? Open(string academy, string name)
    {
        if (name.Length <= HashLength + SignatureLength || name[^(SignatureLength + 1)] != '-')
        {
            return null;
        }

        var named = name[..^(SignatureLength + 1)];
        var ours = Encoding.ASCII.GetBytes(Signature(academy, named));
        return !CryptographicOperations.FixedTimeEquals(ours, Encoding.UTF8.GetBytes(name[^SignatureLength..])) ? null
            : named.Length == HashLength ? new Told(named)
            : new Told(named[..HashLength], double.Parse(named.AsSpan(HashLength + 1), CultureInfo.InvariantCulture));
    }

    /// <summary>The words of a caption file, without its times.</summary>
    public string? Transcript(string academy, Told told) => transcripts.GetOrAdd((academy, told), key =>
        folder.Find(key.Academy, key.Told.Hash) is { } path ? Captions.Words(Text(path, key.Told.Until)) : null);

    /// <summary>A caption file, to its end or up to a moment.</summary>
    public static string Text(string path, double? until) =>
        File.ReadAllText(path) is var text && until is { } seconds ? Captions.Until(text, seconds) : text;

    private static string Name(Told told) =>
        told.Until is { } until ? string.Create(CultureInfo.InvariantCulture, $"{told.Hash}-{until}") : told.Hash;

    private string Signature(string academy, string name) =>
        Convert.ToHexStringLower(secrets.Sign("media " + academy, Encoding.UTF8.GetBytes(name)))[..SignatureLength];
}
