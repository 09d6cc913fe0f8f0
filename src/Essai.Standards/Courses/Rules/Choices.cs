using System.Globalization;
using System.Text.RegularExpressions;
using Essai.Engine.Courses;
using Essai.Standards.Courses.Kinds;
using Essai.Standards.Courses.Printing;

namespace Essai.Standards.Courses.Rules;

/// <summary>How options are written: what gives the answer away without knowing, and what tells nothing.</summary>
internal static class Choices
{
    private const int FewestQuestions = 5;
    private const double MostLongest = 0.6;
    private const string All = @"^(all|none|both|any) (of )?(the |these |them )?(above|answers|options)|^(all|none|both) of (these|them|the above)|^(toutes|aucune) (les |des |de ces |ces )?(réponses|propositions)|^tout ce qui précède|^toutes (ces|les) (réponses|propositions)|^aucune? de ce(lles|ux)-ci";
    private const string Absolutes = @"(^|\W)(always|never|all|none|every|only|must|toujours|jamais|tous|toutes|aucune?|uniquement|seulement|forcément)(\W|$)";

    public static IEnumerable<Finding> LongestIsRight(Subject subject)
    {
        var lists = subject.Steps.SelectMany(s => s.Marked.Where(IsChoice).Where(l => l.Count(p => p.Right is true) == 1).Select(l => (Step: s, Longest: l.MaxBy(Length)!, Second: l.OrderByDescending(Length).ElementAt(1)))).ToArray();
        var telling = lists.Where(l => l.Longest.Right is true && Length(l.Longest) > Length(l.Second)).ToArray();
        var share = lists.Length == 0 ? 0 : telling.Length / (double)lists.Length;
        return lists.Length >= FewestQuestions && share > MostLongest
            ? [new Finding("course", string.Create(CultureInfo.InvariantCulture, $"In {share:P0} of the questions the longest option is the right one: whoever always takes it passes."), $"Shorten the right options, or say more in the wrong ones; begin with {string.Join(", ", telling.Take(3).Select(t => t.Step.Step.Id))}.")]
            : [];
    }

    public static IEnumerable<Finding> AllOfThese(CheckedStep step) => Texts(step).Where(t => Plain.Matches(t.Text.Trim(), All))
        .Select(t => step.Finding(t.Part.Name, $"“{Plain.Short(t.Text)}” tells what the others are worth, and nothing of what the learner believes.", "Write an option of its own, or make it a `multiple-choice`.") with { Lang = t.Lang });

    public static IEnumerable<Finding> OnlyWrongAbsolute(CheckedStep step) => step.Marked.Where(IsChoice).SelectMany(list => step.Languages.SelectMany(lang =>
    {
        var absolute = list.Where(p => p.Text.Has(lang) && Plain.Matches(p.Text.In(lang), Absolutes) && !Plain.Matches(p.Text.In(lang), All)).ToArray();
        return absolute.Length == 0 || absolute.Any(p => p.Right is true) ? []
            : absolute.Take(1).Select(p => step.Finding(p.Name, "Only wrong options say “always”, “never” or the like: that gives them away.", "Say what happens instead; or let the right option be as firm.") with { Lang = lang });
    }));

    public static IEnumerable<Finding> Twice(CheckedStep step) => step.Parts.Where(p => p.List is not "bins").GroupBy(p => (p.List, p.Typed && p.Right is true)).SelectMany(list => step.Languages.SelectMany(lang =>
        list.Where(p => p.Text.Has(lang) && p.Picture is null).GroupBy(p => Same(p.Text.In(lang)), StringComparer.Ordinal)
            .Where(g => g.Key.Length > 0).SelectMany(g => g.Skip(1)).Select(p => step.Finding(p.Name, $"“{Plain.Short(p.Text.In(lang))}” stands twice in this list.", "Change one of the two, or take it out.") with { Lang = lang })));

    public static IEnumerable<Finding> OverlappingRanges(CheckedStep step) => step.Marked.Where(IsChoice).SelectMany(list => step.Languages.SelectMany(lang =>
    {
        var ranges = list.Where(p => p.Text.Has(lang)).Select(p => (Part: p, Range: Range(p.Text.In(lang)))).Where(r => r.Range is not null).ToArray();
        return ranges.Where((r, i) => ranges.Take(i).Any(o => o.Range!.Value.To >= r.Range!.Value.From && r.Range.Value.To >= o.Range.Value.From)).Take(1)
            .Select(r => step.Finding(r.Part.Name, $"“{r.Part.Text.In(lang)}” overlaps another range: a number belongs to both.", "Let each range begin after the end of the one before.") with { Lang = lang });
    }));

    /// <summary>"… is an" tells which options can follow.</summary>
    public static IEnumerable<Finding> GrammarCue(CheckedStep step) => step.Marked.Where(IsChoice).SelectMany(list => step.Languages.SelectMany(lang =>
    {
        var prompt = step.Step.Prompt.In(lang).TrimEnd(' ', '…', '_', '.', ':', '?', '\u00A0', '\u202F');
        var cut = lang switch
        {
            "en" when prompt.EndsWith(" a", StringComparison.Ordinal) => Fits(list, lang, vowel: false),
            "en" when prompt.EndsWith(" an", StringComparison.Ordinal) => Fits(list, lang, vowel: true),
            "fr" when prompt.EndsWith(" l’", StringComparison.Ordinal) || prompt.EndsWith(" l'", StringComparison.Ordinal) => Fits(list, lang, vowel: true),
            "fr" when prompt.EndsWith(" le", StringComparison.Ordinal) || prompt.EndsWith(" la", StringComparison.Ordinal) => Fits(list, lang, vowel: false),
            _ => true,
        };
        return cut ? [] : new[] { step.Finding("title", "The last word of the question fits only some of the options.", "Move the article into the options.") with { Lang = lang } };
    }));

    private static bool IsChoice(IEnumerable<Answerable> list) => list.Count() > 1 && list.All(p => p.Area is null && p.Picture is null && !p.Text.Translations.IsEmpty && !p.Typed);

    private static int Length(Answerable part) => part.Text.In(part.Text.Source()).Length;

    private static IEnumerable<(Answerable Part, string Lang, string Text)> Texts(CheckedStep step) =>
        step.Marked.SelectMany(l => l).SelectMany(p => p.Text.Translations.Select(t => (p, t.Lang, t.Text)));

    // "+1" and "−1" differ by a sign: only capitals and spaces are overlooked.
    private static string Same(string text) => string.Join(' ', text.ToLowerInvariant().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static bool Fits(IEnumerable<Answerable> list, string lang, bool vowel) => list.Where(p => p.Text.Has(lang) && p.Text.In(lang).Length > 0)
        .All(p => "aeiouhéèêâîôûœæ".Contains(char.ToLowerInvariant(p.Text.In(lang)[0]), StringComparison.Ordinal) == vowel);

    private static (double From, double To)? Range(string text)
    {
        var match = Regex.Match(text.Replace("\u00A0", "", StringComparison.Ordinal).Replace("\u202F", "", StringComparison.Ordinal),
            @"^\D*?(?<from>\d+([.,]\d+)?)\s*\S{0,3}\s*(-|–|—|to|à|et|and)\s*(?<to>\d+([.,]\d+)?)\D*$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture);
        return match.Success && Number(match.Groups["from"].Value) is { } from && Number(match.Groups["to"].Value) is { } to && from <= to ? (from, to) : null;
    }

    private static double? Number(string text) => Reading.Numbers.Read(text.Replace(',', '.'));
}
