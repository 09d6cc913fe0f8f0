using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Essai.Standards.Courses;

/// <summary>Caption files (WebVTT): a cue is a line of times with -->, then its words, then an empty line.</summary>
public static partial class Captions
{
    private const string Arrow = "-->";

    /// <summary>What is said, as plain text.</summary>
    public static string Words(string text) => string.Join(' ', Cues(text).Select(c => c.Words).Where(w => w.Length > 0));

    public static ImmutableArray<Cue> Cues(string text) => [.. Blocks(text).Select(Cue).OfType<Cue>()];

    /// <summary>
    /// Only what begins before a moment. Comments go too: nobody knows what they tell. A cue that begins before is left
    /// whole, so that it can still be read where the video stops.
    /// </summary>
    public static string Until(string text, double seconds)
    {
        var kept = Blocks(text).Where((block, place) => place == 0 ? IsHead(block) : Cue(block)?.From < seconds);
        return string.Join("\n\n", kept) + "\n";
    }

    private static bool IsHead(string block) => !block.Contains(Arrow, StringComparison.Ordinal);

    private static IEnumerable<string> Blocks(string text) =>
        text.TrimStart('\uFEFF').ReplaceLineEndings("\n").Split("\n\n").Select(b => b.Trim('\n')).Where(b => b.Length > 0);

    private static Cue? Cue(string block)
    {
        var lines = block.Split('\n');
        var time = Array.FindIndex(lines, l => l.Contains(Arrow, StringComparison.Ordinal));
        return time >= 0 && Times().Matches(lines[time]) is [var from, var to, ..] ? new Cue(Seconds(from), Seconds(to), string.Join(' ', lines[(time + 1)..])) : null;
    }

    private static double Seconds(Match time) =>
        (Number(time, "h") * 3600) + (Number(time, "m") * 60) + Number(time, "s");

    private static double Number(Match time, string part) =>
        double.TryParse(time.Groups[part].ValueSpan, CultureInfo.InvariantCulture, out var number) ? number : 0;

    [GeneratedRegex(@"(?:(?<h>[0-9]{2,6}):)?(?<m>[0-9]{2}):(?<s>[0-9]{2}\.[0-9]{3})", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Times();
}

/// <param name="From">Seconds at which it appears.</param>
/// <param name="To">Seconds at which it goes.</param>
public sealed record Cue(double From, double To, string Words);
