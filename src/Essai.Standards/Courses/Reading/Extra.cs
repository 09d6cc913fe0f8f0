using System.Text.Json;
using System.Text.Json.Nodes;

namespace Essai.Standards.Courses.Reading;

/// <summary>
/// The value of an x- key as one text: a scalar is itself, a list or map is JSON, which YAML reads as it is.
/// </summary>
internal static class Extra
{
    public static string Text(Yaml value) => value is YamlText text ? text.Text : Node(value).ToJsonString(Json);

    /// <summary>Whether a kept text is a list or map in the form that <see cref="Text"/> gives.</summary>
    public static bool IsTree(string text)
    {
        if (text.Length < 2 || text[0] is not ('[' or '{'))
        {
            return false;
        }

        try
        {
            return OnlyTexts(JsonNode.Parse(text)) && JsonNode.Parse(text)!.ToJsonString(Json) == text;
        }
        catch (Exception wrong) when (wrong is JsonException or ArgumentException)
        {
            return false;
        }
    }

    private static readonly JsonSerializerOptions Json = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.Default };

    private static bool OnlyTexts(JsonNode? node) => node switch
    {
        JsonArray list => list.All(OnlyTexts),
        JsonObject map => map.All(e => OnlyTexts(e.Value)),
        JsonValue value => value.GetValueKind() == JsonValueKind.String,
        _ => false,
    };

    private static JsonNode Node(Yaml value) => value switch
    {
        YamlText text => JsonValue.Create(text.Text),
        YamlList list => new JsonArray([.. list.Items.Select(Node)]),
        YamlMap map => new JsonObject(map.Entries.DistinctBy(e => e.Key, StringComparer.Ordinal).Select(e => KeyValuePair.Create(e.Key, (JsonNode?)Node(e.Value)))),
        _ => throw new InvalidOperationException("a YAML value of no known kind"),
    };
}
