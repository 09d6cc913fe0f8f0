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
        var variables = attempt.Variables.SetItems(rule.Set);
        variables = variables.SetItems(rule.Add.Select(a => KeyValuePair.Create(a.Key, variables.GetValueOrDefault(a.Key) + a.Value)));
        var target = attempt.Slots.FirstOrDefault(s => s.Step == rule.Go || s.Places.Any(p => p.Step == rule.Go));
        return rule.Go switch
        {
            BranchRule.End => new Branched(place, variables, [.. Unpresented(attempt, attempt.Queue)], null),
            _ when target is not null && attempt.Queue.Contains(target.Index) => new Branched(place, variables, Before(attempt, target), target.Index),
            _ => new Branched(place, variables, [], null),
        };
    }

    // Going on to a step that was met already leaves the steps between where they are.
    private static ImmutableArray<int> Before(Attempt attempt, Slot target) => target.Presentation > 0 ? []
        : [.. Unpresented(attempt, attempt.Queue.Take(attempt.Queue.IndexOf(target.Index)))];

    private static IEnumerable<int> Unpresented(Attempt attempt, IEnumerable<int> slots) =>
        slots.Where(i => attempt.Slots[i].Presentation == 0);

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
