using System.Text;
using CsCheck;
using Essai.Standards.Courses;

namespace Essai.Standards.Tests.Courses;

/// <summary>A file of an academy after a hand has slipped, or a disk has, with the few files that it needs around it.</summary>
/// <param name="Path">Of the file that was edited.</param>
internal sealed record RoughEdit(string Path, SortedDictionary<string, byte[]> Files)
{
    private const int Few = 3_000;
    private const int Many = 100_000;

    private static readonly string[] Pieces =
    [
        "[", "]", "{", "}", "[[[[[[[[", "{{{{{{{{{{{{{{{{{{{{", "\"", "'", "\t", "&a ", "*a", "*a: ", "<<: *a", "<<: [*a, *b]", "!!binary ", "! ", "| ", "> ", "|+9\n", "? ", ": ", ", ", "- ", "-", "#",
        "%", "@", "`", "---", "...", "\n---\n", "\r", "\0", "\uFEFF", "\u2028", "\u0085", "\\", "\\x", "\\u00", "\"\\UFFFFFFFF\"", "0x", "1e999", "-.inf", ".nan", "{=", "{= (((((", "^^^^^", "x-", "x-a: [b",
        "when: ", "go: ", "answer is", "rules:\n  - when: [", "variables:\n  a: ", "1..0", "area: circle", "area: poly 1 2", "- [x] {}", "- [ ] {a", "### {", "## ", "# ", "\n", "\n\n", "![](", "![a](b", "=> ", "(60 s", ")",
    ];

    private static readonly SortedDictionary<string, byte[]> All = Below("faults/clean", "courses");
    private static readonly string[] Texts = [.. All.Keys.Where(f => f.EndsWith(".md", StringComparison.Ordinal) || f.EndsWith(".yaml", StringComparison.Ordinal))];

    /// <summary>How many a run tries: bin/test --full tries a hundred thousand.</summary>
    public static int Cases => Environment.GetEnvironmentVariable("ESSAI_FULL") is null ? Few : Many;

    private static readonly Gen<Func<byte[], byte[]>> Edit = Gen.Select(Gen.Int[0, 4], Gen.Double.Unit, Gen.Int[0, 60], Gen.Int[0, Pieces.Length - 1], Gen.Byte, (kind, where, length, piece, other) =>
        new Func<byte[], byte[]>(text => One(kind, text, ((int)(where * text.Length), length), (Encoding.UTF8.GetBytes(Pieces[piece]), other))));

    public static Gen<RoughEdit> OfAnyFile { get; } = Gen.Select(Gen.Int[0, Texts.Length - 1], Edit.Array[1, 3], (file, edits) =>
        Around(Texts[file], edits.Aggregate(All[Texts[file]], (text, edit) => edit(text))));

    /// <summary>All that reading and checking finds.</summary>
    public IEnumerable<Problem> Problems() => System.IO.Path.GetFileName(Path) == AcademyFile.Name
        ? AcademyFile.Read(Encoding.UTF8.GetString(Files[Path])).Problems
        : CourseRules.Check(CourseFolder.Read("course", CourseFiles.From(Files)));

    public override string ToString() => $"{Path}\n{Encoding.UTF8.GetString(Files[Inside(Path)])}";

    private static byte[] One(int kind, byte[] text, (int At, int Length) place, (byte[] Piece, byte Other) with)
    {
        var (at, end) = (place.At, Math.Min(text.Length, place.At + place.Length));
        return kind switch
        {
            0 => [.. text[..at], .. with.Piece, .. text[at..]],
            1 => [.. text[..at], .. with.Piece, .. text[end..]],
            2 => text[..at],
            3 => [.. text[..at], with.Other, .. text[Math.Min(text.Length, at + 1)..]],
            _ => [.. text[..end], .. text[at..]],
        };
    }

    // A chapter needs its own file, a step its translations; the rest of the course would only cost time.
    private static RoughEdit Around(string path, byte[] text)
    {
        var files = new SortedDictionary<string, byte[]>(StringComparer.Ordinal);
        if (path.EndsWith(".yaml", StringComparison.Ordinal))
        {
            return new RoughEdit(path, new(StringComparer.Ordinal) { [path] = text });
        }

        foreach (var (name, content) in All.Where(f => Course(f.Key) == Course(path) && Belongs(Inside(f.Key), Inside(path))))
        {
            files[Inside(name)] = name == path ? text : content;
        }

        return new RoughEdit(path, files);
    }

    private static bool Belongs(string name, string edited) =>
        name.StartsWith("course.", StringComparison.Ordinal)
        || (name.Split('/') is [var folder, var file] && edited.StartsWith(folder + "/", StringComparison.Ordinal)
            && (file.StartsWith("chapter.", StringComparison.Ordinal) || file.Split('.')[0] == edited.Split('/')[1].Split('.')[0]));

    private static string Course(string path) => string.Join('/', path.Split('/')[..3]);

    private static string Inside(string path) => path.EndsWith(".yaml", StringComparison.Ordinal) ? path : string.Join('/', path.Split('/')[3..]);

    private static SortedDictionary<string, byte[]> Below(params string[] roots)
    {
        var files = roots.SelectMany(r => Directory.GetFiles(System.IO.Path.Combine(AppContext.BaseDirectory, r), "*", SearchOption.AllDirectories));
        return new(files.ToDictionary(f => System.IO.Path.GetRelativePath(AppContext.BaseDirectory, f).Replace('\\', '/'), File.ReadAllBytes), StringComparer.Ordinal);
    }
}
