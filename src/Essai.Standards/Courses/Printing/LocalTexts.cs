using Essai.Engine.Courses;

namespace Essai.Standards.Courses.Printing;

internal static class LocalTexts
{
    /// <summary>The language that was written first.</summary>
    public static string Source(this LocalText text) => text.Translations.IsEmpty ? "en" : text.Translations[0].Lang;

    public static IEnumerable<string> Languages(this LocalText text) => text.Translations.Select(t => t.Lang);
}
