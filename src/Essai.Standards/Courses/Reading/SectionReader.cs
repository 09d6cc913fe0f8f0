using System.Collections.Immutable;
using Essai.Engine.Courses;

namespace Essai.Standards.Courses.Reading;

/// <summary>The <c>##</c> sections of a source and its translations.</summary>
internal sealed class SectionReader
{
    private readonly string name;
    private readonly ImmutableArray<(Sheet Sheet, Dictionary<SectionName, Section> Sections)> sheets;
    private readonly Findings findings;

    public SectionReader(string name, ImmutableArray<Sheet> sheets, ImmutableArray<SectionName> allowed, Findings findings)
    {
        (this.name, this.findings) = (name, findings);
        this.sheets = [.. sheets.Select(s => (s, Sections(s, allowed)))];
    }

    /// <summary>A section that is one text.</summary>
    public LocalText? Text(SectionName part)
    {
        var texts = ImmutableArray.CreateBuilder<Translation>();
        foreach (var (sheet, section) in Of(part))
        {
            if (section.Lines.Text() is { } text)
            {
                findings.Mark($"{name}/{part.Word()}", sheet.Lang, sheet.At(section.Lines.First(l => !l.IsBlank).Number));
                texts.Add(new Translation(sheet.Lang, text));
            }
            else
            {
                findings.Add(Fault.Missing, sheet.At(section.Heading.Number), $"“{section.Name}” is empty.", "Write its text below the heading, or leave the heading out.");
            }
        }

        return texts.Count == 0 ? null : new LocalText(texts.ToImmutable());
    }

    /// <summary>A section that is a list with ids.</summary>
    public ImmutableArray<Entry> List(SectionName part, ItemShape shape)
    {
        var lists = Of(part).Select(s => (s.Sheet, Block: new BlockReader(s.Sheet, findings).Read(s.Section.Lines, default))).ToImmutableArray();
        foreach (var (sheet, group) in lists.SelectMany(l => l.Block.Groups.Select(g => (l.Sheet, g))))
        {
            findings.Add(Fault.Stray, sheet.At(group.Line), "This section has no `###` headings.", "Write one list.");
        }

        return lists.IsEmpty ? [] : new Merger(findings).Items($"{name}/{part.Word()}", [.. lists.Select(l => (l.Sheet, l.Block.Items))], shape);
    }

    /// <summary>The sheets that have a section, the source first; a section that only translations have is reported.</summary>
    public IEnumerable<(Sheet Sheet, Section Section)> Of(SectionName part)
    {
        var source = sheets[0].Sections.ContainsKey(part);
        foreach (var (sheet, sections) in sheets)
        {
            if (sections.TryGetValue(part, out var section) && source)
            {
                yield return (sheet, section);
            }
            else if (section is not null)
            {
                findings.Add(Fault.ExtraId, sheet.At(section.Heading.Number), $"“{section.Name}” is not in the source.", "Write it in the source too, or leave it out.");
            }
        }
    }

    private Dictionary<SectionName, Section> Sections(Sheet sheet, ImmutableArray<SectionName> allowed)
    {
        var sections = new Dictionary<SectionName, Section>();
        foreach (var section in sheet.Sections)
        {
            var at = sheet.At(section.Heading.Number);
            if (Headings.Of(section.Name, sheet.Lang, allowed) is not { } part)
            {
                findings.Add(Fault.Heading, at, $"“{section.Name}” is no section of this file.",
                    Nearest.Hint(Headings.Name(section.Name), [.. allowed.Select(p => Headings.Word(p, sheet.Lang))]));
            }
            else if (!sections.TryAdd(part, section))
            {
                findings.Add(Fault.Heading, at, $"“{section.Name}” stands twice.", "Put both texts below one heading.");
            }
        }

        return sections;
    }
}
