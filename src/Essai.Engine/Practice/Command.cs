using System.Collections.Immutable;
using Essai.Engine.Answers;

namespace Essai.Engine.Practice;

/// <summary>What a learner asks of a running attempt. Ids are the course's own: the border has mapped the opaque ones.</summary>
public abstract record Command
{
    private protected Command()
    {
    }

    /// <summary>Made by the client; the same id gives the same reply again.</summary>
    public required Guid Id { get; init; }

    /// <summary>The server's time.</summary>
    public required DateTimeOffset Now { get; init; }

    /// <summary>The device's own count from 1; a gap is refused.</summary>
    public int? Sequence { get; init; }
}

/// <param name="Try">1 for the first of the presentation, so that a late tab is no second try.</param>
public sealed record Answer(Place Place, int Try, Given Given) : Command
{
    /// <summary>The language in which the learner read the step.</summary>
    public required string Lang { get; init; }

    public Confidence? Confidence { get; init; }
    public Timing Timing { get; init; } = new(null, null, null);

    /// <summary>The prediction for this answer and the log position of its parameters.</summary>
    public double Q { get; init; }

    public long PredictorPosition { get; init; }
}

public sealed record TakeClue(Place Place) : Command;

/// <param name="Passage">Null opens the passage that repairs the last miss.</param>
public sealed record OpenLesson(Place Place, string? Passage, bool Finished) : Command;

public sealed record Assess(Place Place, ImmutableSortedDictionary<string, bool> Ratings) : Command;

public sealed record Defer(Place Place) : Command;

public sealed record Surrender : Command;
