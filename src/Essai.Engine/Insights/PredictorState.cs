using System.Collections.Immutable;

namespace Essai.Engine.Insights;

/// <summary>
/// Who will get what right (ENGINE 3): predicts an answer and learns from it, in constant time each.
/// </summary>
/// <remarks>
/// The one mutable class of the engine: copying all parameters for each answer would cost what constant time saves. It has
/// one writer, the follower of the log, which calls <see cref="Learn"/> in log order; readers may call
/// <see cref="Predict"/> from any thread. One short lock makes each prediction see the state between two answers.
/// Only first tries, retests, reviews and exams are learned from, never a peeked or clued answer: the follower sees to it.
/// </remarks>
public sealed class PredictorState
{
    /// <summary>The logit of a corpus' mean success while it is unknown.</summary>
    public const double UnknownMean = 1.0;

    private readonly Lock _gate = new();
    private readonly PredictorParameters _parameters;

    /// <summary>A predictor that knows nothing yet. <paramref name="mean"/> is c0, frozen for the life of the model.</summary>
    public PredictorState(double mean = UnknownMean) => _parameters = new PredictorParameters(mean);

    private PredictorState(PredictorParameters parameters) => _parameters = parameters;

    /// <summary>Position in the log of the last event followed; 0 before the first.</summary>
    public long Position { get; private set; }

    /// <summary>q, the chance that this answer will be right.</summary>
    public double Predict(PredictedAnswer who) => PredictBoth(who).Q;

    /// <summary>p and q together.</summary>
    public Prediction PredictBoth(PredictedAnswer who)
    {
        lock (_gate)
            return _parameters.View(who).Prediction;
    }

    /// <summary>
    /// Learns an answer of the log. One already followed (its position is not after <see cref="Position"/>) changes nothing.
    /// </summary>
    /// <param name="who">Whose answer to what.</param>
    /// <param name="score">0 to 1; of an almost right answer its score.</param>
    /// <param name="right">Whether the verdict was Right; almost counts as wrong here.</param>
    /// <param name="position">Where the answer stands in the log.</param>
    /// <exception cref="ArgumentOutOfRangeException">The score is not between 0 and 1.</exception>
    public void Learn(PredictedAnswer who, double score, bool right, long position)
    {
        if (score is not (>= 0 and <= 1))
            throw new ArgumentOutOfRangeException(nameof(score), score, "A score lies between 0 and 1.");
        lock (_gate)
        {
            if (position <= Position)
                return;
            _parameters.Learn(_parameters.View(who), score, right);
            Position = position;
        }
    }

    /// <summary>Notes that the log was followed up to here, where events are nothing to learn from.</summary>
    public void PassTo(long position)
    {
        lock (_gate)
            Position = Math.Max(Position, position);
    }

    /// <summary>Everything learned, as plain data; restoring it gives the same predictions to the last bit.</summary>
    public PredictorSnapshot Save()
    {
        lock (_gate)
            return _parameters.Save(Position);
    }

    /// <summary>The predictor that was saved.</summary>
    public static PredictorState Restore(PredictorSnapshot saved) =>
        new(PredictorParameters.Restore(saved)) { Position = saved.Position };
}

/// <summary>A predictor at rest, for JSON.</summary>
public sealed record PredictorSnapshot(
    long Position,
    double Mean,
    ImmutableArray<double> Weights,
    ImmutableArray<double> Squares,
    ImmutableArray<LearnerParameters> Learners,
    ImmutableArray<LearnerSkillParameters> LearnerSkills,
    ImmutableArray<LearnerStepParameters> LearnerSteps,
    ImmutableArray<DifficultyParameters> Steps,
    ImmutableArray<DifficultyParameters> Skills);

/// <summary>θ and the counts of a learner.</summary>
public sealed record LearnerParameters(string Learner, double Ability, int Right, int Wrong);

/// <summary>t and the counts of a learner in a skill.</summary>
public sealed record LearnerSkillParameters(string Learner, string Skill, double Ability, int Right, int Wrong);

/// <summary>The counts of a learner at a step, and whether the last answer was right.</summary>
public sealed record LearnerStepParameters(string Learner, string Step, int Right, int Wrong, bool LastRight);

/// <summary>d of a step or D of a skill, with its number of answers.</summary>
public sealed record DifficultyParameters(string Id, double Difficulty, int Answers);
