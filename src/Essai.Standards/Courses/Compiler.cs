using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Essai.Engine.Courses;
using Essai.Standards.Courses.Kinds;

namespace Essai.Standards.Courses;

/// <summary>Makes the immutable version of a course that is taught (ENGINE.md 7).</summary>
public static class Compiler
{
    private const int Short = 16;

    /// <param name="course">A course without errors.</param>
    /// <param name="media">The files of the folder by path; those that the course serves go into the version.</param>
    public static CourseVersion Compile(Course course, ImmutableSortedDictionary<string, MediaFile> media)
    {
        var sized = course with { Chapters = [.. course.Chapters.Select(c => c with { Steps = [.. c.Steps.Select(s => Sized(s, media))] })] };
        var steps = sized.Chapters.SelectMany(c => c.Steps).ToImmutableSortedDictionary(s => s.Id, Hashes, StringComparer.Ordinal);
        var named = MediaPaths.Of(course);
        var table = media.Where(m => MediaPaths.Serves(m.Key, named)).ToImmutableSortedDictionary(m => m.Key, m => m.Value, StringComparer.Ordinal);
        var version = Hash(CourseJson.Write(sized) + "\n" + CourseJson.Write(table));
        return new CourseVersion(version, sized) { Hashes = steps, Media = table };
    }

    private static Step Sized(Step step, ImmutableSortedDictionary<string, MediaFile> media)
    {
        Media Size(Media picture) =>
            picture.Path.Translations is [var first, ..] && media.TryGetValue(first.Text, out var file) ? picture with { Width = file.Width, Height = file.Height } : picture;

        return step with
        {
            Media = [.. step.Media.Select(Size)],
            Exercise = KindFormat.Of(step.Exercise).WithMedia(step.Exercise, Size),
        };
    }

    // The bar decides which scores are right: it belongs to the key.
    private static StepHashes Hashes(Step step) => new(
        Hash(string.Create(CultureInfo.InvariantCulture, $"{step.Exercise.Kind}\n{step.Exercise.KeyLine}\n{step.Bar}")),
        Hash(CourseJson.Write(step)));

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..Short];
}
