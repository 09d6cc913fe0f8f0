using System.Text.Json.Serialization;

namespace Essai.Engine.Practice;

/// <summary>How events are stored. A promise: old rows must be read for ever.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UseStringEnumConverter = true,
    Converters = [typeof(OrdinalMapJson<string>), typeof(OrdinalMapJson<double>), typeof(OrdinalMapJson<bool>)])]
[JsonSerializable(typeof(Entry))]
[JsonSerializable(typeof(System.Collections.Immutable.ImmutableArray<Event>))]
public sealed partial class PracticeJson : JsonSerializerContext;
