using System.CommandLine;
using System.Text;
using System.Text.Json;
using Essai.Engine.Courses;
using Essai.Platform.Courses;
using Essai.Platform.Database;
using Essai.Platform.Hosting;
using Essai.Platform.Media;
using Essai.Standards.Courses;

namespace Essai.Commands;

internal static class ExportCommand
{
    public static Command Create()
    {
        var target = new Argument<string>("OUT") { Description = "A folder; each course becomes a folder in it." };
        var academy = Options.Academy();
        var course = new Option<string?>("--course") { Description = "One course alone.", HelpName = "ID" };
        var data = Options.Data();
        var json = Options.Json();
        var command = new Command("export", "Write an academy's courses, as they are online, back into files.") { target, academy, course, data, json };
        command.SetAction(async (parsed, cancel) =>
        {
            var folder = DataFolder.Open(parsed.GetValue(data)!);
            using var database = await EssaiDatabase.OpenBeside(folder.Path, cancel);
            var courses = await Find(database, parsed.GetValue(academy)!, parsed.GetValue(course), cancel);
            var written = new List<Written>();
            foreach (var version in courses)
            {
                var to = Path.Combine(parsed.GetValue(target)!, version.Course.Id);
                Write(version, to, file => new MediaFolder(folder, database.Files).Find(parsed.GetValue(academy)!, file.Hash));
                written.Add(new(version.Course.Id, version.Version, to));
            }

            await parsed.Out().WriteLineAsync(parsed.GetValue(json)
                ? JsonSerializer.Serialize(new { Courses = written }, JsonSerializerOptions.Web)
                : string.Join(Environment.NewLine, written.Select(w => $"{w.Course} {w.Version} → {w.Folder}")));
            return ExitCode.Done;
        });
        return command;
    }

    private static async Task<IReadOnlyList<CourseVersion>> Find(EssaiDatabase database, string academy, string? course, CancellationToken cancel)
    {
        var all = await new CourseShelf(database, TimeProvider.System).All(academy, cancel);
        var wanted = all.Where(v => course is null || v.Course.Id == course).ToArray();
        return wanted.Length > 0 ? wanted
            : throw new CommandException(ExitCode.WrongUse, course is null ? $"{academy} has no course online." : $"{academy} has no course {course} online.");
    }

    private static void Write(CourseVersion version, string to, Func<MediaFile, string?> find)
    {
        if (Directory.Exists(to) && Directory.EnumerateFileSystemEntries(to).Any())
        {
            throw new CommandException(ExitCode.WrongUse, $"{to} is not empty; name another folder.");
        }

        foreach (var (path, text) in CoursePrinter.Print(version.Course))
        {
            File.WriteAllText(Place(to, path), text, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        }

        foreach (var (path, file) in version.Media)
        {
            File.Copy(find(file) ?? throw new CommandException(ExitCode.Environment, $"The data folder lacks {path} of {version.Course.Id}."), Place(to, path));
        }
    }

    private sealed record Written(string Course, string Version, string Folder);

    private static string Place(string folder, string path)
    {
        var file = Path.Combine(folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        return file;
    }
}
