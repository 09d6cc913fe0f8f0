using System.Collections.Immutable;
using System.Text;
using Essai.Engine.Courses;

namespace Essai.Standards.Courses;

/// <summary>A folder in memory; paths are relative to it, with forward slashes. Who reads the disk calls <see cref="From"/>.</summary>
/// <param name="Texts">Markdown, YAML and captions, with line ends as \n.</param>
/// <param name="Media">All that a learner may be served: what it is, found in its content and not in its name.</param>
public sealed record CourseFiles(ImmutableSortedDictionary<string, string> Texts, ImmutableSortedDictionary<string, MediaFile> Media)
{
    private static readonly ImmutableArray<string> Written = [".md", ".yaml", ".yml"];
    private const string Captions = ".vtt";

    public static CourseFiles From(IEnumerable<KeyValuePair<string, byte[]>> files)
    {
        var texts = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        var media = ImmutableSortedDictionary.CreateBuilder<string, MediaFile>(StringComparer.Ordinal);
        foreach (var (path, bytes) in files)
        {
            var written = Written.Any(end => path.EndsWith(end, StringComparison.OrdinalIgnoreCase));
            if (written || path.EndsWith(Captions, StringComparison.OrdinalIgnoreCase))
            {
                texts[path] = Text(bytes);
            }

            if (!written)
            {
                media[path] = MediaInfo.Describe(bytes);
            }
        }

        return new CourseFiles(texts.ToImmutable(), media.ToImmutable());
    }

    /// <summary>A folder of texts alone.</summary>
    public static CourseFiles Of(params IEnumerable<(string Path, string Text)> texts) => new(
        texts.ToImmutableSortedDictionary(t => t.Path, t => Lines(t.Text), StringComparer.Ordinal),
        ImmutableSortedDictionary.Create<string, MediaFile>(StringComparer.Ordinal));

    /// <summary>The files below <paramref name="folder"/>, with paths relative to it.</summary>
    public CourseFiles Below(string folder) => new(Below(Texts, folder + "/"), Below(Media, folder + "/"));

    private static ImmutableSortedDictionary<string, T> Below<T>(ImmutableSortedDictionary<string, T> files, string start) => files
        .Where(f => f.Key.StartsWith(start, StringComparison.Ordinal))
        .ToImmutableSortedDictionary(f => f.Key[start.Length..], f => f.Value, StringComparer.Ordinal);

    private static string Text(byte[] bytes) => Lines(Encoding.UTF8.GetString(bytes).TrimStart('\uFEFF'));

    private static string Lines(string text) => text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');
}
