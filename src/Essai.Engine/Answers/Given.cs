using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Essai.Engine.Answers.Numbers;

namespace Essai.Engine.Answers;

/// <summary>
/// What a learner gave. Ids are those of the exercise; at the border they are opaque and mapped by <see cref="Map"/>.
/// </summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "as")]
[JsonDerivedType(typeof(Choices), "choices")]
[JsonDerivedType(typeof(Order), "order")]
[JsonDerivedType(typeof(Pairs), "pairs")]
[JsonDerivedType(typeof(Bins), "bins")]
[JsonDerivedType(typeof(Words), "text")]
[JsonDerivedType(typeof(Kept), "kept")]
[JsonDerivedType(typeof(Gaps), "gaps")]
[JsonDerivedType(typeof(Number), "number")]
[JsonDerivedType(typeof(Region), "region")]
[JsonDerivedType(typeof(Point), "point")]
[JsonDerivedType(typeof(Move), "move")]
[JsonDerivedType(typeof(Back), "back")]
[JsonDerivedType(typeof(Scale), "scale")]
[JsonDerivedType(typeof(DontKnow), "dontKnow")]
public abstract record Given
{
    private protected Given()
    {
    }

    /// <summary>The same answer with every id changed by <paramref name="id"/>; null when one id is unknown to it.</summary>
    public virtual Given? Map(Func<string, string?> id) => this;

    private protected static ImmutableArray<string>? MapAll(ImmutableArray<string> ids, Func<string, string?> id)
    {
        var mapped = ids.Select(id).ToArray();
        return mapped.Contains(null) ? null : [.. mapped.OfType<string>()];
    }
}

public sealed record Choices(ImmutableArray<string> Ids) : Given
{
    public override Given? Map(Func<string, string?> id) => MapAll(Ids, id) is { } ids ? new Choices(ids) : null;
}

/// <summary>All items, first to last.</summary>
public sealed record Order(ImmutableArray<string> Ids) : Given
{
    public override Given? Map(Func<string, string?> id) => MapAll(Ids, id) is { } ids ? new Order(ids) : null;
}

/// <summary>Left id to right id.</summary>
public sealed record Pairs(ImmutableSortedDictionary<string, string> RightOf) : Given
{
    public override Given? Map(Func<string, string?> id) => IdPairs.Map(RightOf, id) is { } pairs ? new Pairs(pairs) : null;
}

/// <summary>Tile id to bin id.</summary>
public sealed record Bins(ImmutableSortedDictionary<string, string> BinOf) : Given
{
    public override Given? Map(Func<string, string?> id) => IdPairs.Map(BinOf, id) is { } bins ? new Bins(bins) : null;
}

public sealed record Words(string Text) : Given;

/// <summary>A free text that is stored apart, so that it can be erased without touching the log.</summary>
/// <param name="Id">The command that brought it.</param>
public sealed record Kept(Guid Id) : Given;

/// <summary>One text a gap, in the order of the gaps; for a drop-down the option's id.</summary>
public sealed record Gaps(ImmutableArray<string> Texts) : Given
{
    // A typed text is no id: what the exercise does not know is left as it was typed.
    public override Given? Map(Func<string, string?> id) => new Gaps([.. Texts.Select(t => id(t) ?? t)]);
}

/// <summary>A number with its unit, or the text as it was typed, which the exercise reads in the learner's language.</summary>
public sealed record Number(double? Value, string? Unit = null, string? Typed = null) : Given
{
    /// <summary>
    /// What it can mean: one number, or two where what was typed can be read both ways in <paramref name="lang"/>; none
    /// where it is no number.
    /// </summary>
    public ImmutableArray<Number> Readings(string lang)
    {
        if (Value is not null || Typed is null)
        {
            return Value is { } value && double.IsFinite(value) ? [this] : [];
        }

        if (NumberText.Read(Typed, lang) is not { } read)
        {
            return [];
        }

        var unit = string.IsNullOrWhiteSpace(read.Unit) ? Unit : read.Unit;
        var first = new Number((double)read.Value, unit);
        return read.Otherwise is { } otherwise ? [first, new Number((double)otherwise, unit)] : [first];
    }
}

public sealed record Region(string Id) : Given
{
    // Nothing chosen is no id: the exercise says that it is missing.
    public override Given? Map(Func<string, string?> id) => Id.Length == 0 ? this : id(Id) is { } mapped ? new Region(mapped) : null;
}

/// <summary>In percent of the picture's width and height.</summary>
public sealed record Point(double X, double Y) : Given;

/// <summary>A click on a zone of the screen that is shown.</summary>
public sealed record Move(string Zone) : Given
{
    public override Given? Map(Func<string, string?> id) => Zone.Length == 0 ? this : id(Zone) is { } mapped ? new Move(mapped) : null;
}

/// <summary>Back to the screen before.</summary>
public sealed record Back : Given;

/// <summary>1 to the number of points on the scale.</summary>
public sealed record Scale(int Value) : Given;

/// <summary>"I don't know": an answer, a miss with score 0, never negative, outside option statistics.</summary>
public sealed record DontKnow : Given;

internal static class IdPairs
{
    public static ImmutableSortedDictionary<string, string>? Map(ImmutableSortedDictionary<string, string> pairs, Func<string, string?> id)
    {
        var mapped = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (var (key, value) in pairs)
        {
            if (id(key) is not { } k || id(value) is not { } v)
            {
                return null;
            }

            mapped[k] = v;
        }

        return mapped.ToImmutable();
    }
}
