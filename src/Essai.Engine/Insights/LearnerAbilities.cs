namespace Essai.Engine.Insights;

/// <summary>Parameters that know whether they changed since they were last saved.</summary>
internal interface IChanging
{
    bool TakeChanged();
}

/// <summary>Ability and counts of a learner, or of a learner in a skill or at a step.</summary>
internal sealed class Ability
{
    public double Value { get; set; }
    public int Right { get; set; }
    public int Wrong { get; set; }
    public bool LastRight { get; set; }

    public int Answers => Right + Wrong;

    public void Count(bool right)
    {
        (Right, Wrong) = right ? (Right + 1, Wrong) : (Right, Wrong + 1);
        LastRight = right;
    }
}

/// <summary>All that is known of one learner: overall, in each skill, at each step.</summary>
internal sealed class LearnerAbilities : IChanging
{
    private readonly Dictionary<string, Ability> skills = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Ability> steps = new(StringComparer.Ordinal);

    public LearnerAbilities() => Overall = new Ability();

    public LearnerAbilities(LearnerParameters saved)
    {
        Overall = new Ability { Value = saved.Ability, Right = saved.Right, Wrong = saved.Wrong };
        foreach (var x in saved.Skills)
        {
            skills[x.Skill] = new Ability { Value = x.Ability, Right = x.Right, Wrong = x.Wrong };
        }

        foreach (var x in saved.Steps)
        {
            steps[x.Step] = new Ability { Right = x.Right, Wrong = x.Wrong, LastRight = x.LastRight };
        }
    }

    public Ability Overall { get; }

    public bool Changed { get; private set; }

    public Ability AtStep(string step) => steps.GetValueOrDefault(step) ?? new Ability();

    public Ability InSkill(string skill) => skills.GetValueOrDefault(skill) ?? new Ability();

    public void Keep(PredictedAnswer who, Ability atStep, Ability[] inSkills)
    {
        Changed = true;
        steps[who.Step] = atStep;
        for (var i = 0; i < who.Skills.Length; i++)
        {
            skills[who.Skills[i]] = inSkills[i];
        }
    }

    public bool TakeChanged() => Changed && !(Changed = false);

    public LearnerParameters Save(string learner) => new(learner, Overall.Value, Overall.Right, Overall.Wrong)
    {
        Skills = [.. skills.Select(x => new LearnerSkillParameters(x.Key, x.Value.Value, x.Value.Right, x.Value.Wrong))],
        Steps = [.. steps.Select(x => new LearnerStepParameters(x.Key, x.Value.Right, x.Value.Wrong, x.Value.LastRight))],
    };
}

/// <summary>Difficulty of a step or a skill.</summary>
internal sealed class Difficulty : IChanging
{
    private bool changed;

    public double Value { get; set; }
    public int Answers { get; set; }

    public void Move(double by)
    {
        (Value, Answers, changed) = (Value - by, Answers + 1, true);
    }

    public bool TakeChanged() => changed && !(changed = false);
}
