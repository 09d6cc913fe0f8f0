using Essai.Engine.Answers;
using Essai.Engine.Courses;

namespace Essai.Engine.Practice;

/// <summary>Lessons opened after an answer, before it (a peek), for the extra life, or after the end.</summary>
public static class Lessons
{
    /// <summary>Whether reading the slot's lesson now would be help that this presentation has not logged.</summary>
    public static bool WouldPeek(Attempt attempt, Slot slot, Step step) => !slot.Peek && IsPeek(attempt, slot, step);

    internal static Outcome Open(Attempt attempt, Course course, OpenLesson command)
    {
        var step = course.Chapter(attempt.Taught.Chapter)!.Step(command.Place.Step);
        if (step?.Lesson is not { } lesson || !WasPresented(attempt, command.Place))
        {
            return Deciding.NotAwaited;
        }

        if (command.Passage is not null && !lesson.Has(command.Passage))
        {
            return Deciding.Incomplete(new Unanswered("passage", UnansweredReason.Shape));
        }

        var slot = attempt.Slots[command.Place.Slot];
        var passage = Explaining.Passage(course, step, command.Passage ?? slot.Passage, slot.Believes)!;
        var draft = Draft.Of(attempt).Add(new LessonOpened(command.Place, passage.Id, IsPeek(attempt, slot, step), command.Finished) { At = command.Now });
        return Earn(draft, attempt, course, command).Accept();
    }

    internal static Outcome Surrender(Attempt attempt) => attempt.Phase == Phase.ExtraLife
        ? Draft.Of(attempt).Add(new GaveUp()).Add(new ChapterFailed()).Accept()
        : Deciding.NotAwaited;

    private static bool WasPresented(Attempt attempt, Place place) =>
        place.Slot >= 0 && place.Slot < attempt.Slots.Length && attempt.Slots[place.Slot].Places.Contains(place);

    // Between two tries a lesson repairs; before the first answer of the awaited presentation it is a peek (ENGINE.md 2).
    private static bool IsPeek(Attempt attempt, Slot slot, Step step) =>
        attempt is { Status: Status.Running, Phase: Phase.Answer } && attempt.Current == slot.Index && slot.Tries == 0
        && !(step.LessonFirst && slot.Presentation == 1);

    private static Draft Earn(Draft draft, Attempt attempt, Course course, OpenLesson command)
    {
        if (!Deciding.Awaits(attempt, Phase.ExtraLife, command.Place))
        {
            return draft;
        }

        var seconds = (command.Now - attempt.LifeLessonAt)?.TotalSeconds ?? 0;
        return command.Finished || seconds >= attempt.Rules.ExtraLifeSeconds
            ? Presenting.Next(draft.Add(new ExtraLifeEarned(command.Place)), course.Chapter(attempt.Taught.Chapter)!)
            : draft;
    }
}
