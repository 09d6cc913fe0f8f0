namespace Essai.Engine.Answers;

/// <summary>What an answer is judged to be (ENGINE.md 1). "Not answered" is no verdict: it is refused.</summary>
public enum Verdict
{
    Right,

    /// <summary>A score inside (0, 1) below the author's bar: a miss for the loop and for lives.</summary>
    Almost,
    NotYet,

    /// <summary>Kept without marking: a survey, a free text before its self-assessment.</summary>
    Recorded,
}
