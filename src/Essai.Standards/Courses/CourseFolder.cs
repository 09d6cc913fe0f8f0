using System.Collections.Immutable;
using Essai.Engine.Courses;
using Essai.Standards.Courses.Reading;

namespace Essai.Standards.Courses;

/// <summary>Reads a course folder (docs/course-format.md). Never throws, whatever the files hold.</summary>
public static class CourseFolder
{
    /// <param name="id">The folder's name.</param>
    /// <param name="files">Paths relative to the folder.</param>
    public static CourseReading Read(string id, CourseFiles files)
    {
        var findings = new Findings();
        if (!Ids.IsId(id))
        {
            findings.Add(Fault.Id, new Place("", 1), $"The folder's name `{id}` is no id.", Ids.Rule);
        }

        var paths = files.Texts.Keys.Select(p => CoursePath.Read(p, findings)).OfType<CoursePath>().ToImmutableArray();
        var course = Read(id, paths, (files, findings));
        return new CourseReading(course, findings.Problems)
        {
            Files = files,
            Places = new Places(findings.Places, course?.Languages[0] ?? ""),
        };
    }

    /// <summary>Whether a path is that of a course's own text: its file, a chapter's or a step's, in any language.</summary>
    public static bool IsText(string path) => CoursePath.Read(path, new Findings()) is not null;

    private static Course? Read(string id, ImmutableArray<CoursePath> paths, (CourseFiles Files, Findings Findings) folder)
    {
        var own = paths.Where(p => p.Folder.Length == 0).ToImmutableArray();
        if (own.IsEmpty)
        {
            folder.Findings.Add(Fault.Missing, new Place("course.en.md", 1), "The course has no course file.", "Write `course.en.md` (or another language) with front matter and the course's title.");
            return null;
        }

        if (SheetSet.Read(CoursePath.Course, own, [], folder) is not { } sheets)
        {
            return null;
        }

        var course = CourseSheets.Read(id, sheets);
        var chapters = new ChapterSheets(course.Languages, folder);
        return course with { Chapters = chapters.Read(paths.Where(p => p.Folder.Length > 0)) };
    }
}
