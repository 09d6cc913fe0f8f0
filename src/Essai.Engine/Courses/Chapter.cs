using System.Collections.Immutable;

namespace Essai.Engine.Courses;

/// <summary>About five minutes: a pool of steps, of which an attempt draws some.</summary>
public sealed record Chapter
{
    public const int DefaultMinutes = 5;

    private readonly Dictionary<string, Step> _byId = [];

    public required string Id { get; init; }
    /// <summary>Ids it had before in this course: their addresses lead to this chapter.</summary>
    public ImmutableArray<string> Formerly { get; init; } = [];

    public required LocalText Title { get; init; }
    public LocalText? About { get; init; }
    public int Minutes { get; init; } = DefaultMinutes;

    /// <summary>Steps an attempt draws; null leaves the number to the rules of the mode.</summary>
    public int? Draw { get; init; }

    /// <summary>Every step in author order, none drawn: the only chapters in which rules may branch.</summary>
    public bool DrawAll { get; init; }

    public ImmutableArray<Step> Steps
    {
        get;
        init
        {
            field = value;
            _byId = value.DistinctBy(s => s.Id, StringComparer.Ordinal).ToDictionary(s => s.Id, StringComparer.Ordinal);
        }
    } = [];

    public ImmutableSortedDictionary<string, string> Extras { get; init; } = ImmutableSortedDictionary<string, string>.Empty;

    public Step? Step(string id) => _byId.GetValueOrDefault(id);
}
