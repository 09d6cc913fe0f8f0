using Essai.Engine.Answers.Kinds;

namespace Essai.Standards.Courses.Rules;

/// <summary>The opposite of an accepted text is what half the learners type: it deserves a why of its own.</summary>
internal static class Opposites
{
    private static readonly Dictionary<string, (string, string)[]> Pairs = new(StringComparer.Ordinal)
    {
        ["en"] =
        [
            ("increase", "decrease"), ("maximum", "minimum"), ("debit", "credit"), ("overexposure", "underexposure"), ("gross", "net"), ("upload", "download"),
            ("legal", "illegal"), ("positive", "negative"), ("inbound", "outbound"), ("input", "output"), ("asset", "liability"), ("convex", "concave"),
        ],
        ["fr"] =
        [
            ("hausse", "baisse"), ("maximum", "minimum"), ("débit", "crédit"), ("surexposition", "sous exposition"), ("brut", "net"), ("entrée", "sortie"),
            ("légal", "illégal"), ("positif", "négatif"), ("actif", "passif"), ("augmenter", "diminuer"), ("majeur", "mineur"), ("achat", "vente"),
        ],
    };

    public static IEnumerable<Finding> Unlisted(CheckedStep step)
    {
        var lists = step.Exercise switch
        {
            ShortText text => [("items", text.Lists)],
            GapText gaps => gaps.Gaps.Select(g => ($"groups/{g.Id}/items", g.Lists)).ToArray(),
            _ => [],
        };
        return lists.SelectMany(l => l.Item2.SelectMany(list => Of(list).Select(o =>
            step.Finding($"{l.Item1}/accepted-{o.Index}", $"“{o.Opposite}” is the opposite of an accepted text and is not listed.", $"Add `- [ ] {o.Opposite}` with its `why:`.") with { Lang = list.Lang })));
    }

    private static IEnumerable<(int Index, string Opposite)> Of(TextList list) => list.Accepted
        .SelectMany((text, i) => Turned(Plain.Fold(text), list.Lang).Select(o => (i, o)))
        .Where(o => list.Wrong.All(w => Plain.Fold(w.Text) != o.o) && list.Accepted.All(a => Plain.Fold(a) != o.o))
        .DistinctBy(o => o.o, StringComparer.Ordinal);

    private static IEnumerable<string> Turned(string text, string lang) => Pairs.GetValueOrDefault(lang, [])
        .SelectMany(p => new[] { p, (p.Item2, p.Item1) })
        .Where(p => $" {text} ".Contains($" {p.Item1} ", StringComparison.Ordinal))
        .Select(p => $" {text} ".Replace($" {p.Item1} ", $" {p.Item2} ", StringComparison.Ordinal).Trim());
}
