using Essai.Engine.Answers.Kinds;
using Essai.Engine.Courses;
using Essai.Standards.Courses.Printing;

namespace Essai.Standards.Courses.Rules;

/// <summary>What is right, and what is said to whom.</summary>
internal static class Marks
{
    public static IEnumerable<Finding> NothingRight(CheckedStep step) => step.Marked
        .Where(list => step.Exercise is not Numeric && list.All(p => p.Right is false))
        .Select(list => step.Finding(list.First().Name, "No answer is right.", "Mark one with `[x]`."));

    public static IEnumerable<Finding> SeveralRight(CheckedStep step)
    {
        var one = step.Exercise is SingleChoice or TrueFalse or ImageChoice { Several: false };
        return step.Marked.Where(list => one && list.Count(p => p.Right is true) > 1)
            .Select(list => step.Finding(list.Last(p => p.Right is true).Name, "More than one answer is right, and the learner can give only one.",
                "Mark one with `[x]`; or change the kind to `multiple-choice`, or write `several: true` for pictures."));
    }

    public static IEnumerable<Finding> TooFew(CheckedStep step)
    {
        var (count, least) = step.Exercise switch
        {
            SingleChoice or MultipleChoice or TrueFalse or ImageChoice => (step.Parts.Length, 2),
            Ordering ordering => (ordering.Items.Length, 2),
            Matching matching => (matching.Pairs.Length, 2),
            Categorise categorise => (categorise.Bins.Length, 2),
            Hotspot { FreePoint: false } hotspot => (hotspot.Spots.Length, 2),
            Survey { Points: null } survey => (survey.Options.Length, 2),
            _ => (0, 0),
        };
        return count >= least ? [] : [step.Finding("title", "There is nothing to choose between: the list is too short.", $"Write at least {least}.")];
    }

    public static IEnumerable<Finding> NoWhy(CheckedStep step) => step.Parts
        .Where(p => p.Right is false && p.Remark.Why is null)
        .Select(p => step.Finding(p.Name, "Nothing is said to who gives this answer.", "Write `why:` below it: what it would cause, in at most 25 words."));

    /// <summary>Kinds in which a learner can be wrong in ways that no line foresees.</summary>
    public static IEnumerable<Finding> NoOtherwise(CheckedStep step)
    {
        var spoken = step.Exercise switch
        {
            Ordering or Matching or Categorise => step.Parts.Where(p => p.List is not ("right" or "bins")).All(p => p.Remark.Why is not null),
            Slider => step.Says(Why.Below) && step.Says(Why.Above),
            ShortText or Numeric => false,
            GapText gaps => gaps.Gaps.All(g => !g.Options.IsEmpty),
            Hotspot hotspot => !hotspot.FreePoint,
            _ => true,
        };
        return spoken || step.Says(Why.Otherwise) ? []
            : [step.Finding("title", "Nothing is said to who is wrong in a way that no line foresees.", "Write `- {otherwise} …` below the heading “Whys”.")];
    }

    public static IEnumerable<Finding> NoAlmost(CheckedStep step) => step.Exercise is MultipleChoice or ImageChoice { Several: true } && !step.Says(Why.Almost)
        ? [step.Finding("title", "Nothing is said to who finds only a part.", "Write `- {almost} …` below the heading “Whys”.")]
        : [];

    public static IEnumerable<Finding> NoWhyRight(CheckedStep step) =>
        !step.Exercise.Gradable || step.Says(Why.Right) || step.Marked.Any(l => l.Where(p => p.Right is true).All(p => p.Remark.Why is not null) && l.Any(p => p.Right is true)) ? []
            : [step.Finding("title", "Nothing is said to who is right: why it works.", "Write `why:` below the right answer, or `- {right} …` below the heading “Whys”.")];

    public static IEnumerable<Finding> AcceptedButWrong(CheckedStep step)
    {
        var lists = step.Exercise switch
        {
            ShortText text => [("items", text.Lists, text.Rules)],
            GapText gaps => gaps.Gaps.Select(g => ($"groups/{g.Id}/items", g.Lists, gaps.Rules)).ToArray(),
            _ => [],
        };
        return lists.SelectMany(l => l.Item2.SelectMany(list => list.Accepted.Select((text, i) => (text, i))
            .Where(a => !Engine.Answers.Text.TextGrading.Grade(a.text, new(list.Accepted, [.. list.Wrong.Select(w => w.Text)], list.Lang, l.Item3.Accents, l.Item3.Typos, l.Item3.Surplus)).Right)
            .Select(a => step.Finding($"{l.Item1}/accepted-{a.i}", $"“{a.text}” is accepted, and is the same as a text listed as wrong.", "Keep it in one of the two lists.") with { Lang = list.Lang })));
    }

    public static IEnumerable<Finding> SurveysInChapter(Subject subject) => subject.Steps.Where(s => s.Exercise is Survey)
        .GroupBy(s => s.Chapter.Id, StringComparer.Ordinal).SelectMany(g => g.Skip(1))
        .Select(s => s.Finding("title", "The chapter has a second survey, and an attempt asks at most one.", "Keep one survey a chapter."));
}
