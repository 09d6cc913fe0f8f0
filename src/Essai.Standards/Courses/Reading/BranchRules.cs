using System.Collections.Immutable;
using Essai.Engine.Answers;
using Essai.Engine.Courses;

namespace Essai.Standards.Courses.Reading;

/// <summary>Reads and writes branching rules: <c>when: trust >= 2</c>, <c>go: end</c>.</summary>
internal static class BranchRules
{
    private const string Is = "is";

    private static readonly ImmutableArray<(string Sign, Comparison Comparison)> Signs =
    [
        ("<", Comparison.Less), ("<=", Comparison.AtMost), ("=", Comparison.Equal), ("!=", Comparison.NotEqual),
        (">=", Comparison.AtLeast), (">", Comparison.More), ("==", Comparison.Equal), (Is, Comparison.Equal),
    ];

    public static BranchRule? Read(Keys keys)
    {
        var when = keys.Text("when");
        var condition = Condition(when ?? "");
        var rule = new BranchRule(condition ?? new VerdictIs(Verdict.Right), keys.Text("go")) { Set = Variables(keys.Map("set")), Add = Variables(keys.Map("add")) };
        keys.Close("a branching rule");
        if (condition is null)
        {
            keys.Branch($"`when: {when}` cannot be read.", "Write `when: answer is option-id`, `when: verdict is right` (or almost, not-yet), or `when: variable >= 2`.");
            return null;
        }

        if (rule is { Go: null, Set.IsEmpty: true, Add.IsEmpty: true })
        {
            keys.Branch("This rule does nothing.", "Write `go:` with a later step's id or `end`, or `set:` or `add:` with a variable.");
        }

        return rule;
    }

    public static string Write(Condition when) => when switch
    {
        AnswerIs answer => $"answer is {answer.Option}",
        VerdictIs verdict => $"verdict is {verdict.Verdict.Word()}",
        VariableIs variable => $"{variable.Name} {Signs.First(s => s.Comparison == variable.Comparison).Sign} {Numbers.Write(variable.Value)}",
        _ => throw new InvalidOperationException("a condition of no known kind"),
    };

    private static Condition? Condition(string when) => when.Split(' ', StringSplitOptions.RemoveEmptyEntries) switch
    {
        ["answer", Is, var option] when Ids.IsId(option) => new AnswerIs(option),
        ["verdict", Is, var word] when EnumWords.Of<Verdict>().TryGetValue(word, out var verdict) => new VerdictIs(verdict),
        ["answer" or "verdict", ..] => null,
        [var name, var sign, var number] when Ids.IsId(name) && Signs.Any(s => s.Sign == sign) && Numbers.Read(number) is { } value =>
            new VariableIs(name, Signs.First(s => s.Sign == sign).Comparison, value),
        _ => null,
    };

    private static ImmutableSortedDictionary<string, double> Variables(Keys? keys) => keys.Numbers("the variables of a rule");
}
