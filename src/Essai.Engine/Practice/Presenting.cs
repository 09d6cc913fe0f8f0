using Essai.Engine.Answers;
using Essai.Engine.Courses;

namespace Essai.Engine.Practice;

/// <summary>What comes next in an attempt: a presentation, the extra life, or the end.</summary>
internal static class Presenting
{
    public static Draft Next(Draft draft, Chapter chapter)
    {
        var attempt = draft.Attempt;
        if (attempt is { HasLives: true, Lives: 0 })
        {
            return attempt.ExtraLife == ExtraLife.Unused && HasLesson(attempt, chapter) ? draft : draft.Add(new ChapterFailed());
        }

        return attempt.Queue.IsEmpty ? draft.Add(Completed(attempt, chapter)) : Present(draft, chapter);
    }

    // Where there is no lesson, nothing can earn the extra life.
    private static bool HasLesson(Attempt attempt, Chapter chapter) => chapter.Step(attempt.Awaited!.Step)!.Lesson is not null;

    private static Draft Present(Draft draft, Chapter chapter)
    {
        var attempt = draft.Attempt;
        var slot = attempt.Slots[attempt.Queue[0]];
        var step = slot.Presentation == 0 ? chapter.Step(slot.Step)! : Siblings.Next(attempt, slot, chapter);
        var place = new Place(slot.Index, step.Id, slot.Presentation + 1);
        return draft.Add(new StepPresented(place, TriesAllowed(attempt, slot, step)));
    }

    // After two missed slots a second try costs weak learners more answers than it teaches (ENGINE.md 2, simulation).
    private static int TriesAllowed(Attempt attempt, Slot slot, Step step)
    {
        if (slot.Presentation > 0 || !step.Exercise.Gradable)
        {
            return 1;
        }

        var missed = 0;
        foreach (var other in attempt.Slots)
        {
            missed += other.EverMissed ? 1 : 0;
        }

        return missed >= attempt.Rules.MissesToSingleTry ? 1 : step.Tries ?? attempt.Rules.Tries;
    }

    private static ChapterCompleted Completed(Attempt attempt, Chapter chapter)
    {
        foreach (var slot in attempt.Slots)
        {
            if (slot.State is not (SlotState.Learned or SlotState.Skipped) && chapter.Step(slot.Step)!.Exercise.Gradable)
            {
                return new ChapterCompleted(Mastered: false);
            }
        }

        return new ChapterCompleted(Mastered: true);
    }
}
