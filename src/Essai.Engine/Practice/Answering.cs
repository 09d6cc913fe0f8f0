using System.Collections.Immutable;
using Essai.Engine.Answers;
using Essai.Engine.Answers.Kinds;
using Essai.Engine.Courses;

namespace Essai.Engine.Practice;

/// <summary>The loop of one step (ENGINE.md 2): answer, verdict, and what it changes.</summary>
internal static class Answering
{
    private const int MostMoves = 100;

    public static Outcome Answer(Attempt attempt, Chapter chapter, Answer command)
    {
        if (!Deciding.Awaits(attempt, Phase.Answer, command.Place) || command.Try != attempt.Awaited!.Tries + 1)
        {
            return Deciding.NotAwaited;
        }

        var slot = attempt.Awaited;
        var step = chapter.Step(slot.Step)!;
        var showing = Showings.Of(attempt, command.Place, step, command.Lang);
        if (Check(step.Exercise, command.Given, showing) is { } unanswered)
        {
            return Deciding.Incomplete(unanswered);
        }

        return step.Exercise is GuidedScreens guided && command.Given is not DontKnow && Unfinished(guided, slot, command)
            ? Move(attempt, guided, command)
            : Judge(attempt, chapter, command);
    }

    private static Unanswered? Check(Exercise exercise, Given given, Showing showing) => given switch
    {
        DontKnow => exercise.Gradable ? null : new Unanswered("dontKnow", UnansweredReason.Shape),
        Answers.Move or Back when showing.Moves.Length >= MostMoves => new Unanswered("move", UnansweredReason.Shape),
        _ => exercise.Check(given, showing),
    };

    private static bool Unfinished(GuidedScreens guided, Slot slot, Answer command) =>
        !guided.Finished(GuidedScreens.Add(slot.Moves, command.Given));

    private static Outcome Move(Attempt attempt, GuidedScreens guided, Answer command)
    {
        var zone = guided.Clicked(command.Given, attempt.Awaited!.Moves);
        return Draft.Of(attempt).Add(new Moved(command.Place, command.Try, command.Given, zone is null ? null : zone.To is not null)).Accept();
    }

    private static Outcome Judge(Attempt attempt, Chapter chapter, Answer command)
    {
        var step = chapter.Step(command.Place.Step)!;
        var answered = Marking.Mark(attempt, step, command);
        var draft = Draft.Of(attempt).Add(answered);
        if (!answered.Judgement.Final || draft.Attempt.Phase == Phase.Assessment)
        {
            return draft.Accept();
        }

        draft = Learn(draft, attempt, answered);
        draft = LoseLife(draft, answered);
        var ended = new PresentationEnd(answered.Place, answered.Given, answered.Judgement.Verdict);
        return Presenting.Next(Branching.Follow(draft, chapter, ended), chapter).Accept();
    }

    // The lag counts presentations strictly between the last miss or repair and this one.
    private static Draft Learn(Draft draft, Attempt before, Answered answered)
    {
        var returnedFrom = before.Slots[answered.Place.Slot].ReturnedFrom;
        return answered.Learns ? draft.Add(new StepLearned(answered.Place, before.Presentations - returnedFrom - 1)) : draft;
    }

    private static Draft LoseLife(Draft draft, Answered answered) =>
        draft.Attempt.HasLives && answered.Judgement.Verdict is Verdict.Almost or Verdict.NotYet ? draft.Add(new LifeLost(answered.Place)) : draft;
}
