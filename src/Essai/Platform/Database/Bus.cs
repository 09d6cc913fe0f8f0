namespace Essai.Platform.Database;

/// <summary>
/// What the programs of one installation tell each other. Words are lost while a program cannot be reached: they make others
/// faster or fairer, and nobody may rely on hearing them.
/// </summary>
internal abstract class Bus
{
    /// <summary>Tells every program that listens, this one too, soon.</summary>
    /// <param name="words">At most <see cref="Longest"/> bytes; said once where they wait twice.</param>
    public abstract void Say(Topic topic, string words);

    /// <summary>Calls for whatever is said from now on; with no words where some may have been missed.</summary>
    public abstract void Listen(Topic topic, Action<string> heard);

    /// <summary>PostgreSQL takes just under 8,000 bytes.</summary>
    public const int Longest = 7_900;
}

internal enum Topic
{
    /// <summary>The answer log has grown.</summary>
    Log,

    /// <summary>What guests and addresses have taken of their allowances.</summary>
    Takings,
}
