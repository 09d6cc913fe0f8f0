using System.Collections.Immutable;
using Essai.Engine.Courses;

namespace Essai.Standards.Courses.Reading;

/// <summary>Reads the folders of chapters.</summary>
internal sealed class ChapterSheets(ImmutableArray<string> languages, (CourseFiles Files, Findings Findings) folder)
{
    private const string All = "all";
    private readonly HashSet<string> ids = new(StringComparer.Ordinal);
    private readonly HashSet<string> steps = new(StringComparer.Ordinal);

    public ImmutableArray<Chapter> Read(IEnumerable<CoursePath> paths) =>
    [
        .. paths.Where(HasLanguage).GroupBy(p => p.Folder, StringComparer.Ordinal)
            .OrderBy(g => CoursePath.Number(g.Key)).ThenBy(g => g.Key, StringComparer.Ordinal)
            .Select(g => Read(g.Key, [.. g])).OfType<Chapter>(),
    ];

    private Chapter? Read(string name, ImmutableArray<CoursePath> paths)
    {
        var id = CoursePath.Id(name);
        var own = paths.Where(p => p.Name == CoursePath.Chapter).ToImmutableArray();
        if (own.IsEmpty)
        {
            folder.Findings.Add(Fault.Missing, new Place(paths[0].Path, 1), $"The folder {name} has no chapter file.", $"Write `{name}/chapter.{languages[0]}.md` with front matter and the chapter's title.");
            return null;
        }

        if (!ids.Add(id))
        {
            folder.Findings.Add(Fault.Duplicate, new Place(own[0].Path, 1), $"The id `{id}` belongs to two chapters.", "Rename one of the two folders.");
            return null;
        }

        if (SheetSet.Read($"chapter/{id}", own, languages, folder) is not { } sheets)
        {
            return null;
        }

        return Read(id, sheets) with { Steps = Steps(paths.Where(p => p.Name != CoursePath.Chapter)) };
    }

    private static Chapter Read(string id, SheetSet sheets)
    {
        var front = sheets.Front();
        _ = new SectionReader(sheets.Name, sheets.Sheets, [], sheets.Findings);
        var all = front.Text("draw") == All;
        var chapter = new Chapter
        {
            Id = id,
            Formerly = front.IdList("formerly"),
            Title = sheets.Title(),
            About = sheets.About(),
            Minutes = front.Whole("minutes", 1, 120) ?? Chapter.DefaultMinutes,
            Draw = all ? null : front.Whole("draw", 1, 100),
            DrawAll = all,
            Extras = front.Extras(),
        };
        front.Close("a chapter");
        return chapter;
    }

    private ImmutableArray<Step> Steps(IEnumerable<CoursePath> paths) =>
    [
        .. paths.GroupBy(p => p.Name, StringComparer.Ordinal)
            .OrderBy(g => CoursePath.Number(g.Key)).ThenBy(g => g.Key, StringComparer.Ordinal)
            .Select(g => Step(CoursePath.Id(g.Key), [.. g])).OfType<Step>(),
    ];

    private Step? Step(string id, ImmutableArray<CoursePath> paths)
    {
        if (!steps.Add(id))
        {
            folder.Findings.Add(Fault.Duplicate, new Place(paths[0].Path, 1), $"The id `{id}` belongs to two steps of this course.", "Rename the files of one of the two.");
            return null;
        }

        return SheetSet.Read($"step/{id}", paths, languages, folder) is { } sheets ? new StepSheets(sheets).Read(id) : null;
    }

    private bool HasLanguage(CoursePath path)
    {
        if (languages.Contains(path.Lang))
        {
            return true;
        }

        folder.Findings.Add(Fault.Language, new Place(path.Path, 1), $"The course is not written in `{path.Lang}`: there is no course.{path.Lang}.md.",
            $"Write `course.{path.Lang}.md`, or mend the language in the file's name. {Nearest.Hint(path.Lang, languages)}");
        return false;
    }
}
