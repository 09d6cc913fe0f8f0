using System.Collections;
using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Essai.Engine.Courses;

namespace Essai.Standards.Courses;

/// <summary>
/// The canonical JSON of courses: the same course gives the same bytes, on every machine and in every language setting.
/// Compiled versions are stored in it, so it may grow but never change.
/// </summary>
public static class CourseJson
{
    private static readonly ImmutableArray<string> Later = ["products", "credits", "formerly"];

    // By reflection on purpose: generated readers set what an older text lacks to null instead of its default, so that a
    // property added later would break stored versions.
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.General)
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { LeaveOutComputed, LeaveOutEmpty } },
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new OrdinalDictionaryJson<string>(), new OrdinalDictionaryJson<double>(), new OrdinalDictionaryJson<StepHashes>(), new OrdinalDictionaryJson<MediaFile>(), new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower) },
    };

    public static string Write(Course course) => JsonSerializer.Serialize(course, Options);

    public static string Write(CourseVersion version) => JsonSerializer.Serialize(version, Options);

    /// <exception cref="JsonException">The text is no course.</exception>
    public static Course ReadCourse(string json) => JsonSerializer.Deserialize<Course>(json, Options) ?? throw new JsonException("no course");

    /// <exception cref="JsonException">The text is no course version.</exception>
    public static CourseVersion ReadVersion(string json) => JsonSerializer.Deserialize<CourseVersion>(json, Options) ?? throw new JsonException("no course version");

    // What is computed from the rest is no part of the text: an exercise's Kind, a step's misconceptions.
    private static void LeaveOutComputed(JsonTypeInfo type)
    {
        foreach (var computed in type.Properties.Where(p => p.Set is null).ToArray())
        {
            type.Properties.Remove(computed);
        }
    }

    // A course that has none of what the format gained later keeps its text, and so its version.
    private static void LeaveOutEmpty(JsonTypeInfo type)
    {
        foreach (var later in type.Type == typeof(Course) || type.Type == typeof(Chapter) ? type.Properties.Where(p => Later.Contains(p.Name)) : [])
        {
            later.ShouldSerialize = (_, list) => list is ICollection { Count: > 0 };
        }
    }

    internal static string Write<T>(T part) => JsonSerializer.Serialize(part, Options);
}

/// <summary>Keys in ordinal order, whatever the dictionary's own comparer: the default one depends on the machine's language.</summary>
internal sealed class OrdinalDictionaryJson<T> : JsonConverter<ImmutableSortedDictionary<string, T>>
{
    public override ImmutableSortedDictionary<string, T> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var read = JsonSerializer.Deserialize<Dictionary<string, T>>(ref reader, options)!;
        return read.ToImmutableSortedDictionary(e => e.Key, e => e.Value, StringComparer.Ordinal);
    }

    public override void Write(Utf8JsonWriter writer, ImmutableSortedDictionary<string, T> value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        foreach (var (key, item) in value.OrderBy(e => e.Key, StringComparer.Ordinal))
        {
            writer.WritePropertyName(key);
            JsonSerializer.Serialize(writer, item, options);
        }

        writer.WriteEndObject();
    }
}
