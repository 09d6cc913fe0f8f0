using System.Text.Json.Serialization;

namespace Essai.Engine.Practice;

/// <summary>
/// How an attempt's state is stored: as <see cref="PracticeJson"/> stores events, without what is as at the start, which is most of
/// it. It is written with every answer, and can be made again from the events.
/// </summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
    UseStringEnumConverter = true,
    Converters = [typeof(OrdinalMapJson<double>)])]
[JsonSerializable(typeof(Attempt))]
public sealed partial class SnapshotJson : JsonSerializerContext;
