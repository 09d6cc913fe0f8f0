namespace Essai.Standards.Courses.Reading;

/// <summary>Days as the format writes them (ISO 8601).</summary>
internal static class Days
{
    public const string Form = "yyyy-MM-dd";
}
