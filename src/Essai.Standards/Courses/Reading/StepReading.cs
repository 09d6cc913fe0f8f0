using System.Collections.Immutable;
using Essai.Engine.Courses;

namespace Essai.Standards.Courses.Reading;

/// <summary>What a kind reads its exercise from.</summary>
internal sealed record StepReading(string Name, Keys Front, Findings Findings)
{
    /// <summary>The exercise in each language, the source first.</summary>
    public required ImmutableArray<Block> Blocks { get; init; }

    /// <summary>Pictures and videos of the setting.</summary>
    public required ImmutableArray<Media> Media { get; init; }

    public required SectionReader Sections { get; init; }

    public Sheet Source => Blocks[0].Sheet;

    /// <summary>The place to name where the exercise is missing altogether.</summary>
    public Place Place => Source.At(Blocks[0].Line > 0 ? Blocks[0].Line : Source.Title?.Number ?? 1);

    public Merger Merger => new(Findings);

    /// <summary>The place of the source's list line with this id.</summary>
    public Place At(string id) => Source.At(Blocks[0].Items.First(i => i.Id == id).Line);

    /// <summary>The list of the exercise, which must hold something; groups are reported.</summary>
    public ImmutableArray<Entry> Items(ItemShape shape)
    {
        RefuseGroups();
        RequireList();
        return Items(shape, i => i);
    }

    /// <summary>The list of the exercise, each line as <paramref name="change"/> reads it; null leaves it out.</summary>
    public ImmutableArray<Entry> Items(ItemShape shape, Func<Item, Item?> change) =>
        Merger.Items($"{Name}/items", [.. Blocks.Select(b => (b.Sheet, b.Items.Select(change).OfType<Item>().ToImmutableArray()))], shape);

    /// <summary>The <c>###</c> headings of the exercise, each with its list.</summary>
    public ImmutableArray<MergedGroup> Groups(ItemShape? shape)
    {
        foreach (var (sheet, item) in Blocks.SelectMany(b => b.Items.Take(1).Select(i => (b.Sheet, i))))
        {
            Findings.Add(Fault.Stray, sheet.At(item.Line), "This list stands below no heading.", "Write `### {id} …` above it.");
        }

        RequireList();
        return [.. Merger.Groups($"{Name}/groups", Blocks).Select(g => shape is null ? g : g with
        {
            Items = Merger.Items($"{g.Name}/items", [.. g.Groups.Select(s => (s.Sheet, s.Group.Items))], shape),
        })];
    }

    public void RefuseGroups()
    {
        foreach (var (sheet, group) in Blocks.SelectMany(b => b.Groups.Select(g => (b.Sheet, g))))
        {
            Findings.Add(Fault.Stray, sheet.At(group.Line), "This kind of exercise has no `###` headings.", "Write one list; headings with `###` belong into the lesson.");
        }
    }

    public void RefuseList()
    {
        RefuseGroups();
        foreach (var (sheet, item) in Blocks.SelectMany(b => b.Items.Take(1).Select(i => (b.Sheet, i))))
        {
            Findings.Add(Fault.Stray, sheet.At(item.Line), "This kind of exercise has no list.", "Leave the list out; what is right stands in the front matter or in a section.");
        }
    }

    public void RefusePictures(IEnumerable<MergedGroup> groups)
    {
        foreach (var group in groups.Where(g => g.Picture is not null))
        {
            Findings.Add(Fault.Picture, Source.At(group.Groups[0].Group.Line), "A picture stands below a heading where none is shown.", "Put it on a line of its own below the question.");
        }
    }

    public void RequireList()
    {
        if (Blocks[0].Items.Length + Blocks[0].Groups.Length == 0)
        {
            var source = Source.Lead.FirstOrDefault(l => ListLine.IsBullet(l.Text) || ListLine.IsNumbered(l.Text));
            var mend = source.Number > 0
                ? $"Line {source.Number} looks like a part of it, but has no `{{id}}`: write `- [ ] {{id}} text`."
                : "Write it below the question: docs/course-format.md shows one example of each kind.";
            Findings.Add(Fault.Missing, Source.At(Source.Title?.Number ?? 1), "There is no exercise below the question.", mend);
        }
    }
}
