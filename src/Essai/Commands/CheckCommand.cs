using System.CommandLine;
using System.Text.Json;
using System.Text.Json.Nodes;
using Essai.Standards.Courses;

namespace Essai.Commands;

internal static class CheckCommand
{
    public static Command Create()
    {
        var path = new Argument<string>("PATH") { Description = "A course, an academy, a folder of academies, or one file of a course." };
        var fix = new Option<bool>("--fix") { Description = "Print the files in their one form first, where that is safe." };
        var json = Options.Json();
        var command = new Command("check", "Find what is wrong in courses, with file and line, and say how to mend it. Exit code 1 where there are errors.") { path, fix, json };
        command.SetAction(parsed =>
        {
            var tree = CourseTree.At(parsed.GetValue(path)!);
            var mended = parsed.GetValue(fix) ? tree.Courses.Sum(c => Fixing.Fix(c).Count) : 0;
            var findings = Checking.Check(tree);
            if (parsed.GetValue(json))
            {
                parsed.Out().WriteLine(Json(findings, mended).ToJsonString());
            }
            else
            {
                Print(findings, mended, parsed.Out());
            }

            return findings.Errors == 0 ? ExitCode.Done : ExitCode.Problems;
        });
        return command;
    }

    public static void Print(Findings findings, int mended, TextWriter output)
    {
        foreach (var problem in findings.Problems)
        {
            output.WriteLine($"{problem.File}:{problem.Line}: {Word(problem.Severity)} {problem.Code}: {problem.Message}");
            output.WriteLine($"    {problem.Mend}");
        }

        if (mended > 0)
        {
            output.WriteLine($"{Count(mended, "file")} printed in the one form.");
        }

        output.WriteLine($"{Count(findings.Courses, "course")}, {Count(findings.Steps, "step")}: {Count(findings.Errors, "error")}, {Count(findings.Warnings, "warning")}.");
    }

    private static JsonObject Json(Findings findings, int mended) => new()
    {
        ["courses"] = findings.Courses,
        ["steps"] = findings.Steps,
        ["fixed"] = mended,
        ["errors"] = findings.Errors,
        ["warnings"] = findings.Warnings,
        ["problems"] = Json(findings),
    };

    public static JsonNode Json(Findings findings) => JsonSerializer.SerializeToNode(
        findings.Problems.Select(p => new { p.File, p.Line, Severity = Word(p.Severity), p.Code, p.Message, p.Mend }),
        JsonSerializerOptions.Web)!;

    private static string Word(Severity severity) => severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
    };

    private static string Count(int n, string noun) => n == 1 ? $"1 {noun}" : $"{n} {noun}s";
}
