using Essai.Engine.Courses;
using Essai.Engine.Practice;
using Essai.Standards.Courses.Reading;

namespace Essai.Standards.Courses.Printing;

/// <summary>Prints the course file of one language.</summary>
internal static class CourseSheetPrinter
{
    public static string Print(Course course, string lang)
    {
        var to = new SheetWriter(lang, lang == course.Title.Source());
        if (to.IsSource)
        {
            to.Block("---\n" + Front(course) + "---");
        }

        to.Title(course.Title);
        to.Block(course.About);
        List(to, SectionName.Outcomes, course.Outcomes.Select(o => Item(o.Id, o.Name)));
        List(to, SectionName.Skills, course.Skills.Select(s => Item(s.Id, s.Name)));
        List(to, SectionName.Misconceptions, course.Misconceptions.Select(m => Item(m.Id, m.Name) with
        {
            Keys = [("passage", m.Passage is { } passage ? "#" + passage : null)],
        }));
        List(to, SectionName.Products, course.Products.Select(p => Item(p.Id, p.Name) with { Keys = [("link", p.Link)], Spoken = [("about", p.About)] }));
        List(to, SectionName.Credits, course.Credits.Select(c => Item(c.Id, c.Name) with { Keys = [("files", c.Files), ("licence", c.Licence)] }));
        return to.ToString();
    }

    /// <summary>A section that is a list; nothing where the language has none of its items.</summary>
    public static void List(SheetWriter to, SectionName part, IEnumerable<ListItem> items)
    {
        var spoken = items.Where(i => to.IsSource || i.Speaks(to.Lang)).ToArray();
        if (spoken.Length == 0)
        {
            return;
        }

        to.Section(Headings.Word(part, to.Lang));
        foreach (var item in spoken)
        {
            to.Item(item);
        }
    }

    private static ListItem Item(string id, LocalText name) => new(id, name, null, Remark.None);

    private static string Front(Course course)
    {
        var yaml = new YamlWriter();
        yaml.Words("formerly", course.Formerly);
        yaml.Key("level", course.Level.Word());
        yaml.Key("order", course.Order.Word());
        yaml.Words("teachers", course.Teachers);
        yaml.Words("goals", course.Goals);
        yaml.Key("licence", course.Licence);
        yaml.Key("checked", course.Checked);
        yaml.Key("confidence", course.Confidence);
        yaml.Map("rules", to =>
        {
            to.Map("learn", mode => Patch(mode, course.Rules?.Learn));
            to.Map("challenge", mode => Patch(mode, course.Rules?.Challenge));
        });
        yaml.Extras(course.Extras);
        return yaml.ToString();
    }

    private static void Patch(YamlWriter to, RulesPatch? patch)
    {
        to.Key("slots", patch?.Slots);
        to.Key("tries", patch?.Tries);
        to.Key("lives", patch?.Lives);
        to.Key("one-round", patch?.OneRound ?? false);
    }
}
