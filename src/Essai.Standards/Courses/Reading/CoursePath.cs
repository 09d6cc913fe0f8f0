namespace Essai.Standards.Courses.Reading;

/// <summary>What the name of a Markdown file says.</summary>
/// <param name="Folder">The chapter's folder, or "" for the course file.</param>
/// <param name="Name">course, chapter, or a step's order and id.</param>
internal sealed record CoursePath(string Path, string Folder, string Name, string Lang)
{
    public const string Course = "course";
    public const string Chapter = "chapter";
    private const string Media = "media/";

    /// <summary>Null for a file that is no part of the text of a course; one that should be is reported.</summary>
    public static CoursePath? Read(string path, Findings findings)
    {
        if (IsElsewhere(path))
        {
            return null;
        }

        var parts = path.Split('/');
        var name = parts[^1].Split('.');
        var known = parts.Length <= 2 && name is [_, _, "md"] && Ids.IsLang(name[1])
            && (parts.Length == 1 ? name[0] == Course : IsNumbered(parts[0]) && (name[0] == Chapter || IsNumbered(name[0])));
        if (known)
        {
            return new CoursePath(path, parts.Length == 2 ? parts[0] : "", name[0], name[1]);
        }

        findings.Add(Fault.File, new Place(path, 1), "This file is no part of a course by its name.",
            "Names are `course.en.md`, `01-chapter-id/chapter.en.md` and `01-chapter-id/01-step-id.en.md`: lower-case, with the number, the language and `.md`.");
        return null;
    }

    /// <summary>The id after the number: 01-light is light.</summary>
    public static string Id(string numbered) => numbered[(numbered.IndexOf('-', StringComparison.Ordinal) + 1)..];

    public static int Number(string numbered) => int.Parse(numbered.AsSpan(0, numbered.IndexOf('-', StringComparison.Ordinal)), System.Globalization.CultureInfo.InvariantCulture);

    private static bool IsNumbered(string name)
    {
        var digits = name.TakeWhile(char.IsAsciiDigit).Count();
        return digits is > 0 and < 5 && digits < name.Length && name[digits] == '-' && Ids.IsId(name[(digits + 1)..]);
    }

    private static bool IsElsewhere(string path) =>
        path.StartsWith(Media, StringComparison.Ordinal) || path.EndsWith(".vtt", StringComparison.OrdinalIgnoreCase) || path is "README.md"
        || path.Split('/').Any(p => p.StartsWith('.') || p.StartsWith('_'));
}
