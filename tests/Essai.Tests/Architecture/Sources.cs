namespace Essai.Tests.Architecture;

/// <summary>The repository's own files, without what is built.</summary>
internal static class Sources
{
    private static readonly string[] Built = ["bin", "obj", "node_modules"];

    public static string Root { get; } = Find(AppContext.BaseDirectory);

    public static string Text(string path) => File.ReadAllText(Path.Combine(Root, path));

    /// <summary>Folders of the program that hold a feature each.</summary>
    public static string[] Features =>
        [.. Directory.EnumerateDirectories(Path.Combine(Root, "src/Essai")).Select(d => Path.GetFileName(d)).Except(["Platform", "Texts", "wwwroot", .. Built]).Order(StringComparer.Ordinal)];

    /// <summary>Paths relative to the root, with forward slashes.</summary>
    public static IEnumerable<string> Files(string below, params string[] endings) => Directory
        .EnumerateFiles(Path.Combine(Root, below), "*", SearchOption.AllDirectories)
        .Select(path => Path.GetRelativePath(Root, path).Replace('\\', '/'))
        .Where(path => !path.Split('/').Intersect(Built).Any() && endings.Any(e => path.EndsWith(e)));

    private static string Find(string folder) =>
        File.Exists(Path.Combine(folder, "Essai.slnx")) ? folder : Find(Path.GetDirectoryName(folder.TrimEnd('/'))!);
}
