namespace Essai.Engine.Courses;

/// <summary>A product that the course uses.</summary>
/// <param name="Link">Where it can be bought or read about: an https address, the only one that learners are sent to.</param>
public sealed record Product(string Id, LocalText Name, string Link)
{
    /// <summary>What it is for, in one sentence.</summary>
    public LocalText? About { get; init; }
}
