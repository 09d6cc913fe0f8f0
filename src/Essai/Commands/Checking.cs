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
        var findings = tree.Academies.Count > 0 ? tree.Academies.Select(a => Check(a, alone: tree.Courses.Count == 0)) : tree.Courses.Select(Check);
        return findings.Aggregate(new Findings(0, 0, []), (sum, next) => new Findings(sum.Courses + next.Courses, sum.Steps + next.Steps, [.. sum.Problems, .. next.Problems]));
    }

    private static Findings Check(FoundAcademy academy, bool alone)
    {
        var reading = AcademyFolder.Read(academy.Read());
        return alone
            ? new Findings(0, 0, Shown(academy.Folder, reading.Problems.Where(p => p.File == FoundAcademy.FileName)))
            : new Findings(reading.Courses.Length, reading.Courses.Sum(Steps), Shown(academy.Folder, reading.Problems));
    }

    private static Findings Check(FoundCourse found)
    {
        var reading = CourseFolder.Read(found.Id, found.Read());
        var problems = CourseRules.Check(reading, found.Academy?.Settings);
        return new Findings(1, Steps(reading), Shown(found.Folder, problems.Where(p => found.Only is null || p.File == found.Only)));
    }

    private static int Steps(CourseReading reading) => reading.Course?.Chapters.Sum(c => c.Steps.Length) ?? 0;

    private static ImmutableArray<Problem> Shown(string folder, IEnumerable<Problem> problems) =>
        [.. problems.Select(p => p with { File = Shown(Path.Combine(folder, p.File)) })];

    private static string Shown(string file) =>
        Path.GetRelativePath(Environment.CurrentDirectory, file) is var near && !near.StartsWith("..", StringComparison.Ordinal) ? near : file;
}
