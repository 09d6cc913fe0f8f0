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
            return given.ValueKind == JsonValueKind.Object ? ReadObject(given) : null;
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
                case "bins": return new Bins(value.EnumerateObject().ToImmutableSortedDictionary(b => b.Name, b => b.Value.GetString()!, StringComparer.Ordinal));
                case "text": return new Words(value.GetString()!);
                case "gaps": return new Gaps(ReadTexts(value));
                case "number": return ReadNumber(given, value);
                case "region": return new Region(value.GetString()!);
                case "point": return value.GetArrayLength() == 2 ? new Point(value[0].GetDouble(), value[1].GetDouble()) : null;
                case "move": return new Move(value.GetString()!);
                case "back": return value.GetBoolean() ? new Back() : null;
                case "scale": return new Scale(value.GetInt32());
                default: continue;
            }
        }

        return null;
    }

    private static Number ReadNumber(JsonElement given, JsonElement value)
    {
        var unit = given.TryGetProperty("unit", out var u) && u.ValueKind == JsonValueKind.String ? u.GetString() : null;
        return value.ValueKind == JsonValueKind.String ? new Number(null, unit, value.GetString()) : new Number(value.GetDouble(), unit);
    }

    private static Pairs? ReadPairs(JsonElement value)
    {
        var pairs = value.EnumerateArray().Select(p => (Left: p[0].GetString()!, Right: p[1].GetString()!)).ToArray();
        return pairs.DistinctBy(p => p.Left).Count() == pairs.Length
            ? new Pairs(pairs.ToImmutableSortedDictionary(p => p.Left, p => p.Right, StringComparer.Ordinal))
            : null;
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
