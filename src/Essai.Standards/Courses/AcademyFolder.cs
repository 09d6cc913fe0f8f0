using System.Collections.Immutable;
using Essai.Standards.Courses.Reading;

namespace Essai.Standards.Courses;

/// <summary>What reading and checking an academy's folder gave.</summary>
/// <param name="Settings">Null where academy.yaml cannot be read.</param>
/// <param name="Courses">In the order of their folders' names.</param>
/// <param name="Problems">Of the academy and of all its courses; files relative to the academy's folder.</param>
public sealed record AcademyFolderReading(AcademySettings? Settings, ImmutableArray<CourseReading> Courses, ImmutableArray<Problem> Problems);

/// <summary>Reads an academy's folder: academy.yaml and one folder a course. Never throws, whatever the files hold.</summary>
public static class AcademyFolder
{
    /// <param name="files">Paths relative to the academy's folder.</param>
    public static AcademyFolderReading Read(CourseFiles files)
    {
        var findings = new Findings();
        if (!files.Texts.TryGetValue(AcademyFile.Name, out var text))
        {
            findings.Add(Fault.Missing, new Place(AcademyFile.Name, 1), "There is no academy.yaml.", "Write it: docs/course-format.md shows an example.");
        }

        var (settings, problems) = text is null ? new AcademyReading(null, []) : AcademyFile.Read(text);
        var courses = CourseNames(files).Select(name => CourseFolder.Read(name, files.Below(name))).ToImmutableArray();
        Check(settings, courses, (files, findings));
        return new AcademyFolderReading(settings, courses,
        [
            .. problems, .. findings.Problems,
            .. CourseNames(files).Zip(courses).SelectMany(c => CourseRules.Check(c.Second, settings).Select(p => p with { File = $"{c.First}/{p.File}" })),
        ]);
    }

    /// <summary>The folders right below that hold a course file.</summary>
    public static ImmutableArray<string> CourseNames(CourseFiles files) =>
    [
        .. files.Texts.Keys.Select(path => path.Split('/')).Where(parts => parts is [_, var name] && name.StartsWith("course.", StringComparison.Ordinal) && name.EndsWith(".md", StringComparison.Ordinal))
            .Select(parts => parts[0]).Distinct(StringComparer.Ordinal),
    ];

    private static void Check(AcademySettings? settings, ImmutableArray<CourseReading> courses, (CourseFiles Files, Findings Findings) folder)
    {
        if (settings?.Logo is { } logo && !folder.Files.Media.ContainsKey(logo))
        {
            folder.Findings.Add(Fault.AcademyReference, Line(folder.Files, "logo:"), $"There is no file `{logo}`.", "Put the logo into the academy's folder, or mend its name.");
        }

        var chapters = courses.SelectMany(c => c.Course?.Chapters.Select(chapter => $"{c.Course.Id}/{chapter.Id}") ?? []).ToArray();
        if (settings?.Live is { } live && !chapters.Contains(live))
        {
            folder.Findings.Add(Fault.AcademyReference, Line(folder.Files, "live:"), $"There is no chapter `{live}`.", $"Write `live: course/chapter`, by their ids. {Nearest.Hint(live, chapters)}");
        }
    }

    private static Place Line(CourseFiles files, string key) =>
        new(AcademyFile.Name, 1 + Math.Max(0, Array.FindIndex(files.Texts[AcademyFile.Name].Split('\n'), l => l.StartsWith(key, StringComparison.Ordinal))));
}
