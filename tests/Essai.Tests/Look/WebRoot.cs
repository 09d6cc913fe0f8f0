namespace Essai.Tests.Look;

/// <summary>The files a browser gets, read where they are written.</summary>
internal static class WebRoot
{
    private static readonly string[] Order = ["reset", "tokens", "base", "layout", "components", "player", "print", "utilities"];

    public static string Directory { get; } = Find(new DirectoryInfo(AppContext.BaseDirectory));

    public static string Layer(string name) => File.ReadAllText(Path.Combine(Directory, "css", name + ".css"));

    public static IEnumerable<string> LayerNames => Order;

    public static string Stylesheet => string.Join('\n', Order.Select(Layer));

    private static string Find(DirectoryInfo from) =>
        File.Exists(Path.Combine(from.FullName, "Essai.slnx"))
            ? Path.Combine(from.FullName, "src", "Essai", "wwwroot")
            : Find(from.Parent ?? throw new DirectoryNotFoundException("Essai.slnx"));
}
