namespace Essai.Engine.Courses;

/// <summary>Who made pictures and films of the course.</summary>
/// <param name="Files">One path in the course folder, or a pattern in which <c>*</c> stands for any letters of a file's name.</param>
public sealed record Credit(string Id, LocalText Name, string Files)
{
    private const char Any = '*';

    /// <summary>The licence of these files; null where it is the course's own.</summary>
    public string? Licence { get; init; }

    public bool Covers(string path)
    {
        var pieces = Files.Split(Any);
        if (pieces.Length == 1)
        {
            return path == Files;
        }

        var (first, last) = (pieces[0], pieces[^1]);
        return path.Length >= first.Length + last.Length
            && path.StartsWith(first, StringComparison.Ordinal) && path.EndsWith(last, StringComparison.Ordinal)
            && Holds(path[first.Length..^last.Length], pieces[1..^1]);
    }

    // The pieces stand in the text in this order; no star reaches into another folder.
    private static bool Holds(string text, string[] pieces)
    {
        foreach (var piece in pieces)
        {
            var at = text.IndexOf(piece, StringComparison.Ordinal);
            if (at < 0 || text[..at].Contains('/', StringComparison.Ordinal))
            {
                return false;
            }

            text = text[(at + piece.Length)..];
        }

        return !text.Contains('/', StringComparison.Ordinal);
    }
}
