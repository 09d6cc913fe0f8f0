namespace Essai.Standards.Courses.Rules;

/// <summary>Lists, quotes, links and emphasis within each other: beyond all reason they keep whoever renders them busy, or cannot be rendered at all.</summary>
internal static class Depths
{
    private const int Deepest = 20;
    private const int Indent = 2;

    public static IEnumerable<Finding> Of(Subject subject) => subject.Texts.SelectMany(t => t.Lines
        .Where(l => Blocks(l.Line) > Deepest || Brackets(l.Line) > Deepest || Emphasis(l.Line) > Deepest)
        .Select(l => t.Finding(l.Lang, l.Below, $"This line is nested more than {Deepest} deep.", "Write it with fewer lists, quotes, brackets or stars within each other.")));

    private static int Blocks(string line)
    {
        var (depth, at) = (0, 0);
        while (at < line.Length && (line[at] is '>' or ' ' or '\t' || Marker(line, at) > 0))
        {
            depth += line[at] is ' ' or '\t' ? 1 : Indent;
            at += Math.Max(1, Marker(line, at));
        }

        return depth / Indent;
    }

    // "- ", "12. ": a mark that a list begins with.
    private static int Marker(string line, int at)
    {
        var end = at;
        while (end < line.Length && end - at < 9 && char.IsAsciiDigit(line[end]))
        {
            end++;
        }

        var isMark = end < line.Length && (end > at ? line[end] is '.' or ')' : line[end] is '-' or '*' or '+');
        return isMark && (end + 1 == line.Length || line[end + 1] == ' ') ? end + 1 - at : 0;
    }

    private static int Brackets(string line)
    {
        var (open, most) = (0, 0);
        foreach (var c in line)
        {
            open += c == '[' ? 1 : c == ']' && open > 0 ? -1 : 0;
            most = Math.Max(most, open);
        }

        return most;
    }

    // The longest run of marks; a line of nothing else is a rule across the page.
    private static int Emphasis(string line)
    {
        var (run, most) = (0, 0);
        foreach (var c in line.Trim())
        {
            run = c is '*' or '_' or '~' or '^' ? run + 1 : 0;
            most = Math.Max(most, run);
        }

        return most == line.Trim().Length ? 0 : most;
    }
}
