using System.Collections.Immutable;

namespace Essai.Engine.Answers;

/// <summary>One presentation of a step to one learner.</summary>
/// <param name="Seed">Of (attempt, step, presentation): draws and order come from it; a second try keeps it.</param>
/// <param name="Lang">The language that the learner reads.</param>
/// <param name="Shuffle">Whether order may change.</param>
public sealed record Showing(ulong Seed, string Lang, bool Shuffle = true)
{
    /// <summary>Zones clicked in this try (guided screens).</summary>
    public ImmutableArray<string> Moves { get; init; } = [];
}

/// <summary>What a learner sees of an exercise. Ids are the exercise's own until <see cref="Map"/> makes them opaque.</summary>
public sealed record Shown
{
    public required string Kind { get; init; }

    /// <summary>More than one choice is allowed.</summary>
    public bool Several { get; init; }

    public ImmutableArray<ShownItem>? Options { get; init; }
    public ImmutableArray<ShownItem>? Left { get; init; }
    public ImmutableArray<ShownItem>? Right { get; init; }
    public ImmutableArray<ShownItem>? Tiles { get; init; }
    public ImmutableArray<ShownItem>? Bins { get; init; }

    /// <summary>The text with gaps, cut at the gaps: one more piece than gaps.</summary>
    public ImmutableArray<string>? Pieces { get; init; }

    public ImmutableArray<ShownGap>? Gaps { get; init; }
    public ShownNumber? Number { get; init; }

    /// <summary>The learner sets a free point instead of choosing a region.</summary>
    public bool Point { get; init; }

    public ImmutableArray<ShownArea>? Regions { get; init; }
    public ShownScreen? Screen { get; init; }

    /// <summary>The moment in seconds at which the video asks.</summary>
    public double? At { get; init; }

    public Shown? Inner { get; init; }

    /// <summary>Points on the scale.</summary>
    public int? Scale { get; init; }

    public ImmutableArray<ShownItem>? Criteria { get; init; }

    /// <summary>The same with every id changed.</summary>
    public Shown Map(Func<string, string> id) => this with
    {
        Options = Items(Options, id),
        Left = Items(Left, id),
        Right = Items(Right, id),
        Tiles = Items(Tiles, id),
        Bins = Items(Bins, id),
        Gaps = Gaps is { } gaps ? [.. gaps.Select(g => g with { Options = Items(g.Options, id) })] : null,
        Regions = Areas(Regions, id),
        Screen = Screen is { } screen ? screen with { Id = id(screen.Id), Zones = Areas(screen.Zones, id)!.Value } : null,
        Inner = Inner?.Map(id),
        Criteria = Items(Criteria, id),
    };

    private static ImmutableArray<ShownItem>? Items(ImmutableArray<ShownItem>? items, Func<string, string> id) =>
        items is { } all ? [.. all.Select(i => i with { Id = id(i.Id) })] : null;

    private static ImmutableArray<ShownArea>? Areas(ImmutableArray<ShownArea>? areas, Func<string, string> id) =>
        areas is { } all ? [.. all.Select(a => a with { Id = id(a.Id) })] : null;
}

/// <summary>Something to choose, move or pair; text is Markdown in the learner's language.</summary>
public sealed record ShownItem(string Id, string Text, Courses.Media? Picture = null);

/// <summary>A gap: typed where there are no options. <paramref name="Size"/> is the expected length in characters.</summary>
public sealed record ShownGap(int Index, ImmutableArray<ShownItem>? Options, int Size);

public sealed record ShownNumber(double? Min, double? Max, double? Step, string? Unit, int? Decimals, bool UnitRequired, ImmutableArray<string> Units);

public sealed record ShownArea(string Id, string Text, Courses.Area Area);

internal static class ShownAreas
{
    /// <summary>From top to bottom, then left to right: the author's order may begin with the right one, always.</summary>
    public static ImmutableArray<ShownArea> InReadingOrder(this IEnumerable<ShownArea> areas) =>
        [.. areas.OrderBy(a => a.Area.Centre.Y).ThenBy(a => a.Area.Centre.X).ThenBy(a => a.Id, StringComparer.Ordinal)];
}

public sealed record ShownScreen(string Id, string Title, Courses.Media? Picture, ImmutableArray<ShownArea> Zones)
{
    /// <summary>Whether there is a screen to go back to.</summary>
    public bool CanGoBack { get; init; }

    /// <summary>Right clicks so far, for the list of what was done.</summary>
    public ImmutableArray<string> Done { get; init; } = [];
}
