using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace Essai.Engine.Practice;

/// <summary>
/// One learner's run through one chapter: a fold of its events (<see cref="Folding"/>). Replaying gives the same state, always.
/// </summary>
public sealed record Attempt
{
    public required Taught Taught { get; init; }
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public required Mode Mode { get; init; }

    public required Rules Rules { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public required ulong Seed { get; init; }

    public ImmutableArray<string> Learned { get; init; } = [];
    public ImmutableArray<string> Met { get; init; } = [];
    public double ConfidenceShare { get; init; }
    public ImmutableArray<Slot> Slots { get; init; } = [];

    /// <summary>Slots still to be presented, next first; the awaited one is not in it.</summary>
    public ImmutableArray<int> Queue { get; init; } = [];

    /// <summary>The slot whose presentation is awaited, or was last; null before the first.</summary>
    public int? Current { get; init; }

    public Phase Phase { get; init; } = Phase.Answer;
    public Status Status { get; init; } = Status.Running;
    public bool Mastered { get; init; }
    public int Lives { get; init; }
    public ExtraLife ExtraLife { get; init; }

    /// <summary>When the lesson that may earn the extra life was first opened.</summary>
    public DateTimeOffset? LifeLessonAt { get; init; }

    /// <summary>Presentations so far, over all slots.</summary>
    public int Presentations { get; init; }

    public ImmutableSortedDictionary<string, double> Variables { get; init; } = ImmutableSortedDictionary.Create<string, double>(StringComparer.Ordinal);

    /// <summary>The last sequence number of the device that was accepted; 0 before the first.</summary>
    public int DeviceSequence { get; init; }

    [JsonIgnore]
    public bool HasLives => Rules.Lives > 0;

    /// <summary>The slot that awaits something of the learner; null where nothing is awaited of a slot.</summary>
    [JsonIgnore]
    public Slot? Awaited => Status == Status.Running && Current is { } current ? Slots[current] : null;

    [JsonIgnore]
    public int Stars => Slots.Sum(s => Rewards.Stars.Of(s));

    internal Attempt With(Slot slot) => this with { Slots = Slots.SetItem(slot.Index, slot) };
}

public enum Status
{
    Running,
    Completed,
    Failed,
}

public enum Phase
{
    Answer,

    /// <summary>A free text waits for its self-assessment.</summary>
    Assessment,

    /// <summary>No life left: the lesson of the step just missed earns one, or the learner gives up.</summary>
    ExtraLife,
}

public enum ExtraLife
{
    Unused,
    Used,
}

/// <summary>A place in an attempt. It presents a step, later perhaps a sibling; `learned` belongs to the slot.</summary>
public sealed record Slot(int Index, string Step)
{
    public SlotState State { get; init; } = SlotState.Open;

    /// <summary>Presentations of this slot so far; the number of the present one.</summary>
    public int Presentation { get; init; }

    /// <summary>The present presentation has its final verdict.</summary>
    public bool Judged { get; init; }

    public int TriesAllowed { get; init; }

    /// <summary>Answers in this presentation.</summary>
    public int Tries { get; init; }

    public bool Clue { get; init; }
    public bool Peek { get; init; }
    public bool LessonFirst { get; init; }

    /// <summary>Clicks of a guided step in this try.</summary>
    public ImmutableArray<string> Moves { get; init; } = [];

    /// <summary>The misconception shown by the last miss.</summary>
    public string? Believes { get; init; }

    /// <summary>The passage that the last miss leads to, where its remark names one.</summary>
    public string? Passage { get; init; }

    public bool EverMissed { get; init; }

    /// <summary>Right, unaided, at the very first try.</summary>
    public bool RightAtFirst { get; init; }

    /// <summary>Which of all presentations ended last in a miss or repair.</summary>
    public int? ReturnedFrom { get; init; }

    /// <summary>Every step presented here, with the presentations in which it was.</summary>
    public ImmutableArray<Place> Places { get; init; } = [];

    public ImmutableArray<string> Clues { get; init; } = [];

    /// <summary>Stars of the first right answer, before what clues cost.</summary>
    public int? Paid { get; init; }

    public bool LessonPaid { get; init; }

    [JsonIgnore]
    public bool Aided => Clue || Peek;

    [JsonIgnore]
    public bool Closed => State is SlotState.Learned or SlotState.Done or SlotState.Deferred or SlotState.Skipped;

    [JsonIgnore]
    public Place Place => new(Index, Step, Presentation);
}

public enum SlotState
{
    Open,
    Missed,
    Repaired,
    Learned,

    /// <summary>Recorded kinds, once answered.</summary>
    Done,
    Deferred,

    /// <summary>Left out by a branching rule; leaves every count.</summary>
    Skipped,
}
