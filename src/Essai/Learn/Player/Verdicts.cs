using Essai.Engine.Answers;
using Essai.Engine.Practice;
using Essai.Learn.Desk;

namespace Essai.Learn.Player;

/// <summary>Makes the view of a verdict from what the log says happened.</summary>
internal static class Verdicts
{
    internal static VerdictView Of(DeskReply.Done told, Answered answered, string lang)
    {
        var (open, attempt) = (told.Open, told.Open.Attempt);
        var step = open.Chapter.Step(answered.Place.Step)!;
        var feedback = Feedback.On(attempt, open.Course, answered, lang);
        var slot = attempt.Slots[answered.Place.Slot];
        Given Hide(Given given) => OpaqueIds.Hide(attempt.Seed, step, given);
        return new VerdictView(ForLearner.See(attempt, open.Course, answered.Place, lang), feedback, new Settled(Hide(answered.Given), feedback.Answer is { } key ? Hide(key) : null, feedback.Verdict) { Parts = feedback.Parts ?? [] }, attempt.Stars - (told.Before?.Stars ?? 0))
        {
            MayRetry = !answered.Judgement.Final,
            Ended = attempt.Status != Status.Running,
            Deferrable = Deferring.CanDefer(attempt, slot),
            NeedsLife = attempt.Phase == Phase.ExtraLife,
            LessonEarns = attempt.Status == Status.Running && !slot.LessonPaid,
            Typed = answered.Given is Words or Gaps or Number,
            FirstTry = slot.RightAtFirst,
        };
    }
}
