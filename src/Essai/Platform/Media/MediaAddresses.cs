using System.Collections.Immutable;
using Essai.Engine.Courses;
using Essai.Platform.Text;

namespace Essai.Platform.Media;

/// <summary>
/// Signed addresses of an academy's media. An address holds the content's hash and a signature: it can be cached for ever,
/// and the pictures of a lesson that was not opened cannot be guessed.
/// </summary>
public sealed class MediaAddresses
{
    private readonly string academy;
    private readonly MediaSigner signer;

    internal MediaAddresses(string academy, MediaSigner signer)
    {
        this.academy = academy;
        this.signer = signer;
    }

    /// <param name="until">Seconds up to which captions and transcript are told; null: to the end.</param>
    public Picture Picture(CourseVersion version, Engine.Courses.Media media, string lang, double? until = null)
    {
        var path = media.Path.In(lang);
        var file = version.Media.GetValueOrDefault(path);
        return new Picture(Url(version, path), file?.Type ?? "", file?.Width ?? media.Width, file?.Height ?? media.Height, Markdown.Plain(media.Alt.In(lang)))
        {
            Captions = media.IsVideo ? Captions(version, path, until) : ImmutableSortedDictionary<string, string>.Empty,
            Poster = media.IsVideo && Beside(path, ".webp") is var poster && version.Media.ContainsKey(poster) ? Url(version, poster) : null,
            Transcript = media.IsVideo && version.Media.TryGetValue(Beside(path, $".{lang}.vtt"), out var captions) ? signer.Transcript(academy, new(captions.Hash, until)) : null,
        };
    }

    /// <summary>The first picture of some steps' questions: lessons stay closed until they are earned. Null where there is none.</summary>
    public Picture? Cover(CourseVersion version, IEnumerable<Step> steps, string lang) =>
        steps.SelectMany(s => s.Media).FirstOrDefault() is { } media ? Picture(version, media, lang).Still : null;

    /// <summary>The stored picture, or a video's poster; null where there is none.</summary>
    public static MediaFile? Still(CourseVersion version, Engine.Courses.Media media, string lang) =>
        version.Media.GetValueOrDefault(media.IsVideo ? Beside(media.Path.In(lang), ".webp") : media.Path.In(lang));

    /// <summary>The body of a passage; pictures by signed address, videos with their captions and transcript.</summary>
    public string Block(CourseVersion version, string markdown, string lang) =>
        LessonVideos.Play(Markdown.Block(markdown, path => Url(version, path)), url => Within(version, markdown, lang).FirstOrDefault(p => p.Url == url));

    /// <summary>Every picture and video of a passage.</summary>
    public ImmutableArray<Picture> Within(CourseVersion version, string markdown, string lang) =>
        [.. Markdown.Media(markdown).Select(m => Picture(version, new Engine.Courses.Media(LocalText.Of(lang, m.Path), LocalText.Of(lang, m.Alt)), lang))];

    public string Page(string lang, string rest) => $"/{academy}/{lang}/{rest}";

    private string Url(CourseVersion version, string path, double? until = null) =>
        version.Media.TryGetValue(path, out var file) ? $"/{academy}/media/{signer.Sign(academy, new(file.Hash, until))}{Path.GetExtension(path)}" : "#";

    private ImmutableSortedDictionary<string, string> Captions(CourseVersion version, string path, double? until) => version.Course.Languages
        .Select(lang => (Lang: lang, Path: Beside(path, $".{lang}.vtt")))
        .Where(c => version.Media.ContainsKey(c.Path))
        .ToImmutableSortedDictionary(c => c.Lang, c => Url(version, c.Path, until), StringComparer.Ordinal);

    private static string Beside(string path, string ending) => Path.ChangeExtension(path, null) + ending;
}
