using System.Collections.Immutable;
using Essai.Engine.Courses;
using Essai.Standards.Courses.Kinds;

namespace Essai.Standards.Courses.Reading;

/// <summary>Reads a step and its translations.</summary>
internal sealed class StepSheets(SheetSet sheets)
{
    private static readonly ImmutableArray<SectionName> Parts = [SectionName.Whys, SectionName.Clue, SectionName.Lesson, SectionName.KeyPoint, SectionName.DoThisNow];
    private static readonly ImmutableArray<string> Whys = [Why.Right, Why.Almost, Why.Otherwise];
    private static readonly ItemShape WhyShape = new(Marked: false, "believes", "passage") { Remarks = false, Pictures = false };

    private Findings Findings => sheets.Findings;

    public Step? Read(string id)
    {
        var front = sheets.Front();
        if (Kind(front) is not { } kind)
        {
            return null;
        }

        var sections = new SectionReader(sheets.Name, sheets.Sheets, [.. Parts, .. kind.Sections], Findings);
        var (setting, media, blocks) = new SettingReader(sheets).Read(kind.Shape(front));
        var reading = new StepReading(sheets.Name, front, Findings) { Blocks = blocks, Media = media, Sections = sections };
        if (kind.Read(reading) is not { } exercise)
        {
            return null;
        }

        var step = Front(new Step
        {
            Id = id,
            Exercise = exercise,
            Prompt = sheets.Title(),
            Setting = setting,
            Media = media,
            Whys = [.. ReadWhys(sections, [.. Whys, .. kind.Whys(front)])],
            Clue = sections.Text(SectionName.Clue),
            Lesson = new LessonReader(sheets).Read(sections),
            KeyPoint = sections.Text(SectionName.KeyPoint),
            DoThisNow = sections.Text(SectionName.DoThisNow),
        }, front);
        front.Close($"a step of the kind `{kind.Name}`");
        return step;
    }

    private KindFormat? Kind(Keys front)
    {
        var name = front.Text("kind");
        var kind = KindFormat.All.FirstOrDefault(k => k.Name == name);
        if (name is null && !sheets.Source.IsBroken)
        {
            Findings.Add(Fault.Missing, front.At("kind"), "The step does not say its kind.", "Write `kind: single-choice`, or another kind, into the front matter.");
        }
        else if (name is not null && kind is null)
        {
            Findings.Add(Fault.Value, front.At("kind"), $"`{name}` is no kind of exercise.", Nearest.Hint(name, [.. KindFormat.All.Select(k => k.Name)]));
        }

        return kind;
    }

    private static Step Front(Step step, Keys front) => step with
    {
        Skills = front.IdList("skills"),
        Difficulty = front.OneOf<Difficulty>("difficulty") ?? Difficulty.Normal,
        Minutes = front.Whole("minutes", 1, 60) ?? 1,
        Sources = front.List("sources"),
        Position = front.Whole("position", 1, 100),
        LessonFirst = front.Truth("lesson-first") ?? false,
        Tries = front.Whole("tries", 1, 5),
        Bar = front.Number("bar", 0.01, 1),
        Shuffle = front.Truth("shuffle") ?? true,
        Rules = [.. front.Maps("rules").Select(BranchRules.Read).OfType<BranchRule>()],
        Extras = front.Extras(),
    };

    private IEnumerable<Why> ReadWhys(SectionReader sections, ImmutableArray<string> known)
    {
        foreach (var entry in sections.List(SectionName.Whys, WhyShape))
        {
            if (!known.Contains(entry.Id))
            {
                Findings.Add(Fault.Item, entry.Place, $"`{{{entry.Id}}}` is no explanation that this kind knows.", Nearest.Hint(entry.Id, known));
            }
            else if (entry.Text.Translations.IsEmpty)
            {
                Findings.Add(Fault.Missing, entry.Place, $"`{{{entry.Id}}}` says nothing.", "Write the explanation after the id.");
            }
            else
            {
                yield return new Why(entry.Id, entry.Remark with { Why = entry.Text });
            }
        }
    }
}
