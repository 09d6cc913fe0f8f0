using Essai.Standards.Courses;

namespace Essai.Standards.Tests.Courses.Rules;

public sealed class RuleTableTests
{
    [Fact]
    public void the_table_of_rules_is_the_rules()
    {
        var rows = CourseRules.Known.Select(r => $"| {r.Code} | {(r.Severity == Severity.Error ? "error" : "warning")} | {r.Title} |");

        var table = File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "docs", "check-rules.md")).Where(l => l.StartsWith("| ES", StringComparison.Ordinal));

        table.ShouldBe(rows);
    }

    [Fact]
    public void no_code_is_used_twice() => CourseRules.Known.Select(r => r.Code).ShouldBeUnique();
}
