using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace Essai.Engine.Courses;

/// <summary>A rule on a step of a chapter that is played whole (ENGINE.md 2, "Branching"). The first that fits is used.</summary>
/// <param name="When">What must be true after the first presentation.</param>
/// <param name="Go">A later step's id, <see cref="End"/>, or null to go on.</param>
public sealed record BranchRule(Condition When, string? Go)
{
    public const string End = "end";

    public ImmutableSortedDictionary<string, double> Set { get; init; } = ImmutableSortedDictionary<string, double>.Empty;
    public ImmutableSortedDictionary<string, double> Add { get; init; } = ImmutableSortedDictionary<string, double>.Empty;
}

/// <summary>What a rule waits for.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "is")]
[JsonDerivedType(typeof(AnswerIs), "answer")]
[JsonDerivedType(typeof(VerdictIs), "verdict")]
[JsonDerivedType(typeof(VariableIs), "variable")]
public abstract record Condition
{
    private protected Condition()
    {
    }
}

public sealed record AnswerIs(string Option) : Condition;

public sealed record VerdictIs(Answers.Verdict Verdict) : Condition;

public sealed record VariableIs(string Name, Comparison Comparison, double Value) : Condition;

public enum Comparison
{
    Less,
    AtMost,
    Equal,
    NotEqual,
    AtLeast,
    More,
}
