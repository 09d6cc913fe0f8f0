using System.Collections.Immutable;
using Essai.Engine.Answers.Kinds;
using Essai.Engine.Courses;
using Essai.Standards.Courses.Printing;

namespace Essai.Standards.Courses.Rules;

/// <summary>What one language has and another lacks.</summary>
internal static class Translations
{
    private const int Telling = 25;

    public static IEnumerable<Finding> MissingFiles(Subject subject) => subject.Course.Chapters.Select(c => ($"chapter/{c.Id}", c.Title))
        .Concat(subject.Steps.Select(s => (s.Name, s.Step.Prompt)))
        .SelectMany(t => subject.Course.Languages.Where(lang => !t.Item2.Has(lang))
            .Select(lang => new Finding(t.Item1, $"There is no translation in `{lang}`.", $"Write the file beside this one, with `.{lang}.md` at the end of its name.")));

    public static IEnumerable<Finding> MissingTexts(Subject subject) => CourseTexts.Of(subject.Course)
        .SelectMany(t => Gaps(t, subject.Course.Languages, subject, t.Name.StartsWith("chapter/", StringComparison.Ordinal) ? t.Name[..t.Name.LastIndexOf('/')] : "course"))
        .Concat(subject.Steps.SelectMany(s => s.Texts.Where(t => !t.OneLanguage).SelectMany(t => Gaps(t, s.Languages, subject, s.Name))));

    public static IEnumerable<Finding> MissingLists(CheckedStep step)
    {
        var lists = step.Exercise switch
        {
            ShortText text => [("title", text.Lists)],
            GapText gaps => gaps.Gaps.Where(g => g.Options.IsEmpty).Select(g => ($"groups/{g.Id}", g.Lists)).ToArray(),
            _ => Array.Empty<(string, ImmutableArray<TextList>)>(),
        };
        return lists.SelectMany(l => step.Languages.Where(lang => l.Item2.All(list => list.Lang != lang))
            .Select(lang => step.Finding(l.Item1, $"There is no list of accepted texts in `{lang}`.", "Write it: each language has its own, with `- [x]` and `- [ ]`.") with { Lang = lang }));
    }

    public static IEnumerable<Finding> Untranslated(Subject subject) => subject.Texts.Where(t => t.Role is not (TextRole.Typed or TextRole.Title)).SelectMany(t =>
        t.Text.Translations.Skip(1).Where(l => l.Text.Length >= Telling && l.Text == t.Text.In(t.Text.Source()) && Plain.WordCount(l.Text) > 3)
            .Select(l => t.Finding(l.Lang, 0, $"The text is the same as in `{t.Text.Source()}`.", "Translate it; or, where it really is the same, change nothing.")));

    private static IEnumerable<Finding> Gaps(Told told, ImmutableArray<string> languages, Subject subject, string owner) => languages
        .Where(lang => !told.Text.Has(lang) && subject.Places.Has(owner, lang))
        .Select(lang => told.Finding(lang, 0, $"`{told.Name[(told.Name.IndexOf('/', told.Name.IndexOf('/', StringComparison.Ordinal) + 1) + 1)..]}` has no text in `{lang}`.", $"Write it in this file, as in the source: “{Plain.Short(told.Text.In(lang))}”."));
}
