using System.Collections.Immutable;
using System.Globalization;
using Essai.Engine.Courses;

namespace Essai.Standards.Courses.Reading;

/// <summary>Reads the lesson: passages with ids, each with its text.</summary>
internal sealed class LessonReader(SheetSet sheets)
{
    private const int Default = 60;

    public Lesson? Read(SectionReader sections)
    {
        var found = sections.Of(SectionName.Lesson).ToImmutableArray();
        if (found.IsEmpty)
        {
            return null;
        }

        foreach (var (sheet, section) in found)
        {
            sheets.Findings.Mark(sheets.Name + "/lesson", sheet.Lang, sheet.At(section.Heading.Number));
        }

        var seconds = Seconds(found);
        var passages = found.Select(f => (f.Sheet, Passages: Passages(f.Sheet, f.Section).ToImmutableArray())).ToImmutableArray();
        ReportExtras(passages);
        if (passages[0].Passages.IsEmpty)
        {
            Report(Fault.Missing, found[0].Sheet, found[0].Section.Heading.Number, "The lesson has no passage.", "Write `### Title {#id}` below its heading, and the text below that.");
            return null;
        }

        return new Lesson(seconds, [.. passages[0].Passages.Select(p => Merge(p.Id, passages))]);
    }

    private int Seconds(ImmutableArray<(Sheet Sheet, Section Section)> found)
    {
        var source = Seconds(found[0].Section);
        if (source is null)
        {
            Report(Fault.Value, found[0].Sheet, found[0].Section.Heading.Number, "The lesson does not say how long it takes.", $"Write `## {Headings.Word(SectionName.Lesson, found[0].Sheet.Lang)} (60 s)`.");
        }

        foreach (var (sheet, section) in found.Skip(1).Where(f => Headings.Detail(f.Section.Name) is not null && Seconds(f.Section) != source))
        {
            Report(Fault.Value, sheet, section.Heading.Number, "The lesson takes another time than in the source.", $"Write `({source ?? Default} s)` as the source does.");
        }

        return source ?? Default;
    }

    private static int? Seconds(Section section)
    {
        var words = Headings.Detail(section.Name)?.TrimEnd('s').Trim('\u00A0', '\u202F', ' ');
        return int.TryParse(words, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) && seconds is > 0 and < 3600 ? seconds : null;
    }

    private IEnumerable<(string Id, string Title, string Body)> Passages(Sheet sheet, Section section)
    {
        var heads = Sheet.Heads(section.Lines, "### ");
        foreach (var stray in section.Lines.Take(heads.IsEmpty ? section.Lines.Length : heads[0]).Where(l => !l.IsBlank).Take(1))
        {
            Report(Fault.Stray, sheet, stray.Number, "This text belongs to no passage.", "Write `### Title {#id}` above it: passages are what wrong answers lead to.");
        }

        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < heads.Length; i++)
        {
            var lines = section.Lines[(heads[i] + 1)..(i + 1 < heads.Length ? heads[i + 1] : section.Lines.Length)];
            if (Passage(sheet, section.Lines[heads[i]], lines, seen) is { } passage)
            {
                yield return passage;
            }
        }
    }

    private (string Id, string Title, string Body)? Passage(Sheet sheet, Line heading, ImmutableArray<Line> lines, HashSet<string> seen)
    {
        var title = heading.Text[3..].Trim();
        var open = title.LastIndexOf("{#", StringComparison.Ordinal);
        var id = open >= 0 && title.EndsWith('}') ? title[(open + 2)..^1] : "";
        if (!Ids.IsId(id))
        {
            Report(Fault.Id, sheet, heading.Number, "This passage has no id that can be used.", $"Write it at the end: `### {title} {{#{Ids.From(title)}}}`. {Ids.Rule}");
            return null;
        }

        if (!seen.Add(id))
        {
            Report(Fault.Duplicate, sheet, heading.Number, $"The id `{{#{id}}}` is used twice in this lesson.", "Give each passage its own id.");
            return null;
        }

        if (lines.Text() is not { } body)
        {
            Report(Fault.Missing, sheet, heading.Number, "This passage is empty.", "Write its text below the heading.");
            return null;
        }

        sheets.Findings.Mark($"{sheets.Name}/lesson/{id}", sheet.Lang, sheet.At(heading.Number));
        sheets.Findings.Mark($"{sheets.Name}/lesson/{id}/body", sheet.Lang, sheet.At(lines.First(l => !l.IsBlank).Number));
        return (id, title[..open].Trim(), body);
    }

    private void ReportExtras(ImmutableArray<(Sheet Sheet, ImmutableArray<(string Id, string Title, string Body)> Passages)> all)
    {
        var known = all[0].Passages.Select(p => p.Id).ToArray();
        foreach (var (sheet, passages) in all.Skip(1))
        {
            foreach (var extra in passages.Where(p => !known.Contains(p.Id)))
            {
                var line = sheet.Sections.SelectMany(s => s.Lines).First(l => l.Text.EndsWith($"{{#{extra.Id}}}", StringComparison.Ordinal)).Number;
                Report(Fault.ExtraId, sheet, line, $"The source has no passage `{{#{extra.Id}}}`.", $"Give it the id it has in the source, or leave it out. {Nearest.Hint(extra.Id, known)}");
            }
        }
    }

    private static Passage Merge(string id, ImmutableArray<(Sheet Sheet, ImmutableArray<(string Id, string Title, string Body)> Passages)> all)
    {
        var found = all.SelectMany(a => a.Passages.Where(p => p.Id == id).Select(p => (a.Sheet.Lang, p.Title, p.Body))).ToArray();
        return new Passage(
            id,
            new LocalText([.. found.Where(f => f.Title.Length > 0).Select(f => new Translation(f.Lang, f.Title))]),
            new LocalText([.. found.Select(f => new Translation(f.Lang, f.Body))]));
    }

    private void Report(Fault fault, Sheet sheet, int line, string message, string mend) => sheets.Findings.Add(fault, sheet.At(line), message, mend);
}
