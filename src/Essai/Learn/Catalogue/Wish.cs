using System.Collections.Immutable;
using Essai.Engine.Courses;
using Essai.Learn.Search;

namespace Essai.Learn.Catalogue;

/// <summary>What somebody looks for, as it stands in the address: words, and filters of goal, skill, level and length.</summary>
public sealed record Wish
{
    /// <summary>Lengths in minutes that can be chosen, at most so long.</summary>
    public static readonly ImmutableArray<int> Lengths = [3, 5, 10];

    public string? Words { get; init; }
    public string? Goal { get; init; }
    public string? Skill { get; init; }
    public Level? Level { get; init; }

    /// <summary>Minutes of a chapter, at most.</summary>
    public int? Minutes { get; init; }

    public bool IsAny => Words is null && !Filters;

    public bool Filters => (Goal ?? Skill) is not null || Level is not null || Minutes is not null;

    /// <summary>Values that we do not know are left out: an old link still finds something.</summary>
    public static Wish Of(IQueryCollection query) => new()
    {
        Words = Text(query, "q"),
        Goal = Text(query, "goal"),
        Skill = Text(query, "skill"),
        Level = Enum.TryParse<Level>(Text(query, "level"), ignoreCase: true, out var level) && Enum.IsDefined(level) ? level : null,
        Minutes = int.TryParse(Text(query, "minutes"), System.Globalization.CultureInfo.InvariantCulture, out var minutes) && Lengths.Contains(minutes) ? minutes : null,
    };

    public bool Fits(Hit hit) =>
        (Goal is null || hit.Course.Course.Goals.Contains(Goal))
        && (Skill is null || hit.Chapter.Steps.Any(s => s.Skills.Contains(Skill)))
        && (Level is null || hit.Course.Course.Level == Level)
        && (Minutes is null || hit.Chapter.Minutes <= Minutes);

    /// <summary>The query part of the address, with its question mark; empty where nothing is wished.</summary>
    public string Query()
    {
        var given = (Words is null ? [] : new[] { ("q", Words) }).Concat(Kept()).Select(p => $"{p.Item1}={Uri.EscapeDataString(p.Item2)}").ToArray();
        return given.Length == 0 ? "" : "?" + string.Join('&', given);
    }

    /// <summary>The filters by their names in the address: other words keep them.</summary>
    public IEnumerable<(string Name, string Value)> Kept()
    {
        (string Name, string? Value)[] all =
        [
            ("goal", Goal), ("skill", Skill), ("level", Level?.ToString().ToLowerInvariant()), ("minutes", Minutes?.ToString(System.Globalization.CultureInfo.InvariantCulture)),
        ];
        return all.Where(f => f.Value is not null).Select(f => (f.Name, f.Value!));
    }

    private static string? Text(IQueryCollection query, string key) => query[key].ToString().Trim() is { Length: > 0 } text ? text : null;
}
