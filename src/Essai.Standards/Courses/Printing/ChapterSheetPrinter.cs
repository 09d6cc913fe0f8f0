using Essai.Engine.Courses;

namespace Essai.Standards.Courses.Printing;

/// <summary>Prints the chapter file of one language.</summary>
internal static class ChapterSheetPrinter
{
    public static string Print(Chapter chapter, string lang)
    {
        var to = new SheetWriter(lang, lang == chapter.Title.Source());
        if (to.IsSource)
        {
            to.Block("---\n" + Front(chapter) + "---");
        }

        to.Title(chapter.Title);
        to.Block(chapter.About);
        return to.ToString();
    }

    private static string Front(Chapter chapter)
    {
        var yaml = new YamlWriter();
        yaml.Words("formerly", chapter.Formerly);
        yaml.Key("minutes", chapter.Minutes);
        yaml.Key("draw", chapter.Draw);
        yaml.Raw("draw", chapter.DrawAll ? "all" : null);
        yaml.Extras(chapter.Extras);
        return yaml.ToString();
    }
}
