using System.Text;
using Essai.Engine.Courses;
using Essai.Standards.Courses;

namespace Essai.Commands;

/// <summary>Writes what can be mended safely. Leaves a course alone that cannot be read whole, or whose answers would change.</summary>
internal static class Fixing
{
    /// <returns>The files that changed.</returns>
    public static IReadOnlyList<string> Fix(FoundCourse found)
    {
        var files = found.Read();
        var reading = CourseFolder.Read(found.Id, files);
        if (reading.Course is not { } course || reading.Problems.Any(p => p.Severity == Severity.Error))
        {
            return [];
        }

        var mended = CourseFix.Print(course);
        var again = CourseFolder.Read(found.Id, files with { Texts = mended }).Course;
        if (again is null || !Keys(again, files).SequenceEqual(Keys(course, files)))
        {
            return [];
        }

        var stale = files.Texts.Keys.Where(p => CourseFolder.IsText(p) && !mended.ContainsKey(p)).ToArray();
        var changed = mended.Where(p => files.Texts.GetValueOrDefault(p.Key) != p.Value).ToArray();
        foreach (var (path, text) in changed)
        {
            var file = Path.Combine(found.Folder, path);
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, text, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        }

        foreach (var path in stale)
        {
            File.Delete(Path.Combine(found.Folder, path));
        }

        return [.. changed.Select(c => c.Key).Concat(stale)];
    }

    private static IEnumerable<(string Step, string Key)> Keys(Course course, CourseFiles files) =>
        Compiler.Compile(course, files.Media).Hashes.Select(h => (h.Key, h.Value.Key));
}
