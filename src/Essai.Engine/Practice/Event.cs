using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Essai.Engine.Answers;
using Essai.Engine.Courses;

namespace Essai.Engine.Practice;

/// <summary>
/// Something that happened in an attempt (ENGINE.md 2). Stored for ever: a case may be added, never renamed; a new meaning
/// gets a new name. Step and option ids are the course's own.
/// </summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(AttemptStarted), "AttemptStarted")]
[JsonDerivedType(typeof(StepsDrawn), "StepsDrawn")]
[JsonDerivedType(typeof(StepPresented), "StepPresented")]
[JsonDerivedType(typeof(ClueTaken), "ClueTaken")]
[JsonDerivedType(typeof(LessonOpened), "LessonOpened")]
[JsonDerivedType(typeof(Moved), "Moved")]
[JsonDerivedType(typeof(Answered), "Answered")]
[JsonDerivedType(typeof(SelfAssessed), "SelfAssessed")]
[JsonDerivedType(typeof(LifeLost), "LifeLost")]
[JsonDerivedType(typeof(ExtraLifeEarned), "ExtraLifeEarned")]
[JsonDerivedType(typeof(StepLearned), "StepLearned")]
[JsonDerivedType(typeof(StepDeferred), "StepDeferred")]
[JsonDerivedType(typeof(Branched), "Branched")]
[JsonDerivedType(typeof(ChapterCompleted), "ChapterCompleted")]
[JsonDerivedType(typeof(ChapterFailed), "ChapterFailed")]
[JsonDerivedType(typeof(GaveUp), "GaveUp")]
public abstract record Event
{
    private protected Event()
    {
    }
}

/// <param name="Seed">Secret: draws, orders and opaque ids come from it.</param>
public sealed record AttemptStarted(Taught Taught, Mode Mode, Rules Rules, ulong Seed) : Event
{
    /// <summary>Steps that the learner had learned before.</summary>
    public ImmutableArray<string> Learned { get; init; } = [];

    /// <summary>Steps that the learner had answered before, under the key they have in this version.</summary>
    public ImmutableArray<string> Met { get; init; } = [];

    /// <summary>Share of questions that ask how sure, in [0, 1].</summary>
    public double ConfidenceShare { get; init; }
}

/// <summary>What an attempt runs through: a chapter of one version of a course.</summary>
public sealed record Taught(string Course, string Version, string Chapter);

/// <summary>The steps of the slots, in order, and how they were chosen.</summary>
public sealed record StepsDrawn(ImmutableArray<string> Steps, DrawOrder Order) : Event;

/// <param name="Place">Where it happened: slot, step and presentation.</param>
/// <param name="Tries">Tries that this presentation allows.</param>
public sealed record StepPresented(Place Place, int Tries) : Event;

/// <summary>One presentation of a step in a slot.</summary>
/// <param name="Slot">0-based.</param>
/// <param name="Presentation">1 for the slot's first.</param>
public sealed record Place(int Slot, string Step, int Presentation);

/// <param name="Price">Stars.</param>
public sealed record ClueTaken(Place Place, int Price) : Event;

/// <param name="Peek">Opened before the first answer of the presentation that is awaited.</param>
/// <param name="Finished">Its end was reported.</param>
public sealed record LessonOpened(Place Place, string Passage, bool Peek, bool Finished) : Event
{
    /// <summary>The server's time: seconds on the passage can earn the extra life.</summary>
    public required DateTimeOffset At { get; init; }
}

/// <summary>A click inside a guided step; <see cref="Right"/> is null for a step back.</summary>
public sealed record Moved(Place Place, int Try, Given Given, bool? Right) : Event;

/// <summary>An answer with all that later figures need; never recomputed.</summary>
/// <param name="Try">1 for the first of the presentation.</param>
public sealed record Answered(Place Place, int Try, Given Given, Judgement Judgement) : Event
{
    public required TryKind Kind { get; init; }

    /// <summary>The learner's first ever answer to this step under this key, in presentation 1, neither peeked nor lesson-first.</summary>
    public bool Pretest { get; init; }

    /// <summary>After a clue or a peek in this presentation.</summary>
    public bool Aided { get; init; }

    /// <summary>Right, unaided, at the first try of a presentation: only this is proof (ENGINE.md 2, "Learned").</summary>
    [JsonIgnore]
    public bool Learns => Try == 1 && !Aided && Judgement.Verdict == Verdict.Right;

    /// <summary>The language in which the learner read the step.</summary>
    public required string Lang { get; init; }

    public Confidence? Confidence { get; init; }

    /// <summary>The options in the order in which they were shown.</summary>
    public ImmutableArray<string> Shown { get; init; } = [];

    /// <summary>The clicks of a guided step before the last.</summary>
    public ImmutableArray<string> Moves { get; init; } = [];

    public Timing Timing { get; init; } = new(null, null, null);

    /// <summary>The prediction q made before the answer, and the log position of the parameters it came from.</summary>
    public double Q { get; init; }

    public long PredictorPosition { get; init; }
}

/// <param name="Believes">The misconception that the answer shows.</param>
/// <param name="Final">The presentation ends with this answer, so the right answer may be shown.</param>
public sealed record Judgement(Verdict Verdict, double Score, string? Believes, bool Final)
{
    /// <summary>The passage that the answer's own remark leads to; null leaves it to the misconception.</summary>
    public string? Passage { get; init; }
}

/// <param name="Ms">Milliseconds from question to answer.</param>
/// <param name="FeedbackMs">Milliseconds on the feedback before.</param>
/// <param name="DeviceTime">The device's clock.</param>
public sealed record Timing(int? Ms, int? FeedbackMs, DateTimeOffset? DeviceTime);

public enum TryKind
{
    FirstTry,
    SecondTry,
    Retest,
}

public enum Confidence
{
    Guessing,
    Think,
    Sure,
}

/// <param name="Ratings">Criterion id to met or not.</param>
public sealed record SelfAssessed(Place Place, ImmutableSortedDictionary<string, bool> Ratings) : Event;

public sealed record LifeLost(Place Place) : Event;

public sealed record ExtraLifeEarned(Place Place) : Event;

/// <param name="Lag">Presentations between the last miss and this one; null where the first try was right.</param>
public sealed record StepLearned(Place Place, int? Lag) : Event;

/// <summary>Left for review: "we come back to it".</summary>
public sealed record StepDeferred(Place Place) : Event;

/// <param name="Skipped">Slots that leave the count.</param>
/// <param name="Next">The slot that comes next, or null to go on in order.</param>
public sealed record Branched(Place Place, ImmutableSortedDictionary<string, double> Variables, ImmutableArray<int> Skipped, int? Next) : Event;

public sealed record ChapterCompleted(bool Mastered) : Event;

public sealed record ChapterFailed : Event;

public sealed record GaveUp : Event;
