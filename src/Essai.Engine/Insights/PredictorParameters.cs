using System.Collections.Immutable;

namespace Essai.Engine.Insights;

/// <summary>Ability and counts of a learner, or of a learner in a skill or at a step.</summary>
internal sealed class Ability
{
    public double Value;
    public int Right, Wrong;
    public bool LastRight;

    public int Answers => Right + Wrong;

    public void Count(bool right)
    {
        if (right)
            Right++;
        else
            Wrong++;
        LastRight = right;
    }
}

/// <summary>Difficulty of a step or a skill.</summary>
internal sealed class Difficulty
{
    public double Value;
    public int Answers;
}

/// <summary>The parameters that one answer touches, and what they predict. Those not yet kept are fresh.</summary>
internal sealed record PredictorView(
    PredictedAnswer Who, Ability Learner, Ability AtStep, Ability[] InSkills, Difficulty Step, Difficulty[] Skills)
{
    public required double[] Features { get; init; }
    public required Prediction Prediction { get; init; }
}

/// <summary>All parameters of the predictor, with the two updates of ENGINE 3.</summary>
internal sealed class PredictorParameters(double mean)
{
    private const double SameStepBonus = 0.4;

    private readonly Dictionary<string, Ability> _learners = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Learner, string Skill), Ability> _learnerSkills = [];
    private readonly Dictionary<(string Learner, string Step), Ability> _learnerSteps = [];
    private readonly Dictionary<string, Difficulty> _steps = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Difficulty> _skills = new(StringComparer.Ordinal);
    private readonly double[] _weights = [0, 1, 0, 0, 0, 0, 0, 0];
    private readonly double[] _squares = [1, 1, 1, 1, 1, 1, 1, 1];

    public PredictorView View(PredictedAnswer who)
    {
        var learner = _learners.GetValueOrDefault(who.Learner) ?? new Ability();
        var atStep = _learnerSteps.GetValueOrDefault((who.Learner, who.Step)) ?? new Ability();
        Ability[] inSkills = [.. who.Skills.Select(skill => _learnerSkills.GetValueOrDefault((who.Learner, skill)) ?? new Ability())];
        var step = _steps.GetValueOrDefault(who.Step) ?? new Difficulty { Value = who.Difficulty };
        Difficulty[] skills = [.. who.Skills.Select(skill => _skills.GetValueOrDefault(skill) ?? new Difficulty())];

        var z = mean + learner.Value + Mean(inSkills, s => s.Value) - step.Value - Mean(skills, s => s.Value)
            + (atStep.LastRight ? SameStepBonus : 0);
        double[] features =
        [
            1, z, Log1(atStep.Right), Log1(atStep.Wrong), Log1(Mean(inSkills, s => s.Right)), Log1(Mean(inSkills, s => s.Wrong)),
            Log1(learner.Right), Log1(learner.Wrong),
        ];
        var q = Sigmoid(features.Zip(_weights, (x, w) => x * w).Sum());
        return new PredictorView(who, learner, atStep, inSkills, step, skills) { Features = features, Prediction = new(Sigmoid(z), q) };
    }

    /// <summary>Model B first, then A, then the counts.</summary>
    public void Learn(PredictorView seen, double score, bool right)
    {
        Keep(seen);
        LearnWeights(seen, score - seen.Prediction.Q);
        LearnAbilities(seen, score - seen.Prediction.P);
        seen.Learner.Count(right);
        seen.AtStep.Count(right);
        foreach (var skill in seen.InSkills)
            skill.Count(right);
    }

    private void LearnWeights(PredictorView seen, double error)
    {
        for (var k = 0; k < _weights.Length; k++)
        {
            var gradient = error * seen.Features[k];
            _squares[k] += gradient * gradient;
            _weights[k] += 0.1 / Math.Sqrt(_squares[k]) * gradient;
        }
    }

    private static void LearnAbilities(PredictorView seen, double error)
    {
        seen.Learner.Value += Math.Max(0.1, 0.8 / (1 + 0.05 * seen.Learner.Answers)) * error;
        seen.Step.Value -= 0.6 / (1 + 0.07 * seen.Step.Answers++) * error;
        var share = error / Math.Max(1, seen.Skills.Length);
        foreach (var inSkill in seen.InSkills)
            inSkill.Value += 0.3 / (1 + 0.01 * inSkill.Answers) * share;
        foreach (var skill in seen.Skills)
            skill.Value -= 0.2 / (1 + 0.05 * skill.Answers++) * share;
    }

    private void Keep(PredictorView seen)
    {
        var who = seen.Who;
        _learners[who.Learner] = seen.Learner;
        _learnerSteps[(who.Learner, who.Step)] = seen.AtStep;
        _steps[who.Step] = seen.Step;
        for (var i = 0; i < who.Skills.Length; i++)
        {
            _learnerSkills[(who.Learner, who.Skills[i])] = seen.InSkills[i];
            _skills[who.Skills[i]] = seen.Skills[i];
        }
    }

    private static double Mean<T>(T[] parts, Func<T, double> value) => parts.Length == 0 ? 0 : parts.Sum(value) / parts.Length;

    private static double Log1(double count) => Math.Log(1 + count);

    private static double Sigmoid(double z) => 1 / (1 + Math.Exp(-z));

    public PredictorSnapshot Save(long position) => new(
        position, mean, [.. _weights], [.. _squares],
        [.. _learners.Select(x => new LearnerParameters(x.Key, x.Value.Value, x.Value.Right, x.Value.Wrong))],
        [.. _learnerSkills.Select(x => new LearnerSkillParameters(x.Key.Learner, x.Key.Skill, x.Value.Value, x.Value.Right, x.Value.Wrong))],
        [.. _learnerSteps.Select(x => new LearnerStepParameters(x.Key.Learner, x.Key.Step, x.Value.Right, x.Value.Wrong, x.Value.LastRight))],
        [.. _steps.Select(x => new DifficultyParameters(x.Key, x.Value.Value, x.Value.Answers))],
        [.. _skills.Select(x => new DifficultyParameters(x.Key, x.Value.Value, x.Value.Answers))]);

    public static PredictorParameters Restore(PredictorSnapshot saved)
    {
        var all = new PredictorParameters(saved.Mean);
        saved.Weights.CopyTo(all._weights);
        saved.Squares.CopyTo(all._squares);
        foreach (var x in saved.Learners)
            all._learners[x.Learner] = new Ability { Value = x.Ability, Right = x.Right, Wrong = x.Wrong };
        foreach (var x in saved.LearnerSkills)
            all._learnerSkills[(x.Learner, x.Skill)] = new Ability { Value = x.Ability, Right = x.Right, Wrong = x.Wrong };
        foreach (var x in saved.LearnerSteps)
            all._learnerSteps[(x.Learner, x.Step)] = new Ability { Right = x.Right, Wrong = x.Wrong, LastRight = x.LastRight };
        foreach (var x in saved.Steps)
            all._steps[x.Id] = new Difficulty { Value = x.Difficulty, Answers = x.Answers };
        foreach (var x in saved.Skills)
            all._skills[x.Id] = new Difficulty { Value = x.Difficulty, Answers = x.Answers };
        return all;
    }
}
