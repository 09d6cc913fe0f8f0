using System.Collections.Immutable;
using Essai.Standards.Courses;

namespace Essai.Commands;

/// <summary>What was found in a tree of courses; file names as whoever typed the command sees them.</summary>
internal sealed record Findings(int Courses, int Steps, ImmutableArray<Problem> Problems)
{
    public int Errors => Problems.Count(p => p.Severity == Severity.Error);

    public int Warnings => Problems.Length - Errors;
}

/// <summary>Checks courses on disk.</summary>
internal static class Checking
{
    public static Findings Check(CourseTree tree)
    {
        var readings = tree.Courses.Select(Check).ToArray();
        return new Findings(
            tree.Courses.Count,
            readings.Sum(r => r.Steps),
            [.. readings.SelectMany(r => r.Problems)]);
    }

    private static Findings Check(FoundCourse found)
    {
        var reading = CourseFolder.Read(found.Id, found.Read());
        var steps = reading.Course?.Chapters.Sum(c => c.Steps.Length) ?? 0;
        var problems = reading.Problems.Where(p => found.Only is null || p.File == found.Only);
        return new Findings(1, steps, [.. problems.Select(p => p with { File = Shown(Path.Combine(found.Folder, p.File)) })]);
    }

    private static string Shown(string file) =>
        Path.GetRelativePath(Environment.CurrentDirectory, file) is var near && !near.StartsWith("..", StringComparison.Ordinal) ? near : file;
}
