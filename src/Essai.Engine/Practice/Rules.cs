using System.Text.Json.Serialization;

namespace Essai.Engine.Practice;

/// <summary>The numbers of a mode (ENGINE.md 2, "Modes"). All are data: an academy or a course may change them.</summary>
public sealed record Rules
{
    /// <summary>Lives at the start; 0 = the mode has none.</summary>
    public int Lives { get; init; }

    /// <summary>Steps an attempt draws, surveys not counted.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public int Slots { get; init; } = 4;

    /// <summary>Tries in a slot's first presentation; later presentations have one.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public int Tries { get; init; } = 2;

    /// <summary>Missed slots from which on a first presentation has a single try.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public int MissesToSingleTry { get; init; } = 2;

    /// <summary>Presentations between a miss and its return, where that many remain.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public int ReturnAfter { get; init; } = 3;

    /// <summary>Every slot is presented once: a miss does not come back, so that the attempt measures instead of teaching.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool OneRound { get; init; }

    /// <summary>Presentations of a slot from whose end on it may be left for review.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public int DeferrableAfter { get; init; } = 3;

    /// <summary>Seconds on the passage that earn the extra life, where its end is not reported.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public int ExtraLifeSeconds { get; init; } = 5;

    public static Rules For(Mode mode) => mode switch
    {
        Mode.Learn => new Rules(),
        Mode.Challenge => new Rules { Lives = 4, Tries = 1 },
    };
}

/// <summary>Modes that can be played today; review, exam and battle come later.</summary>
public enum Mode
{
    Learn,
    Challenge,
}

/// <summary>What a course changes in the rules of its modes; null leaves the mode's own number.</summary>
public sealed record RulesChange(RulesPatch? Learn, RulesPatch? Challenge)
{
    public Rules For(Mode mode) => (mode switch
    {
        Mode.Learn => Learn,
        Mode.Challenge => Challenge,
    })?.Apply(Rules.For(mode)) ?? Rules.For(mode);
}

public sealed record RulesPatch(int? Slots, int? Tries, int? Lives)
{
    /// <summary>Each step is asked once; false leaves the mode's own rule.</summary>
    public bool OneRound { get; init; }

    public Rules Apply(Rules rules) => rules with
    {
        Slots = Slots ?? rules.Slots,
        Tries = Tries ?? rules.Tries,
        Lives = Lives ?? rules.Lives,
        OneRound = OneRound || rules.OneRound,
    };
}
