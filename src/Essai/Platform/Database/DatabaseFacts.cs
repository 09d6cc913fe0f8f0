namespace Essai.Platform.Database;

/// <summary>What a database says of itself.</summary>
/// <param name="Version">As it names it.</param>
/// <param name="Supported">Whether it is new enough.</param>
internal sealed record DatabaseFacts(string Version, bool Supported)
{
    /// <summary>A time before which it cannot be: the database's own clock, or the newest answer.</summary>
    public DateTimeOffset? NotBefore { get; init; }

    /// <summary>Whether <see cref="NotBefore"/> is a clock that should agree with ours.</summary>
    public bool HasClock { get; init; }

    /// <summary>What would be lost with the machine of the database; null where nothing can be said.</summary>
    public string? Durability { get; init; }

    /// <summary>How to lose less; null where nothing is to be done.</summary>
    public string? Advice { get; init; }
}
