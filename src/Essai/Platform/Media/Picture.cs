using System.Collections.Immutable;

namespace Essai.Platform.Media;

/// <summary>A picture or video as a page shows it: signed address, size, and its text alternative in one language.</summary>
public sealed record Picture(string Url, string Type, int Width, int Height, string Alt)
{
    /// <summary>Video: captions by language.</summary>
    public ImmutableSortedDictionary<string, string> Captions { get; init; } = ImmutableSortedDictionary<string, string>.Empty;

    /// <summary>Video: what is said, as plain text.</summary>
    public string? Transcript { get; init; }

    /// <summary>Video: the picture before it plays.</summary>
    public string? Poster { get; init; }

    /// <summary>The picture itself, or a video's poster.</summary>
    public Picture? Still => !Type.StartsWith("video/", StringComparison.Ordinal) ? this : Poster is null ? null : this with { Url = Poster, Type = "image/webp" };
}
