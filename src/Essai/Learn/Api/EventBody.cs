using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace Essai.Learn.Api;

/// <summary>Something that happened in an attempt. What its type does not have is left out.</summary>
/// <param name="Sequence">Of the command that made it: the cursor of this list.</param>
/// <param name="Type">The event's name, such as Answered.</param>
internal sealed record EventBody(int Sequence, DateTimeOffset At, string Type)
{
    public int? Slot { get; init; }
    public string? Step { get; init; }
    public int? Presentation { get; init; }
    public string? Chapter { get; init; }
    public string? Version { get; init; }
    public string? Mode { get; init; }
    public int? Slots { get; init; }
    public int? Tries { get; init; }
    public int? Price { get; init; }
    public string? Passage { get; init; }
    public bool? Peek { get; init; }
    public bool? Finished { get; init; }
    public int? Try { get; init; }
    public JsonNode? Given { get; init; }
    public bool? Right { get; init; }
    public string? Verdict { get; init; }
    public double? Score { get; init; }

    /// <summary>firstTry, secondTry or retest.</summary>
    public string? Kind { get; init; }

    public string? Confidence { get; init; }
    public int? Ms { get; init; }
    public int? FeedbackMs { get; init; }

    /// <summary>Criteria that the learner found met.</summary>
    public int? Met { get; init; }

    /// <summary>Presentations between the last miss and this one.</summary>
    public int? Lag { get; init; }

    public bool? Mastered { get; init; }
}

internal sealed record EventsBody(ImmutableArray<EventBody> Items, int? Next);
