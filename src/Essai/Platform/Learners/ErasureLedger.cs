using System.Globalization;
using System.Text;
using Essai.Platform.Hosting;

namespace Essai.Platform.Learners;

/// <summary>
/// Who was erased, in a file that no backup holds (docs/decisions/0068-backups.md): a line each, written to the disk before the
/// erasure. Ids that belong to nobody, no names.
/// </summary>
internal sealed class ErasureLedger(DataFolder data, HouseSettings settings, TimeProvider clock)
{
    /// <summary>The file in the data folder, where the operator names no other place.</summary>
    public const string DefaultName = "erasures.txt";

    private const string ErasedWord = "erased";
    private const string KeptWord = "kept";

    private readonly Lock turn = new();

    public string Path => settings.ErasureLedger ?? System.IO.Path.Combine(data.Path, DefaultName);

    public void Erased(string academy, Guid learner) => Write(ErasedWord, academy, learner);

    /// <summary>They were not erased after all: the log had no room.</summary>
    public void Kept(string academy, Guid learner) => Write(KeptWord, academy, learner);

    /// <summary>Who is erased by the end of ledgers, in which a line that was cut off counts for nothing.</summary>
    public static HashSet<(string Academy, Guid Learner)> Read(IEnumerable<string> files)
    {
        var erased = new HashSet<(string, Guid)>();
        foreach (var line in files.SelectMany(File.ReadLines))
        {
            if (line.Split(' ') is [_, var what, var academy, var id] && Guid.TryParseExact(id, "D", out var learner))
            {
                _ = what == ErasedWord ? erased.Add((academy, learner)) : erased.Remove((academy, learner));
            }
        }

        return erased;
    }

    private void Write(string what, string academy, Guid learner)
    {
        var line = string.Create(CultureInfo.InvariantCulture, $"{clock.GetUtcNow():yyyy-MM-dd'T'HH:mm:ss'Z'} {what} {academy} {learner:D}\n");
        lock (turn)
        {
            using var file = new FileStream(Path, FileMode.Append, FileAccess.Write, FileShare.ReadWrite);
            file.Write(Encoding.UTF8.GetBytes(line));
            file.Flush(flushToDisk: true);
        }
    }
}
