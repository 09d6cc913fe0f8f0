using System.Collections.Immutable;
using Essai.Engine.Answers;

namespace Essai.Engine.Courses;

/// <summary>One exercise and the lesson that follows it.</summary>
public sealed record Step
{
    public required string Id { get; init; }
    public required Exercise Exercise { get; init; }
    public required LocalText Prompt { get; init; }

    /// <summary>Text under the question: the situation.</summary>
    public LocalText? Setting { get; init; }

    public ImmutableArray<Media> Media { get; init; } = [];
    public ImmutableArray<string> Skills { get; init; } = [];
    public Difficulty Difficulty { get; init; } = Difficulty.Normal;
    public int Minutes { get; init; } = 1;
    public ImmutableArray<string> Sources { get; init; } = [];

    /// <summary>Always drawn, in this place (1 = first).</summary>
    public int? Position { get; init; }

    public bool LessonFirst { get; init; }

    /// <summary>Tries in a first presentation; null leaves it to the mode.</summary>
    public int? Tries { get; init; }

    /// <summary>The score from which on the verdict is right, in (0, 1]; the score itself is kept.</summary>
    public double? Bar { get; init; }

    public bool Shuffle { get; init; } = true;
    public ImmutableArray<BranchRule> Rules { get; init; } = [];
    public ImmutableArray<Why> Whys { get; init; } = [];
    public LocalText? Clue { get; init; }
    public Lesson? Lesson { get; init; }
    public LocalText? KeyPoint { get; init; }
    public LocalText? DoThisNow { get; init; }
    public ImmutableSortedDictionary<string, string> Extras { get; init; } = ImmutableSortedDictionary<string, string>.Empty;

    /// <summary>Every misconception that an answer to this step can show.</summary>
    public IEnumerable<string> Misconceptions =>
        Exercise.Remarks.Concat(Whys.Select(w => w.Remark)).Select(r => r.Believes).OfType<string>().Distinct(StringComparer.Ordinal);
}

/// <summary>The author's estimate, the prior of the predictor's step difficulty (ENGINE.md 3).</summary>
public enum Difficulty
{
    Easy,
    Normal,
    Hard,
}

/// <summary>What is said to who gives one particular answer: why, what they believe, and the passage that repairs it.</summary>
public sealed record Remark(LocalText? Why, string? Believes = null, string? Passage = null)
{
    public static readonly Remark None = new((LocalText?)null);
}

/// <summary>An explanation that belongs to no single option: right, almost, otherwise, below, above.</summary>
public sealed record Why(string Id, Remark Remark)
{
    public const string Right = "right";
    public const string Almost = "almost";
    public const string Otherwise = "otherwise";
    public const string Below = "below";
    public const string Above = "above";
}
