using System.Collections.Immutable;
using Essai.Engine.Answers;
using Essai.Engine.Courses;

namespace Essai.Engine.Practice;

/// <summary>The why of this very answer and the passage that repairs it (rules R2 and R4).</summary>
internal static class Explaining
{
    /// <summary>What the answer's own remark says; what it leaves open, the step's whys say.</summary>
    public static Remark Remark(Step step, Verdict verdict, Grade grade)
    {
        var own = verdict == Verdict.Right && grade.Score < 1 ? null : grade.Remark;
        var general = General(step, verdict, grade);
        return new Remark(own?.Why ?? general?.Why, own?.Believes ?? general?.Believes, own?.Passage ?? general?.Passage);
    }

    /// <summary>
    /// All that is said. Once the right answer is shown, its why stands in for one that is not there, as for "I don't know".
    /// Whoever was sure and wrong gets the longest explanation (rule R9).
    /// </summary>
    public static ImmutableArray<LocalText> Said(Step step, Answered answered, Grade grade, Showing showing)
    {
        var verdict = answered.Judgement.Verdict;
        var own = answered.Given is DontKnow ? null : Remark(step, verdict, grade).Why;
        var right = answered.Judgement.Final ? OfRight(step, showing) : null;
        LocalText?[] said = verdict is Verdict.Almost or Verdict.NotYet && answered.Confidence == Confidence.Sure
            ? [own, General(step, verdict, grade)?.Why, right]
            : [own ?? right];
        return [.. said.OfType<LocalText>().Distinct()];
    }

    /// <summary>The option's passage, else its misconception's where this lesson has it, else the lesson's start.</summary>
    public static Passage? Passage(Course course, Step step, string? passage, string? believes) =>
        step.Lesson is not { } lesson ? null
        : lesson.Has(passage) ? lesson.At(passage)
        : lesson.At(course.Misconception(believes)?.Passage);

    private static LocalText? OfRight(Step step, Showing showing) =>
        step.Exercise.Key(showing) is { } key ? Remark(step, Verdict.Right, step.Exercise.Grade(key, showing)).Why ?? step.KeyPoint : null;

    private static Remark? General(Step step, Verdict verdict, Grade grade) =>
        Whys(verdict, grade).Select(id => step.Whys.FirstOrDefault(w => w.Id == id)).FirstOrDefault(w => w is not null)?.Remark;

    private static string[] Whys(Verdict verdict, Grade grade) => verdict switch
    {
        Verdict.Right => [Why.Right],
        Verdict.Almost => [Why.Almost, grade.Fallback, Why.Otherwise],
        Verdict.NotYet => [grade.Fallback, Why.Otherwise],
        Verdict.Recorded => [],
    };
}
