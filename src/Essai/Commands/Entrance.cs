using System.Collections.Immutable;
using Essai.Platform.Academies;
using Essai.Platform.Courses;
using Essai.Platform.Database;
using Essai.Platform.Hosting;
using Essai.Platform.Media;
using Essai.Standards.Courses;

namespace Essai.Commands;

/// <summary>What is to come into an academy: its settings, unless null, and courses.</summary>
internal sealed record Arrival(string Slug, FoundAcademy? Settings, ImmutableArray<FoundCourse> Courses);

/// <summary>Where courses come into a data folder. All are read and checked before the first is put online.</summary>
internal sealed class Entrance : IDisposable
{
    private readonly EssaiDatabase database;
    private readonly AcademyShelf academies;
    private readonly Importer importer;

    private Entrance(EssaiDatabase database, DataFolder data)
    {
        this.database = database;
        academies = new AcademyShelf(database, TimeProvider.System);
        importer = new Importer(academies, new CourseShelf(database, TimeProvider.System), new MediaFolder(data));
    }

    public static async Task<Entrance> Open(string data, CancellationToken cancel)
    {
        var folder = DataFolder.Open(data);
        return new Entrance(await EssaiDatabase.OpenBeside(folder.Path, cancel), folder);
    }

    public bool Knows(string slug) => academies.Find(slug) is not null;

    /// <returns>The exit code: problems, where anything has errors; then nothing was changed.</returns>
    public async Task<int> Import(IReadOnlyList<Arrival> arrivals, TextWriter output, CancellationToken cancel)
    {
        foreach (var arrival in arrivals)
        {
            if (Slugs.Refuse(arrival.Slug) is { } why)
            {
                throw new CommandException(ExitCode.WrongUse, why);
            }
        }

        var findings = Checking.Check(new CourseTree([.. arrivals.Select(a => a.Settings).OfType<FoundAcademy>()], [.. arrivals.SelectMany(a => a.Courses)]));
        if (findings.Errors > 0)
        {
            CheckCommand.Print(findings with { Problems = [.. findings.Problems.Where(p => p.Severity == Severity.Error)] }, 0, output);
            return ExitCode.Problems;
        }

        await Progressing.Run(output, "Courses", arrivals.Sum(a => a.Courses.Length), async progress =>
        {
            foreach (var arrival in arrivals)
            {
                await Import(arrival, progress, cancel);
            }
        });
        return ExitCode.Done;
    }

    public void Dispose() => database.Dispose();

    private async Task Import(Arrival arrival, Progress progress, CancellationToken cancel)
    {
        if (arrival.Settings is { } found)
        {
            var settings = AcademyFile.Read(await File.ReadAllTextAsync(found.SettingsFile, cancel)).Settings!;
            await importer.Open(arrival.Slug, settings, await Logo(found, settings, cancel), cancel);
        }

        foreach (var course in arrival.Courses)
        {
            var reading = CourseFolder.Read(course.Id, course.Read());
            var media = reading.Files.Media.Keys.ToImmutableDictionary(path => path, path => File.ReadAllBytes(Path.Combine(course.Folder, path)), StringComparer.Ordinal);
            var version = await importer.Import(arrival.Slug, reading, media, cancel);
            progress.Done($"{arrival.Slug}/{course.Id} is online as {version}");
        }
    }

    private static async Task<string?> Logo(FoundAcademy found, AcademySettings settings, CancellationToken cancel) =>
        settings.Logo is { } logo ? await File.ReadAllTextAsync(Path.Combine(found.Folder, logo), cancel) : null;
}
