using Essai.Engine.Courses;

namespace Essai.Standards.Courses.Rules;

/// <summary>How questions and explanations speak to people.</summary>
internal static class Wording
{
    private const int LongestSentence = 32;
    private const int LongestWhy = 25;
    private const string NegativeStem = @"(^|\W)(which|what|who|where)\W.*\W(not|isn['’]t|aren['’]t|doesn['’]t|except)(\W|$)|(^|\W)except\W*$";
    private const string NegativeStemFr = @"(^|\W)(lequel|laquelle|lesquels|lesquelles|quel|quelle|quels|quelles|qu['’]est-ce qui)\W.*(\Wn['’]|\Wne\W|\Wsauf\W|\Whormis\W)";
    private const string Shouted = @"(^|[^\p{L}])(NOT|EXCEPT|PAS|SAUF)([^\p{L}]|$)";
    private const string BannedAnywhere = @"(^|\W)(game over|échec|échoué|perdu\s*!|you failed|you lose|you lost)(\W|$)";
    private const string BannedInWhys = @"^\W*(faux|wrong|incorrect|non|no|nope|raté|false|mauvaise réponse)\s*[.,:!]|(^|\W)(c['’]est faux|that['’]s wrong|is wrong|wrong answer|mauvaise réponse|vous avez tort|you are wrong)(\W|$)";
    private const string Praise = @"(^|\W)(bravo|well done|good job|great job|congratulations|félicitations|bien joué|bien vu|excellent travail|you are (so |very )?(smart|clever|brilliant|talented)|vous êtes (très )?(doué|douée|intelligent|intelligente|brillant|brillante|fort|forte))(\W|$)";

    public static IEnumerable<Finding> Negative(CheckedStep step) => Prompts(step)
        .Where(p => Plain.MatchesExactly(p.Text, Shouted) || Plain.Matches(p.Text, p.Lang == "fr" ? NegativeStemFr : NegativeStem))
        .Select(p => step.Finding("title", "The question asks for what is not so: people overlook the negation.", "Ask for what is so; or let people sort: `categorise`, `multiple-choice`.") with { Lang = p.Lang });

    public static IEnumerable<Finding> DoubleNegation(CheckedStep step) => Prompts(step)
        .Where(p => Plain.Sentences(p.Text).Any(s => Negations(s, p.Lang) > 1))
        .Select(p => step.Finding("title", "One sentence of the question holds two negations.", "Say it the other way round, without either.") with { Lang = p.Lang });

    public static IEnumerable<Finding> LongSentences(Subject subject) => subject.Texts.Where(t => t.Role is not (TextRole.Alt or TextRole.Typed)).SelectMany(t => t.Lines
        .SelectMany(l => Plain.Sentences(l.Line).Where(s => Plain.WordCount(s) > LongestSentence).Take(1)
            .Select(s => t.Finding(l.Lang, l.Below, $"A sentence has {Plain.WordCount(s)} words: “{Plain.Short(s.Trim())}”.", "Make two of it: people read on a phone, in passing."))));

    public static IEnumerable<Finding> LongWhys(CheckedStep step) => Whys(step).Where(w => Plain.WordCount(w.Text) > LongestWhy)
        .Select(w => w.Told.Finding(w.Lang, 0, $"This why has {Plain.WordCount(w.Text)} words.", "At most 25: what this choice would cause. The rest belongs into the lesson."));

    public static IEnumerable<Finding> SameWhys(CheckedStep step) => Whys(step).GroupBy(w => (w.Lang, Plain.Fold(w.Text)))
        .SelectMany(g => g.Skip(1)).Select(w => w.Told.Finding(w.Lang, 0, "Another answer of this step is given the same why.", "Say what *this* choice would cause."));

    public static IEnumerable<Finding> Banned(Subject subject) => subject.Texts.SelectMany(t => t.Text.Translations
        .Where(l => Plain.Matches(l.Text, BannedAnywhere) || (t.Role == TextRole.Why && Plain.Matches(l.Text, BannedInWhys)))
        .Select(l => t.Finding(l.Lang, 0, "A word scolds the learner (wrong, faux, échec, game over).", "Say what the choice would cause; the verdict is shown already.")));

    public static IEnumerable<Finding> PraisesPeople(Subject subject) => subject.Texts.Where(t => t.Role is TextRole.Why or TextRole.Prose).SelectMany(t => t.Lines
        .Where(l => Plain.Matches(l.Line, Praise))
        .Select(l => t.Finding(l.Lang, l.Below, "A word praises the person.", "Say why it works: that is what can be used again.")));

    /// <summary>After a miss there is a second try: a why or a clue that names the right answer spoils it.</summary>
    public static IEnumerable<Finding> GivesAway(CheckedStep step)
    {
        var telling = step.Parts.Where(p => p.Right is false && p.Remark.Why is not null).Select(p => new Told(step.At($"{p.Name}/why"), TextRole.Why, p.Remark.Why!));
        var clue = step.Step.Clue is { } text ? [new Told(step.At("clue"), TextRole.Prose, text)] : Array.Empty<Told>();
        return telling.Concat(clue).SelectMany(t => t.Text.Translations.SelectMany(l => step.Parts
            .Where(p => p.Right is true && p.Area is null && p.Text.Has(l.Lang) && Plain.WordCount(p.Text.In(l.Lang)) > 1 && Plain.Holds(l.Text, p.Text.In(l.Lang))).Take(1)
            .Select(p => t.Finding(l.Lang, 0, $"It names the right answer: “{Plain.Short(p.Text.In(l.Lang))}”.", "Speak of what was chosen, or ask a better question: the learner may try again."))));
    }

    private static IEnumerable<(string Lang, string Text)> Prompts(CheckedStep step) => step.Step.Prompt.Translations.Select(t => (t.Lang, t.Text));

    private static IEnumerable<(Told Told, string Lang, string Text)> Whys(CheckedStep step) =>
        step.Texts.Where(t => t.Role == TextRole.Why).SelectMany(t => t.Text.Translations.Select(l => (t, l.Lang, l.Text)));

    private static int Negations(string sentence, string lang) => lang switch
    {
        "fr" => Plain.Words(sentence).Count(w => w is "pas" or "jamais" or "aucun" or "aucune" or "sans" or "rien" or "ni"),
        "en" => Plain.Words(sentence.Replace("n’t", " not", StringComparison.Ordinal).Replace("n't", " not", StringComparison.Ordinal)).Count(w => w is "not" or "never" or "no" or "none" or "without" or "nobody" or "nothing" or "cannot"),
        _ => 0,
    };
}
