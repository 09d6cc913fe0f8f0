using System.Collections.Concurrent;
using System.Text;
using Essai.Platform.Guests;
using Essai.Platform.Hosting;

namespace Essai.Platform.Media;

/// <summary>Signs media addresses, and finds the file that a signed address means.</summary>
internal sealed class MediaSigner(Secrets secrets, MediaFolder folder)
{
    private const int HashLength = 64;
    private const int SignatureLength = 16;
    private readonly ConcurrentDictionary<(string Academy, string Hash), string> signed = new();
    private readonly ConcurrentDictionary<(string Academy, string Hash), string?> transcripts = new();

    public MediaAddresses For(string academy) => new(academy, this);

    /// <summary>Hash and signature, as they stand in the address.</summary>
    public string Sign(string academy, string hash) =>
        signed.GetOrAdd((academy, hash), key => $"{key.Hash}-{Signature(key.Academy, key.Hash)}");

    /// <summary>The content's hash; null where the signature is not ours.</summary>
    public string? Open(string academy, string name) =>
        name.Length == HashLength + 1 + SignatureLength && name[HashLength] == '-' && Sign(academy, name[..HashLength]) is var right
            && System.Security.Cryptography.CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(right), Encoding.ASCII.GetBytes(name))
            ? name[..HashLength]
            : null;

    /// <summary>The words of a caption file, without its times.</summary>
    public string? Transcript(string academy, string hash) => transcripts.GetOrAdd((academy, hash), key =>
        folder.Find(key.Academy, key.Hash) is { } path ? Words(File.ReadAllLines(path)) : null);

    private string Signature(string academy, string hash) =>
        Convert.ToHexStringLower(secrets.Sign("media " + academy, Encoding.ASCII.GetBytes(hash)))[..SignatureLength];

    // WebVTT: a cue is a time line with -->, then its words, then an empty line.
    private static string Words(string[] lines)
    {
        var words = new StringBuilder();
        var inCue = false;
        foreach (var line in lines)
        {
            var isTime = line.Contains("-->", StringComparison.Ordinal);
            if (inCue && line.Length > 0 && !isTime)
            {
                words.Append(line).Append(' ');
            }

            inCue = isTime || (inCue && line.Length > 0);
        }

        return words.ToString().TrimEnd();
    }
}
