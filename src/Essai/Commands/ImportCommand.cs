using System.CommandLine;

namespace Essai.Commands;

internal static class ImportCommand
{
    public static Command Create()
    {
        var path = new Argument<string>("PATH") { Description = "A course, or an academy with its courses." };
        var academy = Options.Academy();
        var data = Options.Data();
        var json = Options.Json();
        var command = new Command("import", "Put a course, or an academy with its courses, online. Attempts under way stay on their version.") { path, academy, data, json };
        command.SetAction(async (parsed, cancel) =>
        {
            var programs = parsed.GetValue(json) ? parsed.Out() : null;
            var tree = CourseTree.At(parsed.GetValue(path)!);
            using var entrance = await Entrance.Open(parsed.GetValue(data)!, cancel);
            var arrival = Arrive(tree, parsed.GetValue(academy)!, entrance);
            return (await entrance.Import([arrival], programs is null ? parsed.Out() : TextWriter.Null, cancel)).Tell(programs);
        });
        return command;
    }

    private static Arrival Arrive(CourseTree tree, string slug, Entrance entrance)
    {
        if (tree.Academies.Count > 1)
        {
            throw new CommandException(ExitCode.WrongUse, "Import one academy at a time, or use seed for all of a folder.");
        }

        if (tree.Academies.Count == 0 && !entrance.Knows(slug))
        {
            throw new CommandException(ExitCode.WrongUse, $"There is no academy {slug} yet. Import its own folder first, the one that holds {FoundAcademy.FileName}.");
        }

        return new Arrival(slug, tree.Academies.SingleOrDefault(), [.. tree.Courses]);
    }
}
