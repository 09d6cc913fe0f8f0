using System.Text.Json.Serialization;

namespace Essai.Learn.Api;

/// <summary>The API's JSON, generated at build time. A promise: fields are added, never renamed.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(AttemptBody))]
[JsonSerializable(typeof(AttemptsBody))]
[JsonSerializable(typeof(ReplyBody))]
[JsonSerializable(typeof(AttemptReply))]
[JsonSerializable(typeof(ClueReply))]
[JsonSerializable(typeof(LessonReply))]
[JsonSerializable(typeof(SummaryBody))]
[JsonSerializable(typeof(AcademyBody))]
[JsonSerializable(typeof(MeBody))]
[JsonSerializable(typeof(CoursesBody))]
[JsonSerializable(typeof(GuestBody))]
[JsonSerializable(typeof(ReportBody))]
[JsonSerializable(typeof(EventsBody))]
internal sealed partial class ApiJson : JsonSerializerContext;
