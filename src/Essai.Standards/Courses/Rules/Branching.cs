using Essai.Engine.Courses;

namespace Essai.Standards.Courses.Rules;

/// <summary>Rules that say where to go next (ENGINE.md 2, "Branching").</summary>
internal static class Branching
{
    public static IEnumerable<Finding> OutsideAuthorOrder(CheckedStep step) => step.Step.Rules.IsEmpty || step.Chapter.DrawAll ? []
        : [step.Finding("front/rules", "The chapter draws its steps, so that no rule can say which comes next.", "Write `draw: all` into the chapter's front matter.")];

    public static IEnumerable<Finding> UnknownTargets(CheckedStep step) => Goes(step)
        .Where(go => go != BranchRule.End && step.Chapter.Step(go) is null)
        .Select(go => step.Finding("front/rules", $"A rule goes to `{go}`, which is no step of this chapter.", Reading.Nearest.Hint(go, [.. step.Chapter.Steps.Select(s => s.Id), BranchRule.End])));

    public static IEnumerable<Finding> Loops(CheckedStep step) => Goes(step)
        .Where(go => IndexOf(step.Chapter, go) is >= 0 and var to && to <= IndexOf(step.Chapter, step.Step.Id))
        .Select(go => step.Finding("front/rules", $"A rule goes back to `{go}`: a learner could go round for ever.", "Go to a later step, or to `end`."));

    public static IEnumerable<Finding> Unreachable(Subject subject)
    {
        foreach (var chapter in subject.Course.Chapters.Where(c => c.DrawAll && c.Steps.Any(s => !s.Rules.IsEmpty)))
        {
            var reached = Reached(chapter);
            foreach (var step in chapter.Steps.Where((_, i) => !reached.Contains(i)))
            {
                yield return new Finding($"step/{step.Id}", "No rule leads to this step, and the step before always leads elsewhere.", "Let a rule go to it, or take it out.");
            }
        }
    }

    public static IEnumerable<Finding> UnknownAnswers(CheckedStep step) => step.Step.Rules.Select(r => r.When).OfType<AnswerIs>()
        .Where(a => !step.Exercise.Ids.Contains(a.Option, StringComparer.Ordinal))
        .Select(a => step.Finding("front/rules", $"A rule waits for the answer `{a.Option}`, which is no id of this exercise.", Reading.Nearest.Hint(a.Option, [.. step.Exercise.Ids])));

    public static IEnumerable<Finding> UnsetVariables(CheckedStep step)
    {
        var set = step.Chapter.Steps.SelectMany(s => s.Rules).SelectMany(r => r.Set.Keys.Concat(r.Add.Keys)).ToHashSet(StringComparer.Ordinal);
        return step.Step.Rules.Select(r => r.When).OfType<VariableIs>().Where(v => !set.Contains(v.Name))
            .Select(v => step.Finding("front/rules", $"A rule looks at `{v.Name}`, which no rule sets: it is always 0.", $"Set it with `set:` or `add:`. {Reading.Nearest.Hint(v.Name, set)}"));
    }

    private static IEnumerable<string> Goes(CheckedStep step) => step.Step.Rules.Select(r => r.Go).OfType<string>();

    private static int IndexOf(Chapter chapter, string id) => chapter.Steps.Select((s, i) => (s.Id, i)).Where(s => s.Id == id).Select(s => s.i).FirstOrDefault(-1);

    private static HashSet<int> Reached(Chapter chapter)
    {
        var reached = new HashSet<int>();
        var open = new Queue<int>([0]);
        while (open.TryDequeue(out var i))
        {
            if (i < chapter.Steps.Length && reached.Add(i))
            {
                foreach (var go in chapter.Steps[i].Rules.Select(r => r.Go).OfType<string>())
                {
                    open.Enqueue(IndexOf(chapter, go) is >= 0 and var to ? to : chapter.Steps.Length);
                }

                open.Enqueue(AlwaysLeaves(chapter.Steps[i]) ? chapter.Steps.Length : i + 1);
            }
        }

        return reached;
    }

    // All options, or all verdicts, lead away: then nobody simply goes on to the next step.
    private static bool AlwaysLeaves(Step step)
    {
        var leaving = step.Rules.Where(r => r.Go is not null).Select(r => r.When).ToArray();
        var answers = leaving.OfType<AnswerIs>().Select(a => a.Option).ToHashSet(StringComparer.Ordinal);
        var verdicts = leaving.OfType<VerdictIs>().Select(v => v.Verdict).ToHashSet();
        return (step.Exercise.Ids.Any() && step.Exercise is Engine.Answers.Kinds.SingleChoice && step.Exercise.Ids.All(answers.Contains))
            || (verdicts.Contains(Engine.Answers.Verdict.Right) && verdicts.Contains(Engine.Answers.Verdict.NotYet) && (verdicts.Contains(Engine.Answers.Verdict.Almost) || step.Exercise is Engine.Answers.Kinds.SingleChoice));
    }
}
