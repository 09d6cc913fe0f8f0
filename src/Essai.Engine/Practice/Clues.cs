using Essai.Engine.Courses;

namespace Essai.Engine.Practice;

/// <summary>A clue before answering: one a step, at a price in stars.</summary>
internal static class Clues
{
    public static Outcome Take(Attempt attempt, Chapter chapter, TakeClue command)
    {
        var offered = Deciding.Awaits(attempt, Phase.Answer, command.Place)
            && chapter.Step(command.Place.Step)!.Clue is not null
            && !attempt.Awaited!.Clues.Contains(command.Place.Step);
        return offered
            ? Draft.Of(attempt).Add(new ClueTaken(command.Place, Rewards.Stars.CluePrice)).Accept()
            : Deciding.NotAwaited;
    }
}
