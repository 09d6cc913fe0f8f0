namespace Essai.Standards.Courses.Rules;

/// <summary>Every picture and film has somebody who made it. Where no file was given but texts, nothing is said.</summary>
internal static class Credits
{
    public static IEnumerable<Finding> Missing(Subject subject) => MediaFiles.Named(subject).DistinctBy(n => n.Path, StringComparer.Ordinal)
        .Where(n => IsSeen(n.Path, subject) && !subject.Course.Credits.Any(c => c.Covers(n.Path)))
        .Select(n => n.Told.Finding(n.Lang, n.Below, $"Nobody is named as the maker of `{n.Path}`.", $"Write who made it into the course file, under “Credits”, with `files: {n.Path}`; `*` stands for any letters."));

    public static IEnumerable<Finding> Unused(Subject subject) => subject.Files.Media.IsEmpty ? [] : subject.Course.Credits
        .Where(c => !subject.Files.Media.Keys.Any(c.Covers))
        .Select(c => new Finding($"course/credits/{c.Id}/files", $"No file is named by `{c.Files}`.", "Mend the path or pattern, or take the line out."));

    private static bool IsSeen(string path, Subject subject) => subject.Files.Media.TryGetValue(path, out var file)
        && (file.Type.StartsWith("image/", StringComparison.Ordinal) || file.Type.StartsWith("video/", StringComparison.Ordinal));
}
