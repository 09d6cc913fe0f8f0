using Essai.Engine.Practice;

namespace Essai.Engine.Rewards;

/// <summary>Stars (ENGINE.md 2): paid for the slot's first right answer and for the lesson after a miss; a clue costs one.</summary>
public static class Stars
{
    public const int FirstTry = 4;
    public const int PeekedFirstTry = 2;
    public const int Later = 2;
    public const int LessonAfterMiss = 1;
    public const int CluePrice = 1;
    public const int MostAfterMiss = 3;

    /// <summary>Never less than 0 nor, after a miss, more than 3.</summary>
    public static int Of(Slot slot)
    {
        var earned = (slot.Paid ?? 0) + (slot.LessonPaid ? LessonAfterMiss : 0) - (CluePrice * slot.Clues.Length);
        return Math.Clamp(earned, 0, slot.EverMissed ? MostAfterMiss : FirstTry);
    }

    /// <summary>What the slot's first right answer pays, before what clues cost.</summary>
    internal static int ForRight(Slot slot)
    {
        var firstTry = slot is { Presentation: 1, Tries: 0 };
        return !firstTry ? Later : slot.Peek ? PeekedFirstTry : FirstTry;
    }
}
