namespace Essai.Learn.Home;

/// <summary>The attempt to go on with: where it is, its chapter, and at which question it stands.</summary>
public sealed record Resumable(string Address, int Number, int Total)
{
    public required string Chapter { get; init; }

    /// <summary>The language of the chapter's name.</summary>
    public required string Lang { get; init; }
}
