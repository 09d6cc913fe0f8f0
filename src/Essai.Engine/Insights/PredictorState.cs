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

    private readonly Lock gate = new();
    private readonly PredictorParameters parameters;

    /// <summary>A predictor that knows nothing yet. <paramref name="mean"/> is c0, frozen for the life of the model.</summary>
    public PredictorState(double mean = UnknownMean) => parameters = new PredictorParameters(mean, NoOne);

    /// <summary>The predictor that was saved.</summary>
    /// <param name="recall">The saved parameters of a learner whom <paramref name="saved"/> does not hold; null for one who has none.</param>
    public PredictorState(PredictorSnapshot saved, Func<string, LearnerParameters?>? recall = null) =>
        (parameters, Position) = (new PredictorParameters(saved, recall ?? NoOne), saved.Position);

    /// <summary>Position in the log of the last event followed; 0 before the first.</summary>
    public long Position { get; private set; }

    /// <summary>The chance that this answer will be right.</summary>
    public Prediction Predict(PredictedAnswer who)
    {
        lock (gate)
        {
            var view = parameters.View(who);
            return new(view.P, view.Q, Position);
        }
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
        {
            throw new ArgumentOutOfRangeException(nameof(score), score, "A score lies between 0 and 1.");
        }

        lock (gate)
        {
            if (position > Position)
            {
                parameters.Learn(parameters.View(who), score, right);
                Position = position;
            }
        }
    }

    /// <summary>Notes that the log was followed up to here, where events are nothing to learn from.</summary>
    public void PassTo(long position)
    {
        lock (gate)
        {
            Position = Math.Max(Position, position);
        }
    }

    /// <summary>Everything in memory, as plain data; restoring it gives the same predictions to the last bit.</summary>
    public PredictorSnapshot Save() => Save(changes: false);

    /// <summary>What changed since the last call: saved over what was saved before, it is the whole.</summary>
    public PredictorSnapshot TakeChanges() => Save(changes: true);

    /// <summary>
    /// Bounds the memory: at most so many learners stay, but never fewer than have unsaved changes. Who comes back is recalled.
    /// </summary>
    public void Forget(int most)
    {
        lock (gate)
        {
            parameters.Forget(most);
        }
    }

    private PredictorSnapshot Save(bool changes)
    {
        lock (gate)
        {
            return parameters.Save(Position, changes);
        }
    }

    private static LearnerParameters? NoOne(string learner) => null;
}
