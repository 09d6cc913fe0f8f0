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
        var general = Whys(verdict, grade).Select(id => step.Whys.FirstOrDefault(w => w.Id == id)).FirstOrDefault(w => w is not null)?.Remark;
        return new Remark(own?.Why ?? general?.Why, own?.Believes ?? general?.Believes, own?.Passage ?? general?.Passage);
    }

    /// <summary>The option's passage, else its misconception's where this lesson has it, else the lesson's start.</summary>
    public static Passage? Passage(Course course, Step step, string? passage, string? believes) =>
        step.Lesson is not { } lesson ? null
        : lesson.Has(passage) ? lesson.At(passage)
        : lesson.At(course.Misconception(believes)?.Passage);

    private static string[] Whys(Verdict verdict, Grade grade) => verdict switch
    {
        Verdict.Right => [Why.Right],
        Verdict.Almost => [Why.Almost, grade.Fallback, Why.Otherwise],
        Verdict.NotYet => [grade.Fallback, Why.Otherwise],
        Verdict.Recorded => [],
    };
}
