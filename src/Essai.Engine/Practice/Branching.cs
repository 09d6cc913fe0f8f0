using System.Collections.Immutable;
using Essai.Engine.Answers;
using Essai.Engine.Courses;

namespace Essai.Engine.Practice;

/// <summary>Rules of a chapter that is played whole: the first that fits, after the first presentation only.</summary>
internal static class Branching
{
    /// <param name="ended">What ended the presentation.</param>
    public static Draft Follow(Draft draft, Chapter chapter, PresentationEnd ended)
    {
        if (!chapter.DrawAll || ended.Place.Presentation > 1)
        {
            return draft;
        }

        var variables = draft.Attempt.Variables;
        var rule = chapter.Step(ended.Place.Step)!.Rules.FirstOrDefault(r => Fits(r.When, ended, variables));
        return rule is null ? draft : draft.Add(Branch(draft.Attempt, rule, ended.Place));
    }

    private static Branched Branch(Attempt attempt, BranchRule rule, Place place)
    {
        var variables = Changed(attempt.Variables, rule);
        var waiting = attempt.Queue.AsSpan();
        if (rule.Go == BranchRule.End)
        {
            return new Branched(place, variables, Unpresented(attempt, waiting), null);
        }

        var at = PlaceInQueue(attempt, rule.Go);
        return at < 0 ? new Branched(place, variables, [], null)
            // Going on to a step that was met already leaves the steps between where they are.
            : new Branched(place, variables, attempt.Slots[waiting[at]].Presentation > 0 ? [] : Unpresented(attempt, waiting[..at]), waiting[at]);
    }

    private static ImmutableSortedDictionary<string, double> Changed(ImmutableSortedDictionary<string, double> variables, BranchRule rule)
    {
        foreach (var (name, value) in rule.Set)
        {
            variables = variables.SetItem(name, value);
        }

        foreach (var (name, value) in rule.Add)
        {
            variables = variables.SetItem(name, variables.GetValueOrDefault(name) + value);
        }

        return variables;
    }

    private static int PlaceInQueue(Attempt attempt, string? step)
    {
        for (var at = 0; at < attempt.Queue.Length; at++)
        {
            if (attempt.Slots[attempt.Queue[at]].Step == step)
            {
                return at;
            }
        }

        return -1;
    }

    private static ImmutableArray<int> Unpresented(Attempt attempt, ReadOnlySpan<int> slots)
    {
        var skipped = ImmutableArray.CreateBuilder<int>();
        foreach (var slot in slots)
        {
            if (attempt.Slots[slot].Presentation == 0)
            {
                skipped.Add(slot);
            }
        }

        return skipped.ToImmutable();
    }

    private static bool Fits(Condition condition, PresentationEnd ended, ImmutableSortedDictionary<string, double> variables) => condition switch
    {
        AnswerIs { Option: var option } => Chosen(ended.Given).Contains(option),
        VerdictIs { Verdict: var verdict } => ended.Verdict == verdict,
        VariableIs variable => Compare(variables.GetValueOrDefault(variable.Name), variable.Comparison, variable.Value),
        _ => throw new InvalidOperationException($"unknown condition {condition.GetType().Name}"),
    };

    private static ImmutableArray<string> Chosen(Given? given) => given switch
    {
        Choices choices => choices.Ids,
        Region region => [region.Id],
        _ => [],
    };

    private static bool Compare(double left, Comparison comparison, double right) => comparison switch
    {
        Comparison.Less => left < right,
        Comparison.AtMost => left <= right,
        Comparison.Equal => left == right,
        Comparison.NotEqual => left != right,
        Comparison.AtLeast => left >= right,
        Comparison.More => left > right,
    };
}

/// <summary>An answer after which the presentation is over. A free text that was compared has no given to look at.</summary>
internal readonly record struct PresentationEnd(Place Place, Given? Given, Verdict Verdict);
