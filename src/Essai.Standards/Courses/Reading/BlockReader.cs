using System.Collections.Immutable;

namespace Essai.Standards.Courses.Reading;

/// <summary>Reads lists, groups and quotes: one grammar for every list of a course.</summary>
internal sealed class BlockReader(Sheet sheet, Findings findings)
{
    private readonly List<Item> items = [];
    private readonly List<Group> groups = [];
    private readonly List<Line> quote = [];
    private bool lead;

    /// <summary>Cuts the lines at the first that belongs to the exercise.</summary>
    public static (ImmutableArray<Line> Setting, ImmutableArray<Line> Exercise) Cut(ImmutableArray<Line> lines, BlockShape shape)
    {
        var code = false;
        for (var i = 0; i < lines.Length; i++)
        {
            code ^= lines[i].Text.StartsWith("```", StringComparison.Ordinal);
            if (!code && Begins(lines[i].Text, shape))
            {
                return (lines[..i], lines[i..]);
            }
        }

        return (lines, []);
    }

    public Block Read(ImmutableArray<Line> lines, BlockShape shape)
    {
        foreach (var line in lines.Where(l => !l.IsBlank))
        {
            Take(line, shape);
        }

        return new Block(sheet, lines.FirstOrDefault(l => !l.IsBlank).Number)
        {
            Quote = [.. quote],
            Items = groups.Count == 0 ? [.. items] : [],
            Groups = [.. groups],
        };
    }

    private static bool Begins(string text, BlockShape shape) =>
        text.StartsWith("### ", StringComparison.Ordinal) || (shape.Quote && text.StartsWith('>')) || (shape.Numbers && ListLine.IsNumbered(text))
        || (ListLine.IsBullet(text) && ListLine.Rest(text) is var rest
            && (rest.StartsWith('{') || rest.StartsWith("=>", StringComparison.Ordinal) || ListLine.HasMark(rest)));

    private void Take(Line line, BlockShape shape)
    {
        if (line.Text.StartsWith("### ", StringComparison.Ordinal))
        {
            StartGroup(line);
        }
        else if (shape.Quote && line.Text.StartsWith('>') && groups.Count == 0)
        {
            quote.Add(line);
        }
        else if (ListLine.IsBullet(line.Text) || ListLine.IsNumbered(line.Text))
        {
            lead = false;
            Put(ListLine.Read(line));
        }
        else if (line.Text[0] is ' ' or '\t' && Last is { } last && !lead)
        {
            Replace(ListLine.Continue(last, line, sheet, findings));
        }
        else if (lead)
        {
            groups[^1] = groups[^1] with { Lead = groups[^1].Lead.Add(line) };
        }
        else
        {
            findings.Add(Fault.Stray, sheet.At(line.Number), $"“{Short(line.Text)}” belongs to nothing here.",
                "Put it above the list; or, if it goes on from the line above, indent it by two spaces.");
        }
    }

    private void StartGroup(Line line)
    {
        if (items.Count > 0 && groups.Count == 0)
        {
            findings.Add(Fault.Stray, sheet.At(items[0].Line), "A list stands above the first `###` heading.", "Move its lines below a heading `### {id} …`.");
        }

        var (id, title) = ListLine.TakeId(line.Text[3..].Trim());
        groups.Add(new Group(line.Number, id, title));
        lead = true;
    }

    private Item? Last => groups.Count > 0 ? groups[^1].Items.LastOrDefault() : items.LastOrDefault();

    private void Put(Item item)
    {
        if (groups.Count > 0)
        {
            groups[^1] = groups[^1] with { Items = groups[^1].Items.Add(item) };
        }
        else
        {
            items.Add(item);
        }
    }

    private void Replace(Item item)
    {
        if (groups.Count > 0)
        {
            groups[^1] = groups[^1] with { Items = groups[^1].Items.SetItem(groups[^1].Items.Length - 1, item) };
        }
        else
        {
            items[^1] = item;
        }
    }

    private static string Short(string text) => text.Length > 40 ? text[..40].Trim() + "…" : text.Trim();
}
