using System.CommandLine;

namespace Essai.Commands;

internal static class ImportCommand
{
    public static Command Create()
    {
        var path = new Argument<string>("PATH") { Description = "A course, or an academy with its courses." };
        var academy = Options.Academy();
        var data = Options.Data();
        var command = new Command("import", "Put a course, or an academy with its courses, online. Attempts under way stay on their version.") { path, academy, data };
        command.SetAction((parsed, cancel) => Import(CourseTree.At(parsed.GetValue(path)!), parsed.GetValue(academy)!, parsed.GetValue(data)!, parsed.Out(), cancel));
        return command;
    }

    private static async Task<int> Import(CourseTree tree, string slug, string data, TextWriter output, CancellationToken cancel)
    {
        if (tree.Academies.Count > 1)
        {
            throw new CommandException(ExitCode.WrongUse, "Import one academy at a time, or use seed for all of a folder.");
        }

        using var entrance = await Entrance.Open(data, cancel);
        if (tree.Academies.Count == 0 && !entrance.Knows(slug))
        {
            throw new CommandException(ExitCode.WrongUse, $"There is no academy {slug} yet. Import its own folder first, the one that holds {FoundAcademy.FileName}.");
        }

        return await entrance.Import([new Arrival(slug, tree.Academies.SingleOrDefault(), [.. tree.Courses])], output, cancel);
    }
}
