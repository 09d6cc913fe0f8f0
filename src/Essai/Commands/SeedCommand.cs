using System.CommandLine;

namespace Essai.Commands;

internal static class SeedCommand
{
    public static Command Create()
    {
        var path = new Argument<string>("PATH") { Description = "A folder of academies.", DefaultValueFactory = _ => "courses" };
        var data = Options.Data();
        var json = Options.Json();
        var command = new Command("seed", "Open every academy of a folder, each under its folder's name, and put its courses online. Twice changes nothing.") { path, data, json };
        command.SetAction(async (parsed, cancel) =>
        {
            var programs = parsed.GetValue(json) ? parsed.Out() : null;
            var arrivals = Arrive(CourseTree.At(parsed.GetValue(path)!));
            using var entrance = await Entrance.Open(parsed.GetValue(data)!, cancel);
            return (await entrance.Import(arrivals, programs is null ? parsed.Out() : TextWriter.Null, cancel)).Tell(programs);
        });
        return command;
    }

    private static Arrival[] Arrive(CourseTree tree)
    {
        if (tree.Academies.Count == 0)
        {
            throw new CommandException(ExitCode.WrongUse, $"There is no academy here: an academy's folder has a file {FoundAcademy.FileName}.");
        }

        return [.. tree.Academies.Select(a => new Arrival(a.Slug, a, [.. a.Courses]))];
    }
}
