using System.Collections.Immutable;
using System.CommandLine;
using Essai.Platform.Academies;
using Essai.Platform.Courses;
using Essai.Platform.Database;
using Essai.Platform.Hosting;
using Essai.Platform.Media;
using Essai.Standards.Courses;

namespace Essai.Commands;

/// <summary>essai seed: opens every academy of a folder, with its courses.</summary>
internal static class SeedCommand
{
    public static Command Create()
    {
        var path = new Argument<string>("PATH") { Description = "A folder of academies.", DefaultValueFactory = _ => "courses" };
        var data = Options.Data();
        var command = new Command("seed", "Open the academies of a folder and put their courses online.") { path, data };
        command.SetAction((parsed, cancel) => Seed(CourseTree.At(parsed.GetValue(path)!), parsed.GetValue(data)!, parsed.Out(), cancel));
        return command;
    }

    private static async Task<int> Seed(CourseTree tree, string data, TextWriter output, CancellationToken cancel)
    {
        using var database = await EssaiDatabase.OpenBeside(data, cancel);
        var importer = new Importer(new AcademyShelf(database, TimeProvider.System), new CourseShelf(database, TimeProvider.System), new MediaFolder(DataFolder.Open(data)));
        foreach (var academy in tree.Academies)
        {
            var reading = AcademyFile.Read(await File.ReadAllTextAsync(academy.SettingsFile, cancel));
            if (reading.Settings is not { } settings)
            {
                throw new CommandException(ExitCode.Problems, $"{academy.SettingsFile}: {string.Join(' ', reading.Problems.Select(p => $"line {p.Line}: {p.Message} {p.Mend}"))}");
            }

            var logo = settings.Logo is { } name && File.Exists(Path.Combine(academy.Folder, name)) ? await File.ReadAllTextAsync(Path.Combine(academy.Folder, name), cancel) : null;
            await importer.Open(academy.Slug, settings, logo, cancel);
            await output.WriteLineAsync($"{academy.Slug}: {settings.Name.In(settings.Languages[0])}");
            foreach (var course in academy.Courses)
            {
                await Import(importer, academy.Slug, course, output, cancel);
            }
        }

        return ExitCode.Done;
    }

    private static async Task Import(Importer importer, string slug, FoundCourse course, TextWriter output, CancellationToken cancel)
    {
        var reading = CourseFolder.Read(course.Id, course.Read());
        if (reading.Course is null || reading.Problems.Any(p => p.Severity == Severity.Error))
        {
            throw new CommandException(ExitCode.Problems, $"{course.Folder} has errors; `essai check {course.Folder}` lists them.");
        }

        var files = reading.Files.Media.Keys.ToImmutableDictionary(path => path, path => File.ReadAllBytes(Path.Combine(course.Folder, path)), StringComparer.Ordinal);
        var version = await importer.Import(slug, reading, files, cancel);
        await output.WriteLineAsync($"  {course.Id} {version}");
    }
}
