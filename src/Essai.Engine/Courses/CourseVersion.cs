using System.Collections.Immutable;

namespace Essai.Engine.Courses;

/// <summary>One immutable compiled snapshot of a course with all its languages; attempts stay on the version they began with.</summary>
/// <param name="Version">Hash of everything in the snapshot.</param>
public sealed record CourseVersion(string Version, Course Course)
{
    public ImmutableSortedDictionary<string, StepHashes> Hashes { get; init; } = ImmutableSortedDictionary<string, StepHashes>.Empty;

    /// <summary>Path in the course folder to what is stored of the file.</summary>
    public ImmutableSortedDictionary<string, MediaFile> Media { get; init; } = ImmutableSortedDictionary<string, MediaFile>.Empty;
}

/// <summary>Statistics pool languages and versions of a step while <paramref name="Key"/>, what is right, stays the same.</summary>
public sealed record StepHashes(string Key, string Text);

/// <param name="Hash">SHA-256 of the content, hexadecimal.</param>
/// <param name="Type">Media type, recognised by content.</param>
/// <param name="Width">Pixels; 0 where it has none.</param>
public sealed record MediaFile(string Hash, string Type, int Width, int Height, long Bytes);
