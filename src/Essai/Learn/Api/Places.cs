using System.Collections.Immutable;
using System.Text.Json;
using Essai.Engine.Practice;
using Essai.Learn.Desk;

namespace Essai.Learn.Api;

/// <summary>Reads {slot, step, presentation}; the step's id is opaque.</summary>
internal static class Places
{
    /// <summary>Null where the step belongs to no step of this attempt: nothing of the kind is awaited.</summary>
    public static Place? Read(Fields fields, CourseAttempt open)
    {
        var (slot, opaque, presentation) = (fields.Integer("slot"), fields.Text("step"), fields.Integer("presentation"));
        return fields.Problem is null && OpaqueIds.Step(open.Attempt.Seed, open.Chapter, opaque) is { } step ? new Place(slot, step, presentation) : null;
    }
}

/// <summary>Reads {criterion: met}; criteria ids are opaque.</summary>
internal static class Ratings
{
    public static ImmutableSortedDictionary<string, bool>? Read(JsonElement? ratings, Func<string, string?> reveal)
    {
        if (ratings is not { ValueKind: JsonValueKind.Object } json)
        {
            return null;
        }

        try
        {
            return Read(json, reveal);
        }
        catch (InvalidOperationException)
        {
            // A name that is no text: half a surrogate pair.
            return null;
        }
    }

    private static ImmutableSortedDictionary<string, bool>? Read(JsonElement json, Func<string, string?> reveal)
    {
        var read = ImmutableSortedDictionary.CreateBuilder<string, bool>(StringComparer.Ordinal);
        foreach (var rating in json.EnumerateObject())
        {
            if (reveal(rating.Name) is not { } id || rating.Value.ValueKind is not (JsonValueKind.True or JsonValueKind.False))
            {
                return null;
            }

            read[id] = rating.Value.GetBoolean();
        }

        return read.ToImmutable();
    }
}
