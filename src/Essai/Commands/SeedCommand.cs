using System.CommandLine;

namespace Essai.Commands;

internal static class SeedCommand
{
    public static Command Create()
    {
        var path = new Argument<string>("PATH") { Description = "A folder of academies.", DefaultValueFactory = _ => "courses" };
        var data = Options.Data();
        var command = new Command("seed", "Open every academy of a folder, each under its folder's name, and put its courses online. Twice changes nothing.") { path, data };
        command.SetAction((parsed, cancel) => Seed(CourseTree.At(parsed.GetValue(path)!), parsed.GetValue(data)!, parsed.Out(), cancel));
        return command;
    }

    private static async Task<int> Seed(CourseTree tree, string data, TextWriter output, CancellationToken cancel)
    {
        if (tree.Academies.Count == 0)
        {
            throw new CommandException(ExitCode.WrongUse, $"There is no academy here: an academy's folder has a file {FoundAcademy.FileName}.");
        }

        using var entrance = await Entrance.Open(data, cancel);
        var arrivals = tree.Academies.Select(a => new Arrival(a.Slug, a, [.. a.Courses])).ToArray();
        return await entrance.Import(arrivals, output, cancel);
    }
}
