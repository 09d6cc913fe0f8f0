using System.Collections.Immutable;

namespace Essai.Standards.Courses.Reading;

/// <summary>A list line: its mark, id and text, and the keys below it.</summary>
internal sealed record Item(int Line, bool? Mark, string? Id, string Text)
{
    public bool Numbered { get; init; }
    public ImmutableArray<ItemKey> Keys { get; init; } = [];

    public ItemKey? Key(string name) => Keys.FirstOrDefault(k => k.Name == name);
}

internal sealed record ItemKey(string Name, string Value, int Line);

/// <summary>A <c>###</c> heading with what stands below it: a bin, a gap, a screen.</summary>
internal sealed record Group(int Line, string? Id, string Title)
{
    public ImmutableArray<Line> Lead { get; init; } = [];
    public ImmutableArray<Item> Items { get; init; } = [];
}

/// <summary>The exercise of one language: a quoted text, a list, groups.</summary>
internal sealed record Block(Sheet Sheet, int Line)
{
    public ImmutableArray<Line> Quote { get; init; } = [];
    public ImmutableArray<Item> Items { get; init; } = [];
    public ImmutableArray<Group> Groups { get; init; } = [];

    public string? QuoteText => Quote.Select(l => l with { Text = l.Text[1..].TrimStart(' ') }).Text();
}

/// <summary>What of Markdown begins an exercise depends on the kind: elsewhere numbers and quotes belong to the setting.</summary>
internal readonly record struct BlockShape(bool Numbers = false, bool Quote = false);
