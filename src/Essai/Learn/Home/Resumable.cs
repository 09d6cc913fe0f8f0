namespace Essai.Learn.Home;

/// <summary>The attempt to go on with: where it is, and at which question it stands.</summary>
public sealed record Resumable(string Address, int Number);
