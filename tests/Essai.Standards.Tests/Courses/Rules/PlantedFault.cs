using System.Text;
using Essai.Standards.Courses;

namespace Essai.Standards.Tests.Courses.Rules;

/// <summary>The clean academy of tests/faults, changed as a fault file says (its README has the signs).</summary>
internal sealed class PlantedFault
{
    private const string Folder = "faults";
    private readonly SortedDictionary<string, byte[]> files = Clean();
    private readonly List<(string Path, string Text)> marked = [];
    private string path = "";
    private List<string> lines = [];
    private int at;

    public string[] Also { get; private set; } = [];

    public AcademyFolderReading Reading => AcademyFolder.Read(CourseFiles.From(files));

    /// <summary>Where the rule must fire, as file:line.</summary>
    public string[] Expected => [.. marked.Select(m => $"{m.Path}:{Lines(m.Path).IndexOf(m.Text) + 1}")];

    public static string[] Codes => [.. Directory.GetFiles(Root, "ES*.txt").Select(f => Path.GetFileNameWithoutExtension(f)).Order(StringComparer.Ordinal)];

    public static PlantedFault Read(string code)
    {
        var fault = new PlantedFault();
        foreach (var line in File.ReadAllLines(Path.Combine(Root, code + ".txt")))
        {
            fault.Take(line);
        }

        return fault;
    }

    public static SortedDictionary<string, byte[]> Clean()
    {
        var root = Path.Combine(Root, "clean");
        return new(Directory.GetFiles(root, "*", SearchOption.AllDirectories).ToDictionary(f => Path.GetRelativePath(root, f).Replace('\\', '/'), File.ReadAllBytes), StringComparer.Ordinal);
    }

    private static string Root => Path.Combine(AppContext.BaseDirectory, Folder);

    private void Take(string line)
    {
        var text = line.Length > 2 ? line[2..] : "";
        switch (line.Split(' ')[0])
        {
            case "===":
                Open(line.Split(' '));
                break;
            case "also":
                Also = line.Split(' ')[1..];
                break;
            case "@^":
                at = 0;
                break;
            case "@" or "?":
                at = Find(text) + 1;
                Mark(line[0] == '?', text);
                break;
            case "*":
                lines.AddRange(Enumerable.Repeat(text.Split(' ', 2)[1], int.Parse(text.Split(' ')[0], System.Globalization.CultureInfo.InvariantCulture)));
                break;
            case "-":
                at = Find(text);
                lines.RemoveAt(at);
                break;
            default:
                lines.Insert(at++, text);
                Mark(line[0] == '!', text);
                break;
        }

        if (lines.Count > 0)
        {
            files[path] = Encoding.UTF8.GetBytes(string.Join('\n', lines));
        }
    }

    private void Open(string[] words)
    {
        (path, lines, at) = (words[1], [], 0);
        switch (words.Length > 2 ? words[2] : "")
        {
            case "gone":
                files.Keys.Where(f => f == path || f.StartsWith(path + "/", StringComparison.Ordinal)).ToList().ForEach(f => files.Remove(f));
                break;
            case "":
                lines = Lines(path);
                break;
        }
    }

    private void Mark(bool mark, string text)
    {
        if (mark)
        {
            marked.Add((path, text));
        }
    }

    private int Find(string text) => lines.IndexOf(text) is >= 0 and var found ? found : throw new InvalidDataException($"{path} has no line “{text}”");

    private List<string> Lines(string file) => [.. Encoding.UTF8.GetString(files[file]).Split('\n')];
}
