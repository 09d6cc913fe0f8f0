using Essai.Engine.Courses;

namespace Essai.Engine.Practice;

/// <summary>"We come back to it": from the feedback of a slot's third presentation on, so that nobody is held for ever.</summary>
public static class Deferring
{
    /// <summary>Whether the slot may be left for review now.</summary>
    public static bool CanDefer(Attempt attempt, Slot slot)
    {
        var judged = slot.Judged ? slot.Presentation : slot.Presentation - 1;
        return attempt.Status == Status.Running && attempt.Phase != Phase.ExtraLife && !slot.Closed
            && slot.Tries == 0 | slot.Judged && judged >= attempt.Rules.DeferrableAfter;
    }

    internal static Outcome Defer(Attempt attempt, Chapter chapter, Defer command)
    {
        var (index, _, presentation) = command.Place;
        if (index < 0 || index >= attempt.Slots.Length || attempt.Slots[index] is not { } slot
            || !CanDefer(attempt, slot) || !slot.Places.Contains(command.Place) || presentation < slot.Presentation - 1)
        {
            return Deciding.NotAwaited;
        }

        var draft = Draft.Of(attempt).Add(new StepDeferred(slot.Place));
        return (attempt.Current == index ? Presenting.Next(draft, chapter) : draft).Accept();
    }
}
