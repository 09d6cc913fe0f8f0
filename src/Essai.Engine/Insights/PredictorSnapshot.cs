using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace Essai.Engine.Insights;

/// <summary>A predictor at rest, for storage.</summary>
public sealed record PredictorSnapshot(
    long Position,
    double Mean,
    ImmutableArray<double> Weights,
    ImmutableArray<double> Squares,
    ImmutableArray<LearnerParameters> Learners,
    ImmutableArray<DifficultyParameters> Steps,
    ImmutableArray<DifficultyParameters> Skills);

/// <summary>θ and the counts of a learner, with those in each skill and at each step.</summary>
public sealed record LearnerParameters(string Learner, double Ability, int Right, int Wrong)
{
    public ImmutableArray<LearnerSkillParameters> Skills { get; init; } = [];
    public ImmutableArray<LearnerStepParameters> Steps { get; init; } = [];
}

/// <summary>t and the counts of a learner in a skill.</summary>
public sealed record LearnerSkillParameters(string Skill, double Ability, int Right, int Wrong);

/// <summary>The counts of a learner at a step, and whether the last answer was right.</summary>
public sealed record LearnerStepParameters(string Step, int Right, int Wrong, bool LastRight);

/// <summary>d of a step or D of a skill, with its number of answers.</summary>
public sealed record DifficultyParameters(string Id, double Difficulty, int Answers);

/// <summary>How predictors are stored.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(LearnerParameters))]
[JsonSerializable(typeof(ImmutableArray<double>))]
public sealed partial class InsightsJson : JsonSerializerContext;
