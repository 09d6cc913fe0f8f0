using System.Collections.Immutable;
using Essai.Engine.Courses;
using Essai.Standards.Courses.Kinds;

namespace Essai.Standards.Courses;

/// <summary>The files of the course folder that learners meet, and those that go with a video.</summary>
public static class MediaPaths
{
    /// <summary>Every path that the course names, once.</summary>
    public static ImmutableSortedSet<string> Of(Course course) =>
        course.Chapters.SelectMany(c => c.Steps).SelectMany(Of).ToImmutableSortedSet(StringComparer.Ordinal);

    /// <summary>Every path that the step names: pictures of the question, of the exercise and in its texts.</summary>
    public static IEnumerable<string> Of(Step step)
    {
        var pictures = KindFormat.Of(step.Exercise).Parts(step.Exercise).Select(p => p.Picture).OfType<Media>();
        var paths = step.Media.Concat(pictures).SelectMany(m => m.Path.Translations).Select(t => t.Text);
        return paths.Concat(Texts(step).SelectMany(t => t.Translations).SelectMany(t => Linked(t.Text))).Distinct(StringComparer.Ordinal);
    }

    /// <summary>Captions of a video, <c>name.en.vtt</c>, and its poster, <c>name.webp</c>, are found by its name.</summary>
    public static string Captions(string video, string lang) => $"{Stem(video)}.{lang}.vtt";

    public static string Poster(string video) => Stem(video) + ".webp";

    public static bool IsVideo(string path) => path.EndsWith(".mp4", StringComparison.Ordinal) || path.EndsWith(".webm", StringComparison.Ordinal);

    /// <summary>Whether a file is served with the course: it is named in it, or goes with a video that is.</summary>
    internal static bool Serves(string path, ImmutableSortedSet<string> named) =>
        named.Contains(path) || named.Any(n => IsVideo(n) && path.StartsWith(Stem(n) + ".", StringComparison.Ordinal) && (path == Poster(n) || path.EndsWith(".vtt", StringComparison.Ordinal)));

    /// <summary>The targets of links and pictures in Markdown that are files of the course.</summary>
    internal static IEnumerable<string> Linked(string text)
    {
        for (var at = text.IndexOf("](", StringComparison.Ordinal); at >= 0; at = text.IndexOf("](", at + 2, StringComparison.Ordinal))
        {
            var close = text.IndexOf(')', at);
            var target = close < 0 ? "" : text[(at + 2)..close].Trim();
            if (target.Length > 0 && target[0] != '#' && !target.Contains(':', StringComparison.Ordinal))
            {
                yield return target;
            }
        }
    }

    private static IEnumerable<LocalText> Texts(Step step) =>
        new[] { step.Setting, step.Clue, step.KeyPoint, step.DoThisNow }.OfType<LocalText>().Concat(step.Lesson?.Passages.Select(p => p.Body) ?? []);

    private static string Stem(string video) => video.LastIndexOf('.') is > 0 and var dot ? video[..dot] : video;
}
