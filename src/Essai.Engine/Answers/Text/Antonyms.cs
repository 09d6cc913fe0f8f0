using System.Collections.Frozen;

namespace Essai.Engine.Answers.Text;

/// <summary>
/// Prefixes that turn a word into its opposite, per language (ENGINE 1, rule 2): "légal" is no typo of "illégal".
/// "x" stands against the bare word, "x/y" against each other. Written without accents.
/// </summary>
internal static class Antonyms
{
    private const string Learned = "hyper hypo hyper/hypo macro/micro maxi/mini mono/poly mono/multi ante/post intra/inter intra/extra " +
        "endo/exo supra/infra super/sub homo/hetero bi/mono pre/post pro/anti pro/contra anti non pseudo";

    private static readonly FrozenDictionary<string, FrozenSet<(string, string)>> Table = Languages.Table(
        ("fr", Pairs("in im il ir i a an de des dis me mes mal contre sur sous sur/sous super/sous over/under bien/mal bon/mal ex/im ex/in e/im in/de " +
            "im/de en/de em/de en/des em/des ac/de at/de as/des a/de ap/dis con/di con/dis af/in entre/sur avant/apres")),
        ("en", Pairs("un in im il ir i a dis de mis mal over under over/under up/down in/out ex/im ex/in e/im in/de en/de en/dis em/dis ac/de a/de " +
            "ap/dis con/di sub out fore/after pos/neg counter")),
        ("de", Pairs("un miss in im il ir a des dis ent an/ab ein/aus auf/ab auf/zu auf/unter uber/unter uber unter vor/nach be/ent ver/ent zu/ab " +
            "hin/her ober/unter hoch/tief innen/aussen mehr/minder voll/leer ex/im ex/in im/e in/de gegen")),
        ("es", Pairs("in im i ir a an de des dis mal contra sobre sub infra sobre/sub sobre/infra hiper hipo hiper/hipo bien/mal ex/im ex/in e/in in/de " +
            "en/des em/des a/de as/des as/de pos/pre acre/decre")),
        ("it", Pairs("in im il ir i a an s de dis mal contro sovra sotto sovra/sotto iper ipo iper/ipo bene/male bene/mal ex/im es/im es/in e/im in/de " +
            "en/de a/de ac/de as/de av/dis pre/post")),
        ("pt", Pairs("in im i ir a an de des dis mal contra sobre sub sobre/sub hiper hipo hiper/hipo bem/mal ex/im ex/in e/i e/im in/de en/des em/des " +
            "a/de as/des pos/pre")),
        ("nl", Pairs("on ont wan mis over onder over/onder in/uit op/af aan/af voor/na be/ont ver/ont ex/im")),
        ("ru", Pairs("не без бес анти гипер гипо гипер/гипо недо пере недо/пере в/вы под/над до/после микро/макро экс/им")),
        ("pl", Pairs("nie bez anty hiper/hipo niedo prze/niedo wy/w nad/pod przed/po mikro/makro eks/im")));

    private static readonly FrozenSet<(string, string)> Union = Languages.Union(Table);

    /// <summary>Prefixes that also stand alone or behind a hyphen, and are hardly ever another word there.</summary>
    private static readonly FrozenSet<string> Apart = Languages.Spaced("non anti pseudo hyper hypo hiper hipo iper ipo sous sur under over " +
        "mis dis mal contre contra sub infra supra super uber unter sobre sovra sotto onder не анти гипер гипо недо anty nie").ToFrozenSet();

    /// <summary>Whether a word before a text turns it round: "sous exposition", as "sous-exposition" is read.</summary>
    public static bool TurnsNext(string word) => Apart.Contains(word);

    /// <summary>
    /// Whether two texts, normalised without accents, tell an antonym apart: a word of one is explained better as a
    /// word of the other with its prefix changed than as a typo.
    /// </summary>
    public static bool Differ(string a, string b, string? lang)
    {
        var pairs = Languages.For(Table, Union, lang);
        var (x, y) = (a.Split(' '), b.Split(' '));
        if (x.Length == y.Length)
            return x.Zip(y).Any(words => words.First != words.Second && Opposite(words.First, words.Second, pairs));
        return OppositeParts(x, y, pairs);
    }

    /// <summary>"revenu non imposable" and "revenu imposable", "hyper tension" and "hypotension": what differs is looked at as one word.</summary>
    private static bool OppositeParts(string[] x, string[] y, FrozenSet<(string, string)> pairs)
    {
        var (start, end) = (0, 0);
        var shorter = Math.Min(x.Length, y.Length);
        while (start < shorter && x[start] == y[start])
            start++;
        while (end < shorter - start && x[^(end + 1)] == y[^(end + 1)])
            end++;
        var (first, second) = (string.Concat(x[start..^end]), string.Concat(y[start..^end]));
        return (first.Length == 0 && Apart.Contains(second))
            || (second.Length == 0 && Apart.Contains(first))
            || Opposite(first, second, pairs);
    }

    private static bool Opposite(string x, string y, FrozenSet<(string, string)> pairs)
    {
        var typos = TypoDistance.Within(new Clusters(x), new Clusters(y), MostTypos) ?? MostTypos + 1;
        for (var i = 0; i <= Math.Min(x.Length, LongestPrefix); i++)
        {
            for (var j = 0; j <= Math.Min(y.Length, LongestPrefix); j++)
            {
                if (pairs.Contains((x[..i], y[..j])) && Explains(x[..i], x[i..], y[..j], y[j..], typos))
                    return true;
            }
        }
        return false;
    }

    private const int MostTypos = 3, LongestPrefix = 6;

    private static bool Explains(string p, string x, string q, string y, int typos)
    {
        if (x.Length < 2 || y.Length < 2)
            return p.Length > 0 && q.Length > 0 && x.Length + y.Length == 0; // "sous tension" and "sur tension"
        if (IsDoubled(p, q, x) || IsDoubled(q, p, y))
            return false;
        return TypoDistance.Within(new Clusters(x), new Clusters(y), typos - 1) is not null;
    }

    /// <summary>"sstrada" is a slip of "strada", not its opposite.</summary>
    private static bool IsDoubled(string prefix, string other, string rest) =>
        other.Length == 0 && prefix.Length == 1 && rest[0] == prefix[0];

    private static IEnumerable<(string, string)> Pairs(string words)
    {
        foreach (var word in Languages.Spaced(words + " " + Learned))
        {
            var (first, second) = word.Split('/') is [var one, var two] ? (one, two) : ("", word);
            yield return (first, second);
            yield return (second, first);
        }
    }
}
