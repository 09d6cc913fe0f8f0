using Essai.Standards.Courses;

namespace Essai.Commands;

/// <summary>A course folder found on disk.</summary>
/// <param name="Folder">Where it is.</param>
/// <param name="Only">Speak of this file alone; null: of all.</param>
internal sealed record FoundCourse(string Folder, string? Only = null)
{
    private const string Beginning = "course.";
    private const string Ending = ".md";

    public string Id => Path.GetFileName(Folder);

    /// <summary>The academy whose folder it lies in.</summary>
    public FoundAcademy? Academy => Path.GetDirectoryName(Folder) is { } outer && FoundAcademy.Is(outer) ? new FoundAcademy(outer) : null;

    public CourseFiles Read() => FilesBelow.Read(Folder);

    /// <summary>Whether a folder is a course's: course.en.md, or the like in any language.</summary>
    public static bool Is(string folder) => Directory.EnumerateFiles(folder, Beginning + "*" + Ending).Any();
}

/// <summary>An academy folder found on disk: academy.yaml, and courses beside it.</summary>
internal sealed record FoundAcademy(string Folder)
{
    public const string FileName = AcademyFile.Name;

    public string Slug => Path.GetFileName(Folder);

    public AcademySettings? Settings => AcademyFile.Read(File.ReadAllText(SettingsFile)).Settings;

    public CourseFiles Read() => FilesBelow.Read(Folder);

    public string SettingsFile => Path.Combine(Folder, FileName);

    public IEnumerable<FoundCourse> Courses => CourseTree.Below(Folder).Where(FoundCourse.Is).Select(f => new FoundCourse(f));

    public static bool Is(string folder) => File.Exists(Path.Combine(folder, FileName));
}

/// <summary>What a path means: a course, an academy, a folder of academies, or one file of a course.</summary>
internal sealed record CourseTree(IReadOnlyList<FoundAcademy> Academies, IReadOnlyList<FoundCourse> Courses)
{
    /// <exception cref="CommandException">There is nothing of ours at the path.</exception>
    public static CourseTree At(string path)
    {
        var full = Path.TrimEndingDirectorySeparator(Path.GetFullPath(path));
        return File.Exists(full) ? Holding(full)
            : !Directory.Exists(full) ? throw new CommandException(ExitCode.WrongUse, $"There is nothing at {path}.")
            : FoundCourse.Is(full) ? new([], [new(full)])
            : FoundAcademy.Is(full) ? Of([new(full)])
            : Below(full).Where(FoundAcademy.Is).Select(f => new FoundAcademy(f)).ToArray() is { Length: > 0 } academies ? Of(academies)
            : Below(full).Where(FoundCourse.Is).Select(f => new FoundCourse(f)).ToArray() is { Length: > 0 } courses ? new([], courses)
            : throw new CommandException(ExitCode.WrongUse, $"{path} holds no course: a course folder has a file course.en.md (or another language).");
    }

    public static IEnumerable<string> Below(string folder) => Directory.EnumerateDirectories(folder).Order(StringComparer.Ordinal);

    private static CourseTree Of(IReadOnlyList<FoundAcademy> academies) => new(academies, [.. academies.SelectMany(a => a.Courses)]);

    private static CourseTree Holding(string file)
    {
        for (var folder = Path.GetDirectoryName(file); folder is not null; folder = Path.GetDirectoryName(folder))
        {
            if (FoundCourse.Is(folder))
            {
                return new([], [new(folder, Path.GetRelativePath(folder, file).Replace('\\', '/'))]);
            }

            if (FoundAcademy.Is(folder))
            {
                return new([new(folder)], []);
            }
        }

        throw new CommandException(ExitCode.WrongUse, $"{file} belongs to no course.");
    }
}

internal static class FilesBelow
{
    public static CourseFiles Read(string folder) => CourseFiles.From(Directory
        .EnumerateFiles(folder, "*", SearchOption.AllDirectories)
        .Select(path => new KeyValuePair<string, byte[]>(Path.GetRelativePath(folder, path).Replace('\\', '/'), File.ReadAllBytes(path))));
}
