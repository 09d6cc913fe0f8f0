using System.Collections.Immutable;
using YamlDotNet.Core;

namespace Essai.Standards.Courses.Reading;

/// <summary>A line of a file, from 1.</summary>
internal readonly record struct Line(int Number, string Text)
{
    public bool IsBlank => string.IsNullOrWhiteSpace(Text);
}

/// <summary>What stands below a <c>##</c> heading.</summary>
internal sealed record Section(Line Heading, ImmutableArray<Line> Lines)
{
    public string Name => Heading.Text[2..].Trim();
}

/// <summary>One Markdown file cut at its front matter, title and <c>##</c> headings.</summary>
internal sealed record Sheet(string File, string Lang)
{
    public YamlMap? Front { get; private init; }

    /// <summary>A file with front matter is a source.</summary>
    public bool HasFront { get; private init; }

    /// <summary>It has front matter that cannot be read: what is missing from it need not be said too.</summary>
    public bool IsBroken { get; private init; }

    public Line? Title { get; private init; }
    public ImmutableArray<Line> Lead { get; private init; } = [];
    public ImmutableArray<Section> Sections { get; private init; } = [];

    public Place At(int line) => new(File, line);

    public static Sheet Read(string file, string lang, string text, Findings findings)
    {
        if (text.Length > Longest)
        {
            findings.Add(Fault.TooLong, new Place(file, 1), $"The file has more than {Longest} characters.", "A step is read in a minute: cut it into several.");
            return new Sheet(file, lang) { HasFront = text.StartsWith(Fence, StringComparison.Ordinal), IsBroken = true };
        }

        var lines = text.Split('\n').Select((t, i) => new Line(i + 1, t.TrimEnd())).ToImmutableArray();
        var sheet = new Sheet(file, lang);
        var body = lines;
        if (lines[0].Text == Fence)
        {
            var end = lines.Skip(1).FirstOrDefault(l => l.Text == Fence).Number;
            if (end == 0)
            {
                findings.Add(Fault.Yaml, sheet.At(1), "The front matter begins but does not end.", "Write a line `---` below the last key.");
                return sheet with { HasFront = true, IsBroken = true };
            }

            var front = ReadFront(sheet, lines[1..(end - 1)], findings);
            sheet = sheet with { HasFront = true, Front = front, IsBroken = front is null && lines[1..(end - 1)].Any(l => !l.IsBlank) };
            body = lines[end..];
        }

        return sheet.Cut(body, findings);
    }

    private const string Fence = "---";

    /// <summary>Characters of a file: ours have 5,000 at most, and reading may cost the square of its lines.</summary>
    internal const int Longest = 40_000;

    private static YamlMap? ReadFront(Sheet sheet, ImmutableArray<Line> lines, Findings findings)
    {
        try
        {
            var yaml = Yaml.Read(string.Join('\n', lines.Select(l => l.Text)), 1);
            if (yaml is YamlMap map)
            {
                return map;
            }

            if (yaml is not (null or YamlText { Absent: true }))
            {
                findings.Add(Fault.Yaml, sheet.At(yaml.Line), "The front matter holds no keys.", "Write lines such as `kind: single-choice`.");
            }
        }
        catch (YamlException wrong)
        {
            findings.Add(Fault.Yaml, sheet.At((int)Math.Max(1, wrong.Start.Line) + 1), $"The front matter cannot be read: {wrong.Message.TrimEnd('.')}.",
                "Put texts that hold a colon, a hash or quotes into \"double quotes\", and indent with spaces.");
        }

        return null;
    }

    private Sheet Cut(ImmutableArray<Line> body, Findings findings)
    {
        var heads = Heads(body, "## ");
        var lead = body[..(heads.Length > 0 ? heads[0] : body.Length)];
        var title = Heads(lead, "# ");
        foreach (var stray in title.Length > 0 ? lead[..title[0]].Where(l => !l.IsBlank) : [])
        {
            findings.Add(Fault.Stray, At(stray.Number), "There is text above the title.", "Begin with the line `# …`; all else stands below it.");
        }

        foreach (var second in title.Skip(1))
        {
            findings.Add(Fault.Heading, At(lead[second].Number), "There is a second title.", "A file has one line that begins with `# `: use `###` below a section.");
        }

        return this with
        {
            Title = title.Length > 0 ? lead[title[0]] : null,
            Lead = title.Length > 0 ? lead[(title[0] + 1)..] : lead,
            Sections = [.. heads.Select((head, i) => new Section(body[head], body[(head + 1)..(i + 1 < heads.Length ? heads[i + 1] : body.Length)]))],
        };
    }

    // A hash inside a code fence is no heading.
    internal static ImmutableArray<int> Heads(ImmutableArray<Line> lines, string mark)
    {
        var heads = ImmutableArray.CreateBuilder<int>();
        var code = false;
        for (var i = 0; i < lines.Length; i++)
        {
            code ^= lines[i].Text.StartsWith("```", StringComparison.Ordinal);
            if (!code && lines[i].Text.StartsWith(mark, StringComparison.Ordinal))
            {
                heads.Add(i);
            }
        }

        return heads.ToImmutable();
    }
}

internal static class LineTexts
{
    /// <summary>The lines as one text without blank lines at its ends; null where nothing is left.</summary>
    public static string? Text(this IEnumerable<Line> lines)
    {
        var text = string.Join('\n', lines.Select(l => l.Text)).Trim();
        return text.Length == 0 ? null : text;
    }
}
