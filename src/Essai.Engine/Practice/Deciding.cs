using Essai.Engine.Courses;

namespace Essai.Engine.Practice;

/// <summary>Decides what a command comes to: state, course and command in; events or a refusal out.</summary>
public static class Deciding
{
    public static Outcome Decide(Attempt attempt, Course course, Command command)
    {
        var chapter = course.Chapter(attempt.Taught.Chapter)!;
        if (command.Sequence is { } sequence && sequence != attempt.DeviceSequence + 1)
        {
            return new Outcome.Refused(new Refusal.OutOfOrder(attempt.DeviceSequence));
        }

        return Counted(command, command switch
        {
            OpenLesson open => Lessons.Open(attempt, course, open),
            _ when attempt.Status != Status.Running => new Outcome.Refused(new Refusal.Ended()),
            Answer answer => Answering.Answer(attempt, chapter, answer),
            TakeClue clue => Clues.Take(attempt, chapter, clue),
            Assess assess => Assessing.Assess(attempt, chapter, assess),
            Defer defer => Deferring.Defer(attempt, chapter, defer),
            Surrender => Lessons.Surrender(attempt),
            _ => throw new InvalidOperationException($"unknown command {command.GetType().Name}"),
        });
    }

    internal static Outcome NotAwaited { get; } = new Outcome.Refused(new Refusal.NotAwaited());

    internal static Outcome Incomplete(Answers.Unanswered unanswered) => new Outcome.Refused(new Refusal.Incomplete(unanswered));

    // The same as folding the entry that the log will keep.
    private static Outcome Counted(Command command, Outcome outcome) =>
        outcome is Outcome.Accepted accepted && command.Sequence is { } sequence
            ? accepted with { Attempt = accepted.Attempt with { DeviceSequence = sequence } }
            : outcome;

    internal static bool Awaits(Attempt attempt, Phase phase, Place place) => attempt.Phase == phase && attempt.Awaited?.Place == place;
}
