using System.Collections.Immutable;
using Essai.Engine.Courses;

namespace Essai.Standards.Courses.Reading;

/// <summary>A source file and its translations, the source first.</summary>
internal sealed record SheetSet(ImmutableArray<Sheet> Sheets, string Name, Findings Findings)
{
    public Sheet Source => Sheets[0];

    /// <summary>Reads the files; null where no source can be told.</summary>
    /// <param name="name">The name of what they describe, for places: <c>step/backlight</c>.</param>
    /// <param name="languages">The order of languages; empty while it is not known yet.</param>
    public static SheetSet? Read(string name, IEnumerable<CoursePath> paths, ImmutableArray<string> languages, (CourseFiles Files, Findings Findings) folder)
    {
        var sheets = paths.Select(p => Sheet.Read(p.Path, p.Lang, folder.Files.Texts[p.Path], folder.Findings)).ToImmutableArray();
        var sources = sheets.Where(s => s.HasFront).ToImmutableArray();
        foreach (var second in sources.Skip(1))
        {
            folder.Findings.Add(Fault.Source, second.At(1), $"Both {sources[0].File} and this file have front matter.", "Keep it in the language that you write first; the others are translations without it.");
        }

        if (sources.IsEmpty)
        {
            folder.Findings.Add(Fault.Source, sheets[0].At(1), "There is no front matter in any language.", "Begin the file of the language that you write first with `---`, its keys and `---`.");
            return null;
        }

        var others = sheets.Where(s => !s.HasFront).OrderBy(s => Order(languages, s.Lang)).ThenBy(s => s.Lang, StringComparer.Ordinal);
        var set = new SheetSet([sources[0], .. others], name, folder.Findings);
        set.MarkStarts();
        return set;
    }

    public Keys Front() => new(Source.Front, Source.At(1), Findings);

    /// <summary>The titles; a file without one is reported.</summary>
    public LocalText Title()
    {
        var titles = ImmutableArray.CreateBuilder<Translation>();
        foreach (var sheet in Sheets)
        {
            var title = sheet.Title?.Text[1..].Trim() ?? "";
            if (title.Length == 0)
            {
                Findings.Add(Fault.Missing, sheet.At(1), "There is no title.", "Write a line `# …` below the front matter: of a step it is the question.");
            }

            if (title.Length > 0 || sheet == Source)
            {
                titles.Add(new Translation(sheet.Lang, title));
            }
        }

        return new LocalText(titles.ToImmutable());
    }

    /// <summary>The text below the title.</summary>
    public LocalText? About()
    {
        var texts = ImmutableArray.CreateBuilder<Translation>();
        foreach (var sheet in Sheets)
        {
            if (sheet.Lead.Text() is { } text)
            {
                Findings.Mark(Name + "/about", sheet.Lang, sheet.At(sheet.Lead.First(l => !l.IsBlank).Number));
                texts.Add(new Translation(sheet.Lang, text));
            }
        }

        return texts.Count == 0 ? null : new LocalText(texts.ToImmutable());
    }

    private void MarkStarts()
    {
        foreach (var sheet in Sheets)
        {
            Findings.Mark(Name, sheet.Lang, sheet.At(1));
            Findings.Mark(Name + "/title", sheet.Lang, sheet.At(sheet.Title?.Number ?? 1));
        }

        foreach (var entry in Source.Front?.Entries ?? [])
        {
            Findings.Mark($"{Name}/front/{entry.Key}", Source.Lang, Source.At(entry.Line));
        }
    }

    private static int Order(ImmutableArray<string> languages, string lang) => languages.IndexOf(lang) is >= 0 and var i ? i : int.MaxValue;
}
