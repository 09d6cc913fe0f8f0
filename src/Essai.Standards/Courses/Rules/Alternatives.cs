using Essai.Standards.Courses.Kinds;

namespace Essai.Standards.Courses.Rules;

/// <summary>Text alternatives: they describe, and never give the answer away.</summary>
internal static class Alternatives
{
    private const int Longest = 250;
    private const string Superfluous = @"^(an? |the |une? |la |le |l['’])?(picture|image|photo|photograph|photographie|illustration|drawing|dessin)s? (of|de|du|des|d['’])";

    public static IEnumerable<Finding> Missing(CheckedStep step) => Alts(step).Where(a => a.Text.Trim().Length == 0)
        .Select(a => a.Told.Finding(a.Lang, a.Below, "The picture has no text alternative.", "Write in the brackets what it shows: `![what it shows](…)`."));

    /// <summary>The picture of an option may name that option, and that of the question may name them all; the right one alone it may not.</summary>
    public static IEnumerable<Finding> GiveAway(CheckedStep step) => Alts(step).Where(a => !a.Told.Name.Contains("/items/", StringComparison.Ordinal) && !a.Told.Name.Contains("/lesson/", StringComparison.Ordinal))
        .SelectMany(a => step.Parts.Where(p => p.Right is true && p.Area is null && Names(a, p) && !step.Parts.Any(o => o.Right is false && Names(a, o))).Take(1)
            .Select(p => a.Told.Finding(a.Lang, a.Below, $"The text alternative names the right answer: “{Plain.Short(p.Text.In(a.Lang))}”.", "Describe what can be seen, not what it means.")));

    public static IEnumerable<Finding> TooLong(CheckedStep step) => Alts(step).Where(a => a.Text.Length > Longest)
        .Select(a => a.Told.Finding(a.Lang, a.Below, $"The text alternative has {a.Text.Length} characters.", "Say what matters for the question in one or two sentences; the rest belongs into the text."));

    public static IEnumerable<Finding> SaysPicture(CheckedStep step) => Alts(step).Where(a => Plain.Matches(a.Text, Superfluous))
        .Select(a => a.Told.Finding(a.Lang, a.Below, "The text alternative says that it is a picture.", "Begin with what it shows: screen readers say “picture” themselves."));

    private static bool Names((Told Told, string Lang, string Text, int Below) alt, Answerable part) => part.Text.Has(alt.Lang) && Plain.Holds(alt.Text, part.Text.In(alt.Lang));

    // A picture inside a lesson stands in its text.
    private static IEnumerable<(Told Told, string Lang, string Text, int Below)> Alts(CheckedStep step) => step.Texts.SelectMany(t =>
        t.Role == TextRole.Alt ? t.Text.Translations.Select(a => (t, a.Lang, a.Text, 0))
        : t.Role == TextRole.Prose ? t.Lines.SelectMany(l => Pictures(l.Line).Select(alt => (t, l.Lang, alt, l.Below)))
        : []);

    private static IEnumerable<string> Pictures(string line)
    {
        for (var at = line.IndexOf("![", StringComparison.Ordinal); at >= 0; at = line.IndexOf("![", at + 2, StringComparison.Ordinal))
        {
            if (Reading.Picture.Take(line[at..]) is (var picture, _))
            {
                yield return picture.Alt;
            }
        }
    }
}
