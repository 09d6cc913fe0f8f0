using System.Collections.Immutable;
using Essai.Engine.Answers;
using Essai.Engine.Answers.Kinds;
using Essai.Engine.Courses;

namespace Essai.Engine.Practice;

/// <summary>Turns what was given into an <see cref="Answered"/> event.</summary>
internal static class Marking
{
    public static Answered Mark(Attempt attempt, Step step, Answer command)
    {
        var slot = attempt.Awaited!;
        var showing = Showings.Of(attempt, command.Place, step, command.Lang);
        return new Answered(command.Place, command.Try, Stored(step, command), Judge(step, slot, showing, command))
        {
            Kind = command.Place.Presentation > 1 ? TryKind.Retest : command.Try == 1 ? TryKind.FirstTry : TryKind.SecondTry,
            Lang = command.Lang,
            Pretest = IsPretest(attempt, step, command),
            Aided = slot.Aided,
            Confidence = command.Confidence,
            Shown = Order(step.Exercise.Show(showing)),
            Moves = slot.Moves,
            Timing = command.Timing,
            Q = command.Q,
            PredictorPosition = command.PredictorPosition,
        };
    }

    /// <summary>The grade of an answer; null for "I don't know" and for what is only recorded.</summary>
    public static Grade? Grade(Step step, Given given, Showing showing) =>
        given is DontKnow or Kept || !step.Exercise.Gradable ? null : step.Exercise.Grade(given, showing);

    private static Judgement Judge(Step step, Slot slot, Showing showing, Answer command)
    {
        if (!step.Exercise.Gradable)
        {
            return new Judgement(Verdict.Recorded, 0, null, Final: true);
        }

        var grade = Grade(step, command.Given, showing);
        var verdict = At(step, grade?.Score ?? 0);
        var final = verdict == Verdict.Right || command.Given is DontKnow || command.Try >= slot.TriesAllowed;
        var remark = verdict == Verdict.Right || grade is null ? Remark.None : Explaining.Remark(step, verdict, grade);
        return new Judgement(verdict, grade?.Score ?? 0, remark.Believes, final) { Passage = remark.Passage };
    }

    private static Verdict At(Step step, double score) =>
        score >= (step.Bar ?? 1) ? Verdict.Right : score > 0 ? Verdict.Almost : Verdict.NotYet;

    private static Given Stored(Step step, Answer command) =>
        step.Exercise is FreeText ? new Kept(command.Id) : command.Given;

    private static bool IsPretest(Attempt attempt, Step step, Answer command) =>
        command is { Try: 1, Place.Presentation: 1 } && step.Exercise.Gradable && !step.LessonFirst
        && !attempt.Awaited!.Peek && !attempt.Met.Contains(step.Id);

    private static ImmutableArray<string> Order(Shown shown) =>
        (shown.Inner ?? shown).Options is { } options ? [.. options.Select(o => o.Id)] : [];
}
