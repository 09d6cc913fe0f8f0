using System.Collections.Immutable;

namespace Essai.Engine.Insights;

/// <summary>Whose answer to what is predicted (ENGINE 3). Ids are opaque to the predictor.</summary>
/// <param name="Learner">The learner's id.</param>
/// <param name="Step">The step's id.</param>
/// <param name="Skills">The skills that the step needs; none, one or several.</param>
/// <param name="Difficulty">Where a step never answered before starts, in logits: the author's word.</param>
public sealed record PredictedAnswer(string Learner, string Step, ImmutableArray<string> Skills, double Difficulty = PredictedAnswer.Normal)
{
    /// <summary>Difficulties, in logits, of steps that their author calls easy, normal or hard.</summary>
    public const double Easy = -0.8, Normal = 0, Hard = 0.8;
}

/// <summary>The chance that an answer is right.</summary>
/// <param name="P">By difficulty and ability alone (model A).</param>
/// <param name="Q">With the counts of earlier answers (model B): what is shown, used and stored.</param>
/// <param name="Position">Where in the log the parameters stand that it came from.</param>
public readonly record struct Prediction(double P, double Q, long Position);
