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
    public static bool Is(string folder) => Directory.EnumerateFiles(folder, Beginning + "*" + Ending, FilesBelow.Here).Any();
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

    public static bool Is(string folder) => new FileInfo(Path.Combine(folder, FileName)) is { Exists: true, LinkTarget: null };
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

    public static IEnumerable<string> Below(string folder) => Directory.EnumerateDirectories(folder, "*", FilesBelow.Here).Order(StringComparer.Ordinal);

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

/// <summary>An author's folder as it is given to somebody else: what lies in it, and nothing that it points at.</summary>
internal static class FilesBelow
{
    private const long Largest = 512L * 1024 * 1024;

    /// <summary>Links lead out of the folder, to the operator's own files, or round in circles.</summary>
    public static readonly EnumerationOptions Here = new() { AttributesToSkip = FileAttributes.ReparsePoint, IgnoreInaccessible = false };

    private static readonly EnumerationOptions Below = new() { AttributesToSkip = FileAttributes.ReparsePoint, IgnoreInaccessible = false, RecurseSubdirectories = true };

    public static CourseFiles Read(string folder) => CourseFiles.From(Directory
        .EnumerateFiles(folder, "*", Below)
        .Select(path => new KeyValuePair<string, byte[]>(Path.GetRelativePath(folder, path).Replace('\\', '/'), Content(path))));

    // Pipes and devices have no length, and reading one might never end.
    private static byte[] Content(string path) => new FileInfo(path).Length switch
    {
        0 => [],
        > Largest => throw new CommandException(ExitCode.Problems, $"{path} is larger than {Largest / 1024 / 1024} MB: no learner waits for that."),
        _ => File.ReadAllBytes(path),
    };
}
