using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Essai.Engine.Answers.Kinds;
using Essai.Engine.Courses;

namespace Essai.Engine.Answers;

/// <summary>The question and what is right. One record a kind, in <c>Kinds/</c>; ENGINE.md 1 names the rules.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(SingleChoice), SingleChoice.Name)]
[JsonDerivedType(typeof(MultipleChoice), MultipleChoice.Name)]
[JsonDerivedType(typeof(TrueFalse), TrueFalse.Name)]
[JsonDerivedType(typeof(ImageChoice), ImageChoice.Name)]
[JsonDerivedType(typeof(Ordering), Ordering.Name)]
[JsonDerivedType(typeof(Matching), Matching.Name)]
[JsonDerivedType(typeof(Categorise), Categorise.Name)]
[JsonDerivedType(typeof(ShortText), ShortText.Name)]
[JsonDerivedType(typeof(GapText), GapText.Name)]
[JsonDerivedType(typeof(Numeric), Numeric.Name)]
[JsonDerivedType(typeof(Slider), Slider.Name)]
[JsonDerivedType(typeof(Hotspot), Hotspot.Name)]
[JsonDerivedType(typeof(FreeText), FreeText.Name)]
[JsonDerivedType(typeof(VideoMoment), VideoMoment.Name)]
[JsonDerivedType(typeof(GuidedScreens), GuidedScreens.Name)]
[JsonDerivedType(typeof(Survey), Survey.Name)]
public abstract record Exercise
{
    private protected Exercise()
    {
    }

    /// <summary>The name in files and API.</summary>
    [JsonIgnore]
    public abstract string Kind { get; }

    /// <summary>The chance of being right by guessing, in [0, 1].</summary>
    [JsonIgnore]
    public abstract double GuessLevel { get; }

    /// <summary>Whether answers are marked; surveys and free texts are only recorded.</summary>
    [JsonIgnore]
    public virtual bool Gradable => true;

    /// <summary>Every id a learner may meet or send, for the opaque ids of an attempt.</summary>
    [JsonIgnore]
    public abstract IEnumerable<string> Ids { get; }

    /// <summary>Every remark that an answer can call up.</summary>
    [JsonIgnore]
    public virtual IEnumerable<Remark> Remarks => [];

    /// <summary>All that decides what is right, in one canonical line: the source of the step's key hash.</summary>
    [JsonIgnore]
    public abstract string KeyLine { get; }

    /// <summary>Values drawn for this presentation; they fill {name} in every text of the step.</summary>
    public virtual ImmutableSortedDictionary<string, double> Draw(Showing showing) => ImmutableSortedDictionary<string, double>.Empty;

    /// <summary>What the learner sees: never the key, the remarks, or what is right.</summary>
    public abstract Shown Show(Showing showing);

    /// <summary>Null when the answer can be judged; else what is missing or does not fit. Nothing missing is ever marked as a miss.</summary>
    public abstract Unanswered? Check(Given given, Showing showing);

    /// <summary>Judges an answer that <see cref="Check"/> let pass.</summary>
    public abstract Grade Grade(Given given, Showing showing);

    /// <summary>An answer that would be right; null where nothing is right or the kind has none.</summary>
    public abstract Given? Key(Showing showing);

    private protected static Unanswered Missing(string field) => new(field, UnansweredReason.Missing);

    private protected static Unanswered Wrong(string field) => new(field, UnansweredReason.Shape);
}

/// <summary>Why an answer cannot be judged. <paramref name="Field"/> is the field of `given` to mend.</summary>
public sealed record Unanswered(string Field, UnansweredReason Reason);

public enum UnansweredReason
{
    /// <summary>The learner has not answered yet, or not all of it.</summary>
    Missing,

    /// <summary>The client sent something that does not fit the kind.</summary>
    Shape,
}

/// <summary>The outcome of marking one answer.</summary>
/// <param name="Score">In [0, 1].</param>
/// <param name="Remark">What is said to who gave this very answer; null leaves it to the step's whys.</param>
public sealed record Grade(double Score, Remark? Remark = null)
{
    /// <summary>A text answer as it was read; shown with the verdict.</summary>
    public string? Read { get; init; }

    /// <summary>Which of the step's whys speaks when no remark does: otherwise, below, above.</summary>
    public string Fallback { get; init; } = Why.Otherwise;

    public ImmutableArray<Part> Parts { get; init; } = [];

    public static Grade Of(bool right, Remark? remark = null) => new(right ? 1 : 0, remark);
}

/// <summary>A part of an answer that is marked by itself: an option, a pair, a gap.</summary>
public sealed record Part(string Id, bool Right, LocalText? Why = null);
