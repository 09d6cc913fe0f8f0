using System.Collections.Immutable;
using Essai.Engine.Courses;
using Essai.Platform.Academies;
using Essai.Platform.Courses;
using Essai.Platform.Log;

namespace Essai.Learn.Search;

/// <summary>The indexes of academies that were searched lately, each made again when its courses or goals change.</summary>
internal sealed class SearchShelf(CourseShelf courses)
{
    private const int MostIndexes = 128;
    private readonly Generations<(string Academy, string Lang), Kept> indexes = new(MostIndexes);

    public async ValueTask<Found> Find(AcademySite academy, string lang, string query, CancellationToken cancel)
    {
        var all = await courses.All(academy.Slug, cancel);
        return Index(academy, lang, all).Find(query);
    }

    private SearchIndex Index(AcademySite academy, string lang, ImmutableArray<CourseVersion> all)
    {
        var edition = string.Join(' ', all.Select(c => c.Version).Concat(academy.Settings.Goals.Select(g => g.Name.In(lang))));
        var made = new Kept(edition, new Lazy<SearchIndex>(() => new SearchIndex(lang, all, id => academy.Settings.Goals.FirstOrDefault(g => g.Id == id)?.Name.In(lang) ?? "")));
        return indexes.Add((academy.Slug, lang), made, (known, added) => known.Edition == added.Edition ? known : added).Index.Value;
    }

    private sealed record Kept(string Edition, Lazy<SearchIndex> Index);
}
