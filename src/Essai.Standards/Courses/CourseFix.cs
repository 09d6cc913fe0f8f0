using System.Collections.Immutable;
using Essai.Engine.Courses;
using Essai.Standards.Courses.Rules;

namespace Essai.Standards.Courses;

/// <summary>What `essai check --fix` writes: the canonical form, and French spacing. Nothing that changes a meaning.</summary>
public static class CourseFix
{
    /// <returns>Path to text of the files that would change; none where a course cannot be read whole, so that nothing is lost.</returns>
    public static ImmutableSortedDictionary<string, string> Of(CourseReading reading) =>
        reading.Course is not { } course || reading.Problems.Any(p => p.Severity == Severity.Error)
            ? ImmutableSortedDictionary<string, string>.Empty
            : CoursePrinter.Print(course).Select(f => KeyValuePair.Create(Original(f.Key, reading, course), Spaced(f.Key, f.Value)))
                .Where(f => !reading.Files.Texts.TryGetValue(f.Key, out var text) || text != f.Value)
                .ToImmutableSortedDictionary(f => f.Key, f => f.Value, StringComparer.Ordinal);

    // Numbers of files may have gaps: the printed name is exchanged for the one that the file has.
    private static string Original(string printed, CourseReading reading, Course course)
    {
        var lang = printed.Split('.')[^2];
        var parts = printed.Split('/');
        var name = parts.Length == 1 ? "course"
            : parts[1].StartsWith("chapter.", StringComparison.Ordinal) ? $"chapter/{course.Chapters[Index(parts[0])].Id}"
            : $"step/{course.Chapters[Index(parts[0])].Steps[Index(parts[1])].Id}";
        return reading.Places.Has(name, lang) ? reading.Places.At(name, lang).File : printed;
    }

    private static int Index(string numbered) => Reading.CoursePath.Number(numbered) - 1;

    private static string Spaced(string path, string text)
    {
        if (!FrenchSpacing.IsFrench(path.Split('.')[^2]))
        {
            return text;
        }

        var lines = text.Split('\n');
        var start = lines[0] == "---" ? Array.IndexOf(lines, "---", 1) + 1 : 0;
        return string.Join('\n', lines.Select((line, i) => i < start ? line : Line(line)));
    }

    // A key and its colon are the grammar's, and so are areas.
    private static string Line(string line)
    {
        var colon = line.StartsWith("  ", StringComparison.Ordinal) ? line.IndexOf(": ", StringComparison.Ordinal) + 2 : 0;
        var key = colon > 1 && line[2..(colon - 2)].All(c => c is (>= 'a' and <= 'z') or '-');
        return key ? line[..colon] + FrenchSpacing.Mend(line[colon..]) : FrenchSpacing.Mend(line);
    }
}
