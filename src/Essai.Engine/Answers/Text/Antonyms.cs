using System.Collections.Frozen;

namespace Essai.Engine.Answers.Text;

/// <summary>
/// Prefixes that turn a word into its opposite, per language (ENGINE 1, rule 2): "légal" is no typo of "illégal".
/// Written without accents: "x" stands against the bare word, "x/y" against each other, "x:abc" only before a, b
/// or c and a vowel ("amoral", but not "answer"). Prefixes of one letter hold in their own language only: elsewhere they are slips.
/// </summary>
internal static class Antonyms
{
    private const int MostTypos = 3;

    private const string Learned = "hyper hypo hyper/hypo macro/micro maxi/mini mono/poly mono/multi ante/post intra/inter intra/extra " +
        "endo/exo supra/infra super/sub homo/hetero bi/mono pre/post pro/anti pro/contra anti non pseudo";

    private static readonly FrozenDictionary<string, FrozenSet<Opposites>> Table = Languages.Table(
        ("fr", Pairs("in im il ir i:lr a:mnpst an de des dis me mes mal contre sur sous sur/sous super/sous over/under bien/mal bon/mal ex/im ex/in e/im in/de " +
            "im/de en/de em/de en/des em/des ac/de at/de as/des a/de ap/dis con/di con/dis af/in entre/sur avant/apres")),
        ("en", Pairs("un in im il ir i:lr a:mnpst dis de mis mal over under over/under up/down in/out ex/im ex/in e/im in/de en/de en/dis em/dis ac/de a/de " +
            "ap/dis con/di sub out fore/after pos/neg counter")),
        ("de", Pairs("un miss in im il ir a:mnpst des dis ent an/ab ein/aus auf/ab auf/zu auf/unter uber/unter uber unter vor/nach be/ent ver/ent zu/ab " +
            "hin/her ober/unter hoch/tief innen/aussen mehr/minder voll/leer ex/im ex/in im/e in/de gegen")),
        ("es", Pairs("in im i:lr ir a:mnpst an de des dis mal contra sobre sub infra sobre/sub sobre/infra hiper hipo hiper/hipo bien/mal ex/im ex/in e/in in/de " +
            "en/des em/des a/de as/des as/de pos/pre acre/decre")),
        ("it", Pairs("in im il ir i:lr a:mnpst an s:bcdfglmnrv de dis mal contro sovra sotto sovra/sotto iper ipo iper/ipo bene/male bene/mal ex/im es/im es/in e/im in/de " +
            "en/de a/de ac/de as/de av/dis pre/post")),
        ("pt", Pairs("in im i:lmnr ir a:mnpst an de des dis mal contra sobre sub sobre/sub hiper hipo hiper/hipo bem/mal ex/im ex/in e/i:m e/im in/de en/des em/des " +
            "a/de as/des pos/pre")),
        ("nl", Pairs("on ont wan mis over onder over/onder in/uit op/af aan/af voor/na be/ont ver/ont ex/im")),
        ("ru", Pairs("не без бес анти гипер гипо гипер/гипо недо пере недо/пере в/вы под/над до/после микро/макро экс/им")),
        ("pl", Pairs("nie bez anty hiper/hipo niedo prze/niedo wy/w nad/pod przed/po mikro/makro eks/im")));

    private static readonly FrozenDictionary<string, PrefixTable> Prefixes = Table.ToFrozenDictionary(
        row => row.Key, row => new PrefixTable(row.Value), StringComparer.OrdinalIgnoreCase);

    private static readonly PrefixTable AllPrefixes = new(Languages.Union(Table).Where(pair => !pair.IsSlight));

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
        var prefixes = lang is not null && Prefixes.TryGetValue(Languages.Primary(lang), out var own) ? own : AllPrefixes;
        var (x, y) = (a.Split(' '), b.Split(' '));
        if (x.Length == y.Length)
            return x.Zip(y).Any(words => words.First != words.Second && Opposite(words.First, words.Second, prefixes));
        return OppositeParts(x, y, prefixes);
    }

    /// <summary>"revenu non imposable" and "revenu imposable", "hyper tension" and "hypotension": what differs is looked at as one word.</summary>
    private static bool OppositeParts(string[] x, string[] y, PrefixTable prefixes)
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
            || Opposite(first, second, prefixes);
    }

    private static bool Opposite(string x, string y, PrefixTable prefixes)
    {
        var (inX, inY) = (prefixes.Of(x), prefixes.Of(y));
        return inX.Exists(i => inY.Exists(j => prefixes.AreOpposite(x, i, y, j) && Explains(x, i, y, j)));
    }

    /// <summary>Whether changing the prefix leaves fewer typos than taking it for one.</summary>
    private static bool Explains(string x, int i, string y, int j)
    {
        var (restX, restY) = (x[i..], y[j..]);
        if (restX.Length < 2 || restY.Length < 2)
            return i > 0 && j > 0 && restX.Length + restY.Length == 0; // "sous tension" and "sur tension"
        if ((j == 0 && IsDoubled(x, i)) || (i == 0 && IsDoubled(y, j)))
            return false;
        var typos = Distance(x, y, MostTypos) ?? MostTypos + 1;
        return Distance(restX, restY, typos - 1) is not null;
    }

    private static int? Distance(string x, string y, int limit) => TypoDistance.Within(new Clusters(x), new Clusters(y), limit);

    /// <summary>"sscomodo" is a slip of "scomodo", not its opposite.</summary>
    private static bool IsDoubled(string word, int prefix) => prefix == 1 && word[1] == word[0];

    private static IEnumerable<Opposites> Pairs(string words)
    {
        foreach (var word in Languages.Spaced(words + " " + Learned))
        {
            var (prefix, before) = word.Split(':') is [var limited, var letters] ? (limited, letters) : (word, "");
            var (first, second) = prefix.Split('/') is [var one, var two] ? (one, two) : ("", prefix);
            yield return new Opposites(first, second, before);
            yield return new Opposites(second, first, before);
        }
    }
}
