using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using Essai.Engine.Answers;

namespace Essai.Learn.Api;

/// <summary>`given` as the API writes it, by kind: {"choices":[…]}, {"order":[…]}, {"text":"…"} … (docs/api.md).</summary>
internal static class GivenText
{
    /// <summary>Null when the shape fits no kind.</summary>
    public static Given? Read(JsonElement given)
    {
        try
        {
            return given.ValueKind == JsonValueKind.Object && ReadObject(given) is { } read && !HoldsNull(read) ? read : null;
        }
        catch (Exception e) when (e is InvalidOperationException or FormatException)
        {
            // A value of another JSON type than the field asks for: the border refuses it by field.
            return null;
        }
    }

    public static JsonNode Write(Given given) => given switch
    {
        Choices choices => Of("choices", Texts(choices.Ids)),
        Order order => Of("order", Texts(order.Ids)),
        Pairs pairs => Of("pairs", new JsonArray([.. pairs.RightOf.Select(p => (JsonNode)new JsonArray(p.Key, p.Value))])),
        Bins bins => Of("bins", new JsonObject(bins.BinOf.Select(b => KeyValuePair.Create(b.Key, (JsonNode?)b.Value)))),
        Words words => Of("text", words.Text),
        Kept => Of("text", null),
        Gaps gaps => Of("gaps", Texts(gaps.Texts)),
        Number number => WriteNumber(number),
        Region region => Of("region", region.Id),
        Point point => Of("point", new JsonArray(point.X, point.Y)),
        Move move => Of("move", move.Zone),
        Back => Of("back", true),
        Scale scale => Of("scale", scale.Value),
        DontKnow => Of("dontKnow", true),
        _ => throw new InvalidOperationException($"unknown answer {given.GetType().Name}"),
    };

    private static Given? ReadObject(JsonElement given)
    {
        foreach (var property in given.EnumerateObject())
        {
            var value = property.Value;
            switch (property.Name)
            {
                case "dontKnow": return value.GetBoolean() ? new DontKnow() : null;
                case "choices": return new Choices(ReadTexts(value));
                case "order": return new Order(ReadTexts(value));
                case "pairs": return ReadPairs(value);
                case "bins": return ReadBins(value);
                case "text": return new Words(value.GetString()!);
                case "gaps": return new Gaps(ReadTexts(value));
                case "number": return ReadNumber(given, value);
                case "region": return new Region(value.GetString() ?? "");
                case "point": return ReadPoint(value);
                case "move": return new Move(value.GetString() ?? "");
                case "back": return value.GetBoolean() ? new Back() : null;
                case "scale": return new Scale(value.ValueKind == JsonValueKind.Null ? 0 : value.GetInt32());
                default: continue;
            }
        }

        return null;
    }

    // A null character is JSON, and no text that every database can keep.
    private static bool HoldsNull(Given given) => given switch
    {
        Words words => words.Text?.Contains('\0', StringComparison.Ordinal) ?? false,
        Gaps gaps => gaps.Texts.Any(t => t?.Contains('\0', StringComparison.Ordinal) ?? false),
        Number number => $"{number.Unit}{number.Typed}".Contains('\0', StringComparison.Ordinal),
        _ => false,
    };

    private static Number ReadNumber(JsonElement given, JsonElement value)
    {
        var unit = given.TryGetProperty("unit", out var u) && u.ValueKind == JsonValueKind.String ? u.GetString() : null;
        return value.ValueKind switch
        {
            JsonValueKind.Null => new Number(null, unit),
            JsonValueKind.String => new Number(null, unit, value.GetString()),
            _ => new Number(value.GetDouble(), unit),
        };
    }

    // No point yet is no region either: the exercise says which of the two is missing.
    private static Given? ReadPoint(JsonElement value) =>
        value.ValueKind == JsonValueKind.Null || value.GetArrayLength() == 0 ? new Region("")
        : value.GetArrayLength() == 2 ? new Point(value[0].GetDouble(), value[1].GetDouble())
        : null;

    private static Pairs? ReadPairs(JsonElement value)
    {
        var pairs = value.EnumerateArray().ToArray();
        return pairs.All(p => p.GetArrayLength() == 2) && Once(pairs.Select(p => (p[0].GetString()!, p[1].GetString()!))) is { } rightOf ? new Pairs(rightOf) : null;
    }

    private static Bins? ReadBins(JsonElement value) => Once(value.EnumerateObject().Select(b => (b.Name, b.Value.GetString()!))) is { } binOf ? new Bins(binOf) : null;

    // Null where one thing is put in two places.
    private static ImmutableSortedDictionary<string, string>? Once(IEnumerable<(string Of, string To)> all)
    {
        var once = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (var (of, to) in all)
        {
            if (of is null || to is null || !once.TryAdd(of, to))
            {
                return null;
            }
        }

        return once.ToImmutable();
    }

    private static ImmutableArray<string> ReadTexts(JsonElement value) => [.. value.EnumerateArray().Select(v => v.GetString()!)];

    private static JsonObject WriteNumber(Number number)
    {
        var written = Of("number", number.Value);
        if (number.Unit is { } unit)
        {
            written["unit"] = unit;
        }

        return written;
    }

    private static JsonArray Texts(ImmutableArray<string> texts) => new([.. texts.Select(t => (JsonNode)t)]);

    private static JsonObject Of(string name, JsonNode? value) => new() { [name] = value };
}
