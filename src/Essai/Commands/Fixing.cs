using System.Text;
using Essai.Standards.Courses;

namespace Essai.Commands;

/// <summary>Prints a course's files in their one form. Leaves a course alone that cannot be read whole, or would change its meaning.</summary>
internal static class Fixing
{
    private const string Written = ".md";

    /// <returns>The files that changed.</returns>
    public static IReadOnlyList<string> Fix(FoundCourse found)
    {
        var files = found.Read();
        var reading = CourseFolder.Read(found.Id, files);
        if (reading.Course is not { } course || reading.Problems.Any(p => p.Severity == Severity.Error))
        {
            return [];
        }

        var printed = CoursePrinter.Print(course);
        var again = CourseFolder.Read(found.Id, files with { Texts = printed }).Course;
        if (again is null || Compiler.Compile(again, files.Media).Version != Compiler.Compile(course, files.Media).Version)
        {
            return [];
        }

        var stale = files.Texts.Keys.Where(p => p.EndsWith(Written, StringComparison.Ordinal) && !printed.ContainsKey(p)).ToArray();
        var changed = printed.Where(p => files.Texts.GetValueOrDefault(p.Key) != p.Value).ToArray();
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
}
