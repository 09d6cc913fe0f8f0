using System.Collections.Immutable;
using Essai.Engine.Courses;
using Essai.Learn.Search;
using Essai.Platform.Academies;
using Essai.Platform.Text;

namespace Essai.Learn.Catalogue;

/// <summary>A filter that can be set or, where it is set, taken off.</summary>
/// <param name="To">What is wished after the click.</param>
/// <param name="Count">Chapters that would be left.</param>
public sealed record Choice(string Name, Wish To, bool IsSet, int Count);

/// <summary>The filters that make sense for what was found: those that would leave nothing, or all, are left out.</summary>
internal static class Filters
{
    public static ImmutableArray<(string Title, ImmutableArray<Choice> Choices)> Of(Wish wish, ImmutableArray<Hit> found, AcademySite academy, Texts words)
    {
        var left = found.Count(wish.Fits);
        ImmutableArray<Choice> Group(IEnumerable<(string Name, Wish With, Wish Without, bool IsSet)> options) =>
            [.. options.Select(o => new Choice(o.Name, o.IsSet ? o.Without : o.With, o.IsSet, found.Count(o.With.Fits))).Where(c => c.IsSet || (c.Count > 0 && c.Count < left))];

        var skills = found.Select(h => h.Course.Course).Distinct().SelectMany(c => c.Skills).DistinctBy(s => s.Id);
        (string, ImmutableArray<Choice>)[] groups =
        [
            (words["home.want"], Group(academy.Settings.Goals.Select(g => (g.Name.In(words.Lang), wish with { Goal = g.Id }, wish with { Goal = null }, wish.Goal == g.Id)))),
            (words["filter.skill"], Group(skills.Select(s => (Markdown.Plain(s.Name.In(words.Lang)), wish with { Skill = s.Id }, wish with { Skill = null }, wish.Skill == s.Id)))),
            (words["filter.level"], Group(Enum.GetValues<Level>().Select(l => (words[$"level.{l.ToString().ToLowerInvariant()}"], wish with { Level = l }, wish with { Level = null }, wish.Level == l)))),
            (words["filter.minutes"], Group(Wish.Lengths.Select(m => (words.Fill("filter.atMost", ("n", m)), wish with { Minutes = m }, wish with { Minutes = null }, wish.Minutes == m)))),
        ];

        return [.. groups.Where(g => !g.Item2.IsEmpty)];
    }
}
