namespace Essai.Engine.Insights;

/// <summary>All parameters of the predictor, with the two updates of ENGINE 3.</summary>
/// <param name="recall">The saved parameters of a learner who is not in memory; null for one who has none.</param>
internal sealed class PredictorParameters(double mean, Func<string, LearnerParameters?> recall)
{
    private const double SameStepBonus = 0.4;

    private readonly Dictionary<string, LearnerAbilities> learners = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Difficulty> steps = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Difficulty> skills = new(StringComparer.Ordinal);
    private readonly double[] weights = [0, 1, 0, 0, 0, 0, 0, 0];
    private readonly double[] squares = [1, 1, 1, 1, 1, 1, 1, 1];

    public PredictorParameters(PredictorSnapshot saved, Func<string, LearnerParameters?> recall)
        : this(saved.Mean, recall)
    {
        saved.Weights.CopyTo(weights);
        saved.Squares.CopyTo(squares);
        foreach (var learner in saved.Learners)
        {
            learners[learner.Learner] = new LearnerAbilities(learner);
        }

        Restore(saved.Steps, steps);
        Restore(saved.Skills, skills);
    }

    public PredictorView View(PredictedAnswer who)
    {
        var learner = Find(who.Learner);
        var atStep = learner.AtStep(who.Step);
        Ability[] inSkills = [.. who.Skills.Select(learner.InSkill)];
        var step = steps.GetValueOrDefault(who.Step) ?? new Difficulty { Value = who.Difficulty };
        Difficulty[] bySkill = [.. who.Skills.Select(skill => skills.GetValueOrDefault(skill) ?? new Difficulty())];

        var z = mean + learner.Overall.Value + Mean(inSkills, s => s.Value) - step.Value - Mean(bySkill, s => s.Value)
            + (atStep.LastRight ? SameStepBonus : 0);
        double[] features =
        [
            1, z, Log1(atStep.Right), Log1(atStep.Wrong), Log1(Mean(inSkills, s => s.Right)), Log1(Mean(inSkills, s => s.Wrong)),
            Log1(learner.Overall.Right), Log1(learner.Overall.Wrong),
        ];
        var q = Sigmoid(features.Zip(weights, (x, w) => x * w).Sum());
        return new PredictorView(who, learner, atStep, inSkills, step, bySkill) { Features = features, P = Sigmoid(z), Q = q };
    }

    /// <summary>Model B first, then A, then the counts.</summary>
    public void Learn(PredictorView seen, double score, bool right)
    {
        Keep(seen);
        LearnWeights(seen, score - seen.Q);
        LearnAbilities(seen, score - seen.P);
        seen.Learner.Overall.Count(right);
        seen.AtStep.Count(right);
        foreach (var skill in seen.InSkills)
        {
            skill.Count(right);
        }
    }

    /// <summary>Everything in memory, or only what changed since this was last asked for.</summary>
    public PredictorSnapshot Save(long position, bool changes)
    {
        bool Wanted(IChanging parameters) => !changes || parameters.TakeChanged();
        return new(
            position, mean, [.. weights], [.. squares],
            [.. learners.Where(x => x.Value.Overall.Answers > 0 && Wanted(x.Value)).Select(x => x.Value.Save(x.Key))],
            [.. steps.Where(x => Wanted(x.Value)).Select(x => new DifficultyParameters(x.Key, x.Value.Value, x.Value.Answers))],
            [.. skills.Where(x => Wanted(x.Value)).Select(x => new DifficultyParameters(x.Key, x.Value.Value, x.Value.Answers))]);
    }

    /// <summary>Drops learners until at most <paramref name="most"/> are in memory; never one who has unsaved changes.</summary>
    public void Forget(int most)
    {
        foreach (var learner in learners.Where(x => !x.Value.Changed).Select(x => x.Key).Take(learners.Count - most).ToArray())
        {
            learners.Remove(learner);
        }
    }

    private LearnerAbilities Find(string learner)
    {
        if (!learners.TryGetValue(learner, out var found))
        {
            // One who has no parameters is kept too: nobody is asked for twice.
            learners[learner] = found = recall(learner) is { } saved ? new LearnerAbilities(saved) : new LearnerAbilities();
        }

        return found;
    }

    private void LearnWeights(PredictorView seen, double error)
    {
        for (var k = 0; k < weights.Length; k++)
        {
            var gradient = error * seen.Features[k];
            squares[k] += gradient * gradient;
            weights[k] += 0.1 / Math.Sqrt(squares[k]) * gradient;
        }
    }

    private static void LearnAbilities(PredictorView seen, double error)
    {
        var overall = seen.Learner.Overall;
        overall.Value += Math.Max(0.1, 0.8 / (1 + (0.05 * overall.Answers))) * error;
        seen.Step.Move(0.6 / (1 + (0.07 * seen.Step.Answers)) * error);
        var share = error / Math.Max(1, seen.Skills.Length);
        foreach (var inSkill in seen.InSkills)
        {
            inSkill.Value += 0.3 / (1 + (0.01 * inSkill.Answers)) * share;
        }

        foreach (var skill in seen.Skills)
        {
            skill.Move(0.2 / (1 + (0.05 * skill.Answers)) * share);
        }
    }

    private void Keep(PredictorView seen)
    {
        var who = seen.Who;
        seen.Learner.Keep(who, seen.AtStep, seen.InSkills);
        steps[who.Step] = seen.Step;
        for (var i = 0; i < who.Skills.Length; i++)
        {
            skills[who.Skills[i]] = seen.Skills[i];
        }
    }

    private static void Restore(IEnumerable<DifficultyParameters> saved, Dictionary<string, Difficulty> difficulties)
    {
        foreach (var one in saved)
        {
            difficulties[one.Id] = new Difficulty { Value = one.Difficulty, Answers = one.Answers };
        }
    }

    private static double Mean<T>(T[] parts, Func<T, double> value) => parts.Length == 0 ? 0 : parts.Sum(value) / parts.Length;

    private static double Log1(double count) => Math.Log(1 + count);

    private static double Sigmoid(double z) => 1 / (1 + Math.Exp(-z));
}

/// <summary>The parameters that one answer touches, and what they predict. Those not yet kept are fresh.</summary>
internal sealed record PredictorView(
    PredictedAnswer Who, LearnerAbilities Learner, Ability AtStep, Ability[] InSkills, Difficulty Step, Difficulty[] Skills)
{
    public required double[] Features { get; init; }
    public required double P { get; init; }
    public required double Q { get; init; }
}
