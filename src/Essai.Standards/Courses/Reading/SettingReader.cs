using System.Collections.Immutable;
using Essai.Engine.Courses;

namespace Essai.Standards.Courses.Reading;

/// <summary>Cuts what stands below the question into text, pictures and the exercise.</summary>
internal sealed class SettingReader(SheetSet sheets)
{
    public (LocalText? Setting, ImmutableArray<Media> Media, ImmutableArray<Block> Blocks) Read(BlockShape shape)
    {
        var texts = ImmutableArray.CreateBuilder<Translation>();
        var pictures = new List<(Sheet Sheet, ImmutableArray<(Picture Picture, int Line)> Pictures)>();
        var blocks = ImmutableArray.CreateBuilder<Block>();
        foreach (var sheet in sheets.Sheets)
        {
            var (setting, exercise) = BlockReader.Cut(sheet.Lead, shape);
            blocks.Add(new BlockReader(sheet, sheets.Findings).Read(exercise, shape));
            var (text, found) = Cut(sheet, setting);
            pictures.Add((sheet, found));
            if (text is not null)
            {
                texts.Add(new Translation(sheet.Lang, text));
            }
        }

        return (texts.Count == 0 ? null : new LocalText(texts.ToImmutable()), Media(pictures), blocks.ToImmutable());
    }

    private (string? Text, ImmutableArray<(Picture, int)> Pictures) Cut(Sheet sheet, ImmutableArray<Line> lines)
    {
        var text = new List<Line>();
        var pictures = ImmutableArray.CreateBuilder<(Picture, int)>();
        foreach (var line in lines)
        {
            if (Picture.Take(line.Text.Trim()) is (var picture, ""))
            {
                pictures.Add((picture, line.Number));
            }
            else if (!line.IsBlank || (text.Count > 0 && !text[^1].IsBlank))
            {
                text.Add(line);
            }

            if (line.Text.Contains("![", StringComparison.Ordinal) && Picture.Take(line.Text.Trim()) is not (_, ""))
            {
                sheets.Findings.Add(Fault.Picture, sheet.At(line.Number), "A picture stands in the middle of a text, or is not written as one.", "Put it on a line of its own: `![what it shows](media/name.webp)`.");
            }
        }

        Mark(sheet, text);
        return (text.Text(), pictures.ToImmutable());
    }

    private void Mark(Sheet sheet, List<Line> text)
    {
        foreach (var (line, i) in text.SkipWhile(l => l.IsBlank).Select((l, i) => (l, i)))
        {
            sheets.Findings.Mark(i == 0 ? $"{sheets.Name}/setting" : $"{sheets.Name}/setting/line/{i}", sheet.Lang, sheet.At(line.Number));
        }
    }

    private ImmutableArray<Media> Media(List<(Sheet Sheet, ImmutableArray<(Picture Picture, int Line)> Pictures)> found)
    {
        var count = found[0].Pictures.Length;
        foreach (var (sheet, pictures) in found)
        {
            foreach (var (_, line) in pictures.Skip(count))
            {
                sheets.Findings.Add(Fault.ExtraId, sheet.At(line), "The source has no such picture.", "A translation shows the same pictures in the same order: leave it out, or show it in the source too.");
            }

            foreach (var ((_, line), i) in pictures.Select((p, i) => (p, i)))
            {
                sheets.Findings.Mark($"{sheets.Name}/media/{i}", sheet.Lang, sheet.At(line));
            }
        }

        return [.. Enumerable.Range(0, count).Select(i => Picture.Merge(
            [.. found.Where(f => f.Pictures.Length > i).Select(f => (f.Sheet.Lang, f.Pictures[i].Picture))]))];
    }
}
