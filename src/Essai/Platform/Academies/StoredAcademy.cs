using System.Text.Json;
using Essai.Standards.Courses;

namespace Essai.Platform.Academies;

/// <summary>An academy as it is stored: what academy.yaml says, and the logo itself.</summary>
/// <param name="Logo">SVG; null where there is none.</param>
internal sealed record StoredAcademy(AcademySettings Settings, string? Logo)
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web);

    /// <exception cref="JsonException">The text is no academy.</exception>
    public static StoredAcademy Read(string json) => JsonSerializer.Deserialize<StoredAcademy>(json, Options) ?? throw new JsonException("no academy");

    public string Write() => JsonSerializer.Serialize(this, Options);
}
