namespace Essai.Learn.Desk;

/// <summary>Who acts: a learner of one academy. A new one is written with the first thing that they do.</summary>
internal sealed record Learner(string Academy, Guid Id, bool IsNew = false)
{
    /// <summary>A new learner's time zone (IANA name), where their browser told it.</summary>
    public string? Zone { get; init; }
}
