using Essai.Engine.Answers;
using Essai.Engine.Courses;

namespace Essai.Engine.Practice;

/// <summary>How a step is shown: draws and orders come from (attempt, step, presentation), so a second try keeps them.</summary>
public static class Showings
{
    public static Showing Of(Attempt attempt, Place place, Step step, string lang) =>
        new(Chance.Mix(Chance.Mix(attempt.Seed, place.Step), (ulong)place.Presentation), lang, step.Shuffle)
        {
            Moves = attempt.Slots[place.Slot].Place == place ? attempt.Slots[place.Slot].Moves : [],
        };
}
