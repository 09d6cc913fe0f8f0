using System.Collections.Immutable;
using Essai.Engine.Courses;
using Essai.Standards.Courses.Rules;

namespace Essai.Standards.Courses;

/// <summary>What `essai check --fix` writes: the canonical form, with French spacing. Nothing that changes a meaning.</summary>
public static class CourseFix
{
    /// <returns>Path in the course folder to text: every text file that the course should have.</returns>
    public static ImmutableSortedDictionary<string, string> Print(Course course) =>
        CoursePrinter.Print(course).ToImmutableSortedDictionary(f => f.Key, f => Spaced(f.Key, f.Value), StringComparer.Ordinal);

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
