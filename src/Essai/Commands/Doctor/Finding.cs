using System.Text.Json.Serialization;

namespace Essai.Commands.Doctor;

/// <summary>What one check came to.</summary>
/// <param name="Check">What was looked at.</param>
/// <param name="Tried">What was tried.</param>
internal sealed record Finding(string Check, string Tried, Grade Grade, string Said)
{
    /// <summary>What to do; null where nothing is to be done.</summary>
    public string? Fix { get; init; }

    public static Finding Good(string check, string tried, string said) => new(check, tried, Grade.Good, said);

    public static Finding Doubt(string check, string tried, string said, string fix) => new(check, tried, Grade.Doubt, said) { Fix = fix };

    public static Finding Fault(string check, string tried, string said, string fix) => new(check, tried, Grade.Fault, said) { Fix = fix };
}

[JsonConverter(typeof(JsonStringEnumConverter<Grade>))]
internal enum Grade
{
    Good,

    /// <summary>It works, and may not be as wanted.</summary>
    Doubt,
    Fault,
}
