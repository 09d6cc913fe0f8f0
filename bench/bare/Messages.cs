using System.Text.Json.Serialization;

namespace Bare;

internal sealed record Answer(Guid Id, Guid Attempt, int Slot, string Step, int Presentation, int Try, Given Given);

internal sealed record Given(string[] Choices);

internal sealed record Reply(Guid Id, string Verdict);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(Answer))]
[JsonSerializable(typeof(Reply))]
[JsonSerializable(typeof(LogCount))]
internal sealed partial class BareJson : JsonSerializerContext;
