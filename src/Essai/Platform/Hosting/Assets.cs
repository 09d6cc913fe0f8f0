using System.Collections.Frozen;
using System.Security.Cryptography;
using System.Text;

namespace Essai.Platform.Hosting;

/// <summary>
/// Styles, scripts, fonts and pictures of wwwroot, read and compressed once at start. Each address holds a hash of what it
/// serves, so browsers keep it for ever; scripts share one hash, so that they import each other by plain names.
/// </summary>
internal sealed class Assets
{
    /// <summary>The order of the layers; a file that is not named here is a mistake and stops the start.</summary>
    private static readonly string[] Layers = ["reset", "tokens", "base", "layout", "components", "player", "print", "utilities"];

    private static readonly Dictionary<string, string> Types = new(StringComparer.Ordinal)
    {
        [".css"] = "text/css; charset=utf-8",
        [".js"] = "text/javascript; charset=utf-8",
        [".svg"] = "image/svg+xml",
        [".woff2"] = "font/woff2",
        [".png"] = "image/png",
        [".webp"] = "image/webp",
    };

    private readonly FrozenDictionary<string, Asset> files;
    private readonly FrozenDictionary<string, string> paths;

    private Assets(Dictionary<string, Asset> files, Dictionary<string, string> paths, string stylesheet)
    {
        this.files = files.ToFrozenDictionary(StringComparer.Ordinal);
        this.paths = paths.ToFrozenDictionary(StringComparer.Ordinal);
        Stylesheet = stylesheet;
    }

    /// <summary>The address of all layers in one file.</summary>
    public string Stylesheet { get; }

    public static Assets Load(string wwwroot)
    {
        var (files, paths) = (new Dictionary<string, Asset>(StringComparer.Ordinal), new Dictionary<string, string>(StringComparer.Ordinal));
        var scripts = Names(wwwroot, "js").Order(StringComparer.Ordinal).ToDictionary(n => n, n => Read(wwwroot, n), StringComparer.Ordinal);
        var all = Hash([.. scripts.SelectMany(s => Encoding.UTF8.GetBytes(s.Key).Concat(s.Value))]);
        foreach (var (name, content) in scripts)
        {
            Add(name, $"/assets/{all}/{name["js/".Length..]}", content);
        }

        foreach (var name in Names(wwwroot, "").Where(n => !scripts.ContainsKey(n) && Types.ContainsKey(Ending(n)) && Ending(n) != ".css"))
        {
            var content = Read(wwwroot, name);
            Add(name, $"/assets/{name[..^Ending(name).Length]}.{Hash(content)}{Ending(name)}", content);
        }

        var styles = Encoding.UTF8.GetBytes(Styles(wwwroot, paths));
        Add("essai.css", $"/assets/essai.{Hash(styles)}.css", styles);
        return new Assets(files, paths, paths["essai.css"]);

        void Add(string name, string path, byte[] content)
        {
            paths.Add(name, path);
            files.Add(path, new Asset(content, Types[Ending(name)]));
        }
    }

    /// <summary>The address of a file of wwwroot.</summary>
    /// <exception cref="KeyNotFoundException">There is no such file: a mistake of ours.</exception>
    public string Path(string name) => paths[name];

    public Asset? Find(string path) => files.GetValueOrDefault(path);

    private static string Styles(string wwwroot, Dictionary<string, string> paths)
    {
        var names = Names(wwwroot, "css").Select(n => n["css/".Length..^".css".Length]).ToHashSet(StringComparer.Ordinal);
        if (!names.SetEquals(Layers))
        {
            throw new InvalidOperationException($"wwwroot/css holds {string.Join(", ", names.Order(StringComparer.Ordinal))}; expected are {string.Join(", ", Layers)}");
        }

        var css = string.Concat(Layers.Select(layer => File.ReadAllText(System.IO.Path.Combine(wwwroot, "css", layer + ".css"))));
        return paths.Aggregate(css, (text, file) => text.Replace($"url(/{file.Key})", $"url({file.Value})", StringComparison.Ordinal));
    }

    private static IEnumerable<string> Names(string wwwroot, string below) => Directory
        .EnumerateFiles(System.IO.Path.Combine(wwwroot, below), "*", SearchOption.AllDirectories)
        .Select(path => System.IO.Path.GetRelativePath(wwwroot, path).Replace('\\', '/'));

    private static byte[] Read(string wwwroot, string name) => File.ReadAllBytes(System.IO.Path.Combine(wwwroot, name));

    private static string Ending(string name) => System.IO.Path.GetExtension(name);

    private static string Hash(byte[] content) => Convert.ToHexStringLower(SHA256.HashData(content))[..12];
}
