using System.Collections.Immutable;
using Essai.Engine.Answers;

namespace Essai.Engine.Practice;

/// <summary>What a command came to: events and the new state, or a refusal that leaves no trace.</summary>
public abstract record Outcome
{
    private Outcome()
    {
    }

    public sealed record Accepted(Attempt Attempt, ImmutableArray<Event> Events) : Outcome;

    public sealed record Refused(Refusal Refusal) : Outcome;
}

/// <summary>Why a command was refused.</summary>
public abstract record Refusal
{
    private Refusal()
    {
    }

    /// <summary>Not what the attempt awaits; the reply says what is awaited.</summary>
    public sealed record NotAwaited : Refusal;

    /// <summary>The attempt has ended.</summary>
    public sealed record Ended : Refusal;

    /// <summary>Something is missing or does not fit; nothing was marked.</summary>
    public sealed record Incomplete(Unanswered Unanswered) : Refusal;

    /// <summary>The device's sequence has a gap.</summary>
    public sealed record OutOfOrder(int Last) : Refusal;
}
