using System.Text.RegularExpressions;
using Lucene.Net.Analysis;
using Lucene.Net.Analysis.Ar;
using Lucene.Net.Analysis.Core;
using Lucene.Net.Analysis.De;
using Lucene.Net.Analysis.En;
using Lucene.Net.Analysis.Es;
using Lucene.Net.Analysis.Fr;
using Lucene.Net.Analysis.It;
using Lucene.Net.Analysis.Miscellaneous;
using Lucene.Net.Analysis.Standard;
using Lucene.Net.Analysis.TokenAttributes;
using Lucene.Net.Analysis.Util;
using Lucene.Net.Util;

namespace Essai.Learn.Search;

/// <summary>The words of a text in one language: lower case, without accents, elided articles and filler words, and as stems.</summary>
/// <param name="lang">BCP 47. A language without a stemmer keeps its words as they are.</param>
/// <param name="whole">Words as they are written, for mending what was mistyped; no stems.</param>
internal sealed partial class SearchWords(string lang, bool whole) : Analyzer
{
    internal const LuceneVersion Version = LuceneVersion.LUCENE_48;

    private static readonly CharArraySet ItalianArticles = new(Version, ["c", "l", "all", "dall", "dell", "nell", "sull", "coll", "un", "d"], ignoreCase: true);

    /// <summary>A compound also as one word: who types contrejour means contre-jour.</summary>
    public static string Joined(string text) => text + " " + string.Join(' ', Compound().Matches(text).Select(m => m.Value.Replace("-", "", StringComparison.Ordinal)));

    /// <summary>The words that are looked for, in order.</summary>
    public IReadOnlyList<string> Of(string text)
    {
        using var stream = GetTokenStream("", text);
        var term = stream.AddAttribute<ICharTermAttribute>();
        var words = new List<string>();
        stream.Reset();
        while (stream.IncrementToken())
        {
            words.Add(term.ToString()!);
        }

        stream.End();
        return words;
    }

    protected override TokenStreamComponents CreateComponents(string fieldName, TextReader reader)
    {
        var source = new StandardTokenizer(Version, reader);
        TokenStream words = new LowerCaseFilter(Version, Elided(source));
        words = new StopFilter(Version, words, Fillers());
        return new TokenStreamComponents(source, new ASCIIFoldingFilter(whole ? words : Stems(words)));
    }

    private TokenStream Elided(TokenStream words) => lang switch
    {
        "fr" => new ElisionFilter(words, FrenchAnalyzer.DEFAULT_ARTICLES),
        "it" => new ElisionFilter(words, ItalianArticles),
        "en" => new EnglishPossessiveFilter(Version, words),
        _ => words,
    };

    private CharArraySet Fillers() => lang switch
    {
        "fr" => FrenchAnalyzer.DefaultStopSet,
        "en" => EnglishAnalyzer.DefaultStopSet,
        "de" => GermanAnalyzer.DefaultStopSet,
        "es" => SpanishAnalyzer.DefaultStopSet,
        "it" => ItalianAnalyzer.DefaultStopSet,
        "ar" => ArabicAnalyzer.DefaultStopSet,
        _ => CharArraySet.Empty,
    };

    private TokenStream Stems(TokenStream words) => lang switch
    {
        "fr" => new FrenchLightStemFilter(words),
        "en" => new PorterStemFilter(words),
        "de" => new GermanLightStemFilter(new GermanNormalizationFilter(words)),
        "es" => new SpanishLightStemFilter(words),
        "it" => new ItalianLightStemFilter(words),
        "ar" => new ArabicStemFilter(new ArabicNormalizationFilter(words)),
        _ => words,
    };

    [GeneratedRegex(@"\p{L}+(?:-\p{L}+)+", RegexOptions.NonBacktracking)]
    private static partial Regex Compound();
}
