using System.Globalization;
using Essai.Engine.Courses;
using Essai.Standards.Courses.Kinds;
using Essai.Standards.Courses.Reading;

namespace Essai.Standards.Courses.Printing;

/// <summary>Prints a step in one language.</summary>
internal static class StepSheetPrinter
{
    public static string Print(Step step, string lang)
    {
        var to = new SheetWriter(lang, lang == step.Prompt.Source());
        var kind = KindFormat.Of(step.Exercise);
        if (to.IsSource)
        {
            to.Block("---\n" + Front(step, kind) + "---");
        }

        to.Title(step.Prompt);
        foreach (var picture in step.Media.Select(m => SheetWriter.Picture(m, lang)).Where(p => p.Length > 0))
        {
            to.Block(picture);
        }

        to.Block(step.Setting);

        kind.Print(step.Exercise, to);
        Sections(step, to);
        kind.PrintEnd(step.Exercise, to);
        return to.ToString();
    }

    private static void Sections(Step step, SheetWriter to)
    {
        CourseSheetPrinter.List(to, SectionName.Whys, step.Whys.Select(w => new ListItem(w.Id, w.Remark.Why ?? ListItem.Wordless, null, Remark.None)
        {
            Keys = [("believes", w.Remark.Believes), ("passage", w.Remark.Passage is { } passage ? "#" + passage : null)],
        }));
        to.Section(SectionName.Clue, step.Clue);
        Lesson(step.Lesson, to);
        to.Section(SectionName.KeyPoint, step.KeyPoint);
        to.Section(SectionName.DoThisNow, step.DoThisNow);
    }

    private static void Lesson(Lesson? lesson, SheetWriter to)
    {
        var passages = lesson?.Passages.Where(p => p.Body.Has(to.Lang)).ToArray() ?? [];
        if (passages.Length == 0)
        {
            return;
        }

        to.Section(string.Create(CultureInfo.InvariantCulture, $"{Headings.Word(SectionName.Lesson, to.Lang)} ({lesson!.Seconds} s)"));
        foreach (var passage in passages)
        {
            var title = passage.Title.Has(to.Lang) ? passage.Title.In(to.Lang) + " " : "";
            to.Group($"### {title}{{#{passage.Id}}}");
            to.Line(passage.Body.In(to.Lang));
        }
    }

    private static string Front(Step step, KindFormat kind)
    {
        var yaml = new YamlWriter();
        yaml.Key("kind", kind.Name);
        kind.PrintKeys(step.Exercise, yaml);
        yaml.Words("skills", step.Skills);
        yaml.Key("difficulty", step.Difficulty.Word());
        yaml.Key("minutes", step.Minutes);
        yaml.Texts("sources", step.Sources);
        yaml.Key("position", step.Position);
        yaml.Key("lesson-first", step.LessonFirst);
        yaml.Key("tries", step.Tries);
        yaml.Key("bar", step.Bar);
        yaml.Raw("shuffle", step.Shuffle ? null : "false");
        yaml.List("rules", step.Rules.Select(Rule));
        yaml.Extras(step.Extras);
        return yaml.ToString();
    }

    private static Action<YamlWriter> Rule(BranchRule rule) => to =>
    {
        to.Key("when", BranchRules.Write(rule.When));
        to.Key("go", rule.Go);
        to.Map("set", set => set.NumberKeys(rule.Set));
        to.Map("add", add => add.NumberKeys(rule.Add));
    };
}
