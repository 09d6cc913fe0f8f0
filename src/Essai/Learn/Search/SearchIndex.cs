using System.Collections.Immutable;
using Essai.Engine.Courses;
using Essai.Platform.Text;
using Lucene.Net.Analysis.Miscellaneous;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Store;

namespace Essai.Learn.Search;

/// <summary>
/// Full text of an academy's courses in one language, in memory: one entry a step, so that the question that fits is known. Lessons
/// are searched, never quoted: they stay closed until they are earned (docs/decisions/0064-search.md).
/// </summary>
internal sealed class SearchIndex : IDisposable
{
    private const int MostHits = 1_000;
    private const int LongestQuery = 200;

    // What a word is worth by where it stands.
    private static readonly (string Field, float Worth)[] Worths = [(Fields.Chapter, 6), (Fields.Question, 4), (Fields.Course, 3), (Fields.About, 2)];

    private readonly string lang;
    private readonly ImmutableArray<(CourseVersion Course, Chapter Chapter, Step Step)> steps;
    private readonly SearchWords stems;
    private readonly Spelling spelling;
    private readonly RAMDirectory directory = new();
    private readonly DirectoryReader reader;
    private readonly IndexSearcher searcher;

    /// <param name="goals">Goal id to its words: who looks for a goal finds the courses that serve it.</param>
    public SearchIndex(string lang, ImmutableArray<CourseVersion> courses, Func<string, string> goals)
    {
        this.lang = lang;
        steps = [.. from course in courses from chapter in course.Course.Chapters from step in chapter.Steps select (course, chapter, step)];
        stems = new SearchWords(lang, whole: false);
        var written = new SearchWords(lang, whole: true);
        var words = new PerFieldAnalyzerWrapper(stems, new Dictionary<string, Lucene.Net.Analysis.Analyzer>(StringComparer.Ordinal) { [Fields.Written] = written });
        using (var writer = new IndexWriter(directory, new IndexWriterConfig(SearchWords.Version, words)))
        {
            var texts = new SearchTexts(lang, goals);
            foreach (var (course, chapter, step) in steps)
            {
                writer.AddDocument(Entry(texts.Of(course.Course, chapter, step)));
            }
        }

        reader = DirectoryReader.Open(directory);
        searcher = new IndexSearcher(reader);
        spelling = new Spelling(reader, written, stems);
    }

    /// <summary>The chapters that hold every word; where there are none, those that hold some.</summary>
    public Found Find(string query)
    {
        var (mended, changed) = spelling.Mend(query.Length > LongestQuery ? query[..LongestQuery] : query);
        var words = stems.Of(mended);
        if (words.Count == 0)
        {
            return Found.Nothing;
        }

        var read = changed ? mended : null;
        var all = Chapters(words, Occur.MUST);
        return all.IsEmpty && words.Count > 1 ? new Found(Chapters(words, Occur.SHOULD), read, All: false) : new Found(all, read, All: true);
    }

    public void Dispose()
    {
        reader.Dispose();
        directory.Dispose();
    }

    private static Document Entry(IEnumerable<(string Field, string Text)> texts)
    {
        var entry = new Document();
        foreach (var (field, text) in texts)
        {
            var whole = SearchWords.Joined(text);
            entry.Add(new TextField(field, whole, Field.Store.NO));
            entry.Add(new TextField(Fields.All, whole, Field.Store.NO));
            entry.Add(new TextField(Fields.Written, whole, Field.Store.NO));
        }

        return entry;
    }

    private static BooleanQuery Query(IReadOnlyList<string> words, Occur every)
    {
        var query = new BooleanQuery();
        foreach (var word in words)
        {
            query.Add(new TermQuery(new Term(Fields.All, word)), every);
            foreach (var (field, worth) in Worths)
            {
                query.Add(new TermQuery(new Term(field, word)) { Boost = worth }, Occur.SHOULD);
            }
        }

        return query;
    }

    // A chapter stands where its best step does.
    private ImmutableArray<Hit> Chapters(IReadOnlyList<string> words, Occur every)
    {
        var seen = new HashSet<(string Course, string Chapter)>();
        var hits = ImmutableArray.CreateBuilder<Hit>();
        foreach (var (course, chapter, step) in searcher.Search(Query(words, every), MostHits).ScoreDocs.Select(d => steps[d.Doc]))
        {
            if (seen.Add((course.Course.Id, chapter.Id)))
            {
                hits.Add(new Hit(course, chapter, Asks(step, words) ? step : null));
            }
        }

        return hits.ToImmutable();
    }

    // A question whose values are drawn is no sentence yet.
    private bool Asks(Step step, IReadOnlyList<string> words) =>
        step.Prompt.In(lang) is var prompt && !prompt.Contains('{', StringComparison.Ordinal) && stems.Of(Markdown.Plain(prompt)).Intersect(words, StringComparer.Ordinal).Any();
}
