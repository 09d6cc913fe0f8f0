using System.Security.Cryptography;

namespace Essai.Platform.Hosting;

/// <summary>A short name for one failed request, shown to whoever met it and written in the log: 7F3K-21QD.</summary>
internal static class Reference
{
    // Crockford's letters: none that is mistaken for another when read aloud.
    private const string Letters = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    public static string New()
    {
        var text = RandomNumberGenerator.GetString(Letters, 8);
        return $"{text[..4]}-{text[4..]}";
    }
}
