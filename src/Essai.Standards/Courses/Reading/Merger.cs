using System.Collections.Immutable;
using Essai.Engine.Courses;

namespace Essai.Standards.Courses.Reading;

/// <summary>What a list may hold.</summary>
/// <param name="Keys">Keys besides why, believes and passage.</param>
internal sealed record ItemShape(bool Marked, params string[] Keys)
{
    /// <summary>Whether why, believes and passage may stand below.</summary>
    public bool Remarks { get; init; } = true;

    /// <summary>Keys that each language writes for itself.</summary>
    public string[] Spoken { get; init; } = [];

    public bool Pictures { get; init; } = true;
    public bool Numbered { get; init; }
}

/// <summary>One line of a list in all its languages.</summary>
internal sealed record Entry(string Id, bool Right, LocalText Text, Remark Remark)
{
    public required Item Item { get; init; }
    public required string Name { get; init; }
    public required Place Place { get; init; }
    public Media? Picture { get; init; }

    /// <summary>What the languages write after each of the shape's spoken keys.</summary>
    public ImmutableDictionary<string, LocalText> Spoken { get; init; } = ImmutableDictionary<string, LocalText>.Empty;
}

/// <summary>A heading with its list in all its languages.</summary>
internal sealed record MergedGroup(string Id, LocalText Title, ImmutableArray<Entry> Items)
{
    public required string Name { get; init; }
    public required ImmutableArray<(Sheet Sheet, Group Group)> Groups { get; init; }
    public Media? Picture { get; init; }
}

/// <summary>Brings the lists of a source and its translations together by their ids.</summary>
internal sealed class Merger(Findings findings)
{
    public ImmutableArray<Entry> Items(string name, ImmutableArray<(Sheet Sheet, ImmutableArray<Item> Items)> lists, ItemShape shape)
    {
        var (source, items) = lists[0];
        var checks = new ItemChecks(findings, shape);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var entries = ImmutableArray.CreateBuilder<Entry>();
        foreach (var item in items)
        {
            if (checks.Source(source, item) && IsNew(seen, source, item))
            {
                entries.Add(Merge($"{name}/{item.Id}", item, lists, shape));
            }
        }

        foreach (var (sheet, translated) in lists.Skip(1))
        {
            Translations(sheet, translated, seen, checks);
        }

        return entries.ToImmutable();
    }

    /// <summary>The groups without their lists, brought together by id.</summary>
    public ImmutableArray<MergedGroup> Groups(string name, ImmutableArray<Block> blocks)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var groups = ImmutableArray.CreateBuilder<MergedGroup>();
        foreach (var group in blocks[0].Groups.Where(g => HasId(blocks[0].Sheet, g)))
        {
            if (IsNew(seen, blocks[0].Sheet, new Item(group.Line, null, group.Id, group.Title)))
            {
                groups.Add(Merge($"{name}/{group.Id}", group.Id!, blocks));
            }
        }

        foreach (var block in blocks.Skip(1))
        {
            foreach (var extra in block.Groups.Where(g => HasId(block.Sheet, g) && !seen.Contains(g.Id!)))
            {
                ReportExtra(block.Sheet, extra.Line, extra.Id!, seen);
            }
        }

        return groups.ToImmutable();
    }

    private MergedGroup Merge(string name, string id, ImmutableArray<Block> blocks)
    {
        var groups = blocks.SelectMany(b => b.Groups.Where(g => g.Id == id).Take(1).Select(g => (b.Sheet, Group: g))).ToImmutableArray();
        foreach (var (sheet, group) in groups)
        {
            findings.Mark(name, sheet.Lang, sheet.At(group.Line));
        }

        var titles = groups.Where(g => g.Group.Title.Length > 0).Select(g => new Translation(g.Sheet.Lang, g.Group.Title));
        var pictures = groups.SelectMany(g => Picture(name, g.Sheet, g.Group)).ToImmutableArray();
        return new MergedGroup(id, new LocalText([.. titles]), [])
        {
            Name = name,
            Groups = groups,
            Picture = pictures.Length > 0 ? Reading.Picture.Merge(pictures) : null,
        };
    }

    private IEnumerable<(string, Picture)> Picture(string name, Sheet sheet, Group group)
    {
        foreach (var (line, i) in group.Lead.Select((l, i) => (l, i)))
        {
            if (i == 0 && Reading.Picture.Take(line.Text.Trim()) is (var picture, ""))
            {
                findings.Mark(name + "/picture", sheet.Lang, sheet.At(line.Number));
                yield return (sheet.Lang, picture);
            }
            else
            {
                findings.Add(Fault.Stray, sheet.At(line.Number), "Below this heading stands text that is neither a picture nor a list.",
                    "Keep one picture and the list; all else belongs into the text under the question.");
            }
        }
    }

    private Entry Merge(string name, Item source, ImmutableArray<(Sheet Sheet, ImmutableArray<Item> Items)> lists, ItemShape shape)
    {
        var found = lists.SelectMany((l, i) => (i == 0 ? [source] : l.Items.Where(t => t.Id == source.Id).Take(1)).Select(t => (l.Sheet, Item: t))).ToImmutableArray();
        foreach (var (sheet, item) in found)
        {
            Mark(name, sheet, item);
        }

        var texts = found.Select(f => (f.Sheet.Lang, Cut: shape.Pictures ? Reading.Picture.Take(f.Item.Text) : null, f.Item.Text)).ToImmutableArray();
        var pictures = texts.Where(t => t.Cut is not null).Select(t => (t.Lang, t.Cut!.Value.Picture)).ToImmutableArray();
        return new Entry(source.Id!, source.Mark ?? false, Text(texts.Select(t => (t.Lang, t.Cut?.After ?? t.Text))), Remark(found))
        {
            Item = source,
            Name = name,
            Place = lists[0].Sheet.At(source.Line),
            Picture = pictures.Length > 0 ? Reading.Picture.Merge(pictures) : null,
            Spoken = shape.Spoken.ToImmutableDictionary(key => key, key => Text(found, key)),
        };
    }

    internal void Mark(string name, Sheet sheet, Item item)
    {
        findings.Mark(name, sheet.Lang, sheet.At(item.Line));
        foreach (var key in item.Keys)
        {
            findings.Mark($"{name}/{key.Name}", sheet.Lang, sheet.At(key.Line));
        }
    }

    internal static Remark Remark(ImmutableArray<(Sheet Sheet, Item Item)> found)
    {
        var why = Text(found, "why");
        var source = found[0].Item;
        return new Remark(why.Translations.IsEmpty ? null : why, source.Key("believes")?.Value, source.Key("passage")?.Value.TrimStart('#'));
    }

    private static LocalText Text(ImmutableArray<(Sheet Sheet, Item Item)> found, string key) => Text(found.Select(f => (f.Sheet.Lang, f.Item.Key(key)?.Value ?? "")));

    private static LocalText Text(IEnumerable<(string Lang, string Text)> texts) =>
        new([.. texts.Where(t => t.Text.Length > 0).Select(t => new Translation(t.Lang, t.Text))]);

    private void Translations(Sheet sheet, ImmutableArray<Item> items, HashSet<string> known, ItemChecks checks)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var item in items.Where(i => checks.Translation(sheet, i)))
        {
            if (!known.Contains(item.Id!))
            {
                ReportExtra(sheet, item.Line, item.Id!, known);
            }
            else
            {
                IsNew(seen, sheet, item);
            }
        }
    }

    private void ReportExtra(Sheet sheet, int line, string id, HashSet<string> known) =>
        findings.Add(Fault.ExtraId, sheet.At(line), $"`{{{id}}}` is not in the source.", $"Give it the id it has in the source, or leave it out. {Nearest.Hint(id, known)}");

    private bool HasId(Sheet sheet, Group group)
    {
        if (group.Id is { } id && Ids.IsId(id))
        {
            return true;
        }

        findings.Add(Fault.Id, sheet.At(group.Line), "This heading has no id that can be used.", $"Write `### {{{Ids.From(group.Title)}}} {group.Title}`. {Ids.Rule}");
        return false;
    }

    private bool IsNew(HashSet<string> seen, Sheet sheet, Item item)
    {
        if (seen.Add(item.Id!))
        {
            return true;
        }

        findings.Add(Fault.Duplicate, sheet.At(item.Line), $"The id `{{{item.Id}}}` is used twice in this list.", "Give each its own id.");
        return false;
    }
}
