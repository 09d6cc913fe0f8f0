using System.Collections.Immutable;
using Essai.Engine.Answers;

namespace Essai.Engine.Practice;

/// <summary>What one accepted command left in the log.</summary>
/// <param name="Sequence">The device's own count, where it keeps one.</param>
public sealed record Entry(Guid Command, int? Sequence, DateTimeOffset At, ImmutableArray<Event> Events)
{
    /// <summary>The version of the events' schema, from the first row on.</summary>
    public int Schema { get; init; } = 1;
}

/// <summary>State from events. The same entries give the same attempt, on every machine and in every later version.</summary>
public static class Folding
{
    public static Attempt? Fold(IEnumerable<Entry> entries) => entries.Aggregate((Attempt?)null, Fold);

    public static Attempt? Fold(Attempt? attempt, Entry entry)
    {
        var folded = entry.Events.Aggregate(attempt, Apply);
        return folded is null || entry.Sequence is not { } sequence ? folded : folded with { DeviceSequence = sequence };
    }

    internal static Attempt Apply(Attempt? attempt, Event happened) => happened switch
    {
        AttemptStarted started => Start(started),
        StepsDrawn drawn => attempt! with
        {
            Slots = [.. drawn.Steps.Select((step, i) => new Slot(i, step))],
            Queue = [.. Enumerable.Range(0, drawn.Steps.Length)],
        },
        StepPresented presented => Present(attempt!, presented),
        ClueTaken clue => Change(attempt!, clue.Place, s => s with { Clue = true, Clues = s.Clues.Add(clue.Place.Step) }),
        LessonOpened opened => Open(attempt!, opened),
        Moved moved => Change(attempt!, moved.Place, s => s with { Moves = Answers.Kinds.GuidedScreens.Add(s.Moves, moved.Given) }),
        Answered answered => Answer(attempt!, answered),
        SelfAssessed assessed => Change(attempt!, assessed.Place, s => s with { State = SlotState.Done }) with { Phase = Phase.Answer },
        LifeLost => attempt! with { Lives = attempt!.Lives - 1, Phase = LifePhase(attempt) },
        ExtraLifeEarned => attempt! with { Lives = 1, ExtraLife = ExtraLife.Used, Phase = Phase.Answer, LifeLessonAt = null },
        StepLearned learned => Change(attempt!, learned.Place, s => s with { State = SlotState.Learned }),
        StepDeferred deferred => Defer(attempt!, deferred),
        Branched branched => Branch(attempt!, branched),
        ChapterCompleted completed => attempt! with { Status = Status.Completed, Mastered = completed.Mastered },
        ChapterFailed => attempt! with { Status = Status.Failed },
        GaveUp => attempt!,
        _ => throw new InvalidOperationException($"unknown event {happened.GetType().Name}"),
    };

    private static Attempt Start(AttemptStarted started) => new()
    {
        Taught = started.Taught,
        Mode = started.Mode,
        Rules = started.Rules,
        Seed = started.Seed,
        Learned = started.Learned,
        Met = started.Met,
        ConfidenceShare = started.ConfidenceShare,
        Lives = started.Rules.Lives,
    };

    private static Attempt Present(Attempt attempt, StepPresented presented)
    {
        var slot = attempt.Slots[presented.Place.Slot];
        return attempt.With(slot with
        {
            Step = presented.Place.Step,
            Presentation = presented.Place.Presentation,
            Places = slot.Places.Add(presented.Place),
            TriesAllowed = presented.Tries,
            Tries = 0,
            Judged = false,
            Clue = false,
            Peek = false,
            Moves = [],
        }) with
        {
            Current = slot.Index,
            Queue = attempt.Queue.Remove(slot.Index),
            Presentations = attempt.Presentations + 1,
        };
    }

    private static Attempt Open(Attempt attempt, LessonOpened opened) => Change(attempt, opened.Place, s => s with
    {
        Peek = s.Peek || opened.Peek,
        LessonPaid = s.LessonPaid || (s.EverMissed && attempt.Status == Status.Running),
    }) with
    {
        LifeLessonAt = attempt.Phase == Phase.ExtraLife && attempt.Awaited?.Place == opened.Place ? attempt.LifeLessonAt ?? opened.At : attempt.LifeLessonAt,
    };

    private static Attempt Answer(Attempt attempt, Answered answered)
    {
        var slot = attempt.Slots[answered.Place.Slot];
        var (verdict, _, believes, final) = answered.Judgement;
        var right = verdict == Verdict.Right;
        var recorded = verdict == Verdict.Recorded;
        var changed = slot with
        {
            State = recorded ? slot.State : right ? SlotState.Repaired : SlotState.Missed,
            Tries = slot.Tries + 1,
            Judged = final,
            Moves = [],
            Believes = right ? slot.Believes : believes,
            Passage = right ? slot.Passage : answered.Judgement.Passage,
            EverMissed = slot.EverMissed || !(right || recorded),
            RightAtFirst = slot.RightAtFirst || (right && slot is { Presentation: 1, Tries: 0, Aided: false }),
            Paid = right ? slot.Paid ?? Rewards.Stars.ForRight(slot) : slot.Paid,
            ReturnedFrom = final && !recorded ? attempt.Presentations : slot.ReturnedFrom,
        };
        return Return(attempt.With(changed), changed, answered);
    }

    // Missed and repaired slots wait for their turn again; a StepLearned that follows takes the slot out (Closed).
    private static Attempt Return(Attempt attempt, Slot slot, Answered answered)
    {
        if (answered.Judgement.Verdict == Verdict.Recorded)
        {
            return answered.Given is Kept ? attempt with { Phase = Phase.Assessment } : attempt.With(slot with { State = SlotState.Done });
        }

        return slot.Judged && !answered.Learns && !attempt.Rules.OneRound
            ? attempt with { Queue = attempt.Queue.Insert(Math.Min(attempt.Rules.ReturnAfter, attempt.Queue.Length), slot.Index) }
            : attempt;
    }

    private static Phase LifePhase(Attempt attempt) =>
        attempt is { Lives: 1, ExtraLife: ExtraLife.Unused } ? Phase.ExtraLife : attempt.Phase;

    private static Attempt Defer(Attempt attempt, StepDeferred deferred) =>
        Change(attempt, deferred.Place, s => s with { State = SlotState.Deferred, Judged = true }) with { Queue = attempt.Queue.Remove(deferred.Place.Slot) };

    private static Attempt Branch(Attempt attempt, Branched branched)
    {
        var left = branched.Skipped.IsEmpty ? attempt : Skip(attempt, branched.Skipped);
        return left with
        {
            Variables = branched.Variables,
            Queue = branched.Next is { } next && left.Queue[0] != next ? left.Queue.Remove(next).Insert(0, next) : left.Queue,
        };
    }

    private static Attempt Skip(Attempt attempt, ImmutableArray<int> skipped) => attempt with
    {
        Slots = [.. attempt.Slots.Select(s => skipped.Contains(s.Index) ? s with { State = SlotState.Skipped } : s)],
        Queue = attempt.Queue.RemoveAll(skipped.Contains),
    };

    private static Attempt Change(Attempt attempt, Place place, Func<Slot, Slot> change) => attempt.With(change(attempt.Slots[place.Slot]));
}
