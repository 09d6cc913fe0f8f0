using System.Collections.Immutable;
using System.Text.Json;
using Essai.Platform.Academies;
using Essai.Platform.Courses;
using Essai.Platform.Database;
using Essai.Platform.Hosting;
using Essai.Platform.Media;
using Essai.Standards.Courses;

namespace Essai.Commands;

/// <summary>What is to come into an academy: its settings, unless null, and courses.</summary>
internal sealed record Arrival(string Slug, FoundAcademy? Settings, ImmutableArray<FoundCourse> Courses);

/// <summary>A course that is offered now, and as which version.</summary>
internal sealed record Online(string Academy, string Course, string Version);

/// <summary>What came of an import: courses that are online, or the errors that kept all of them out.</summary>
internal sealed record Imported(ImmutableArray<Online> Courses, Findings Findings)
{
    /// <summary>For programs: one JSON object. People were told as it went on.</summary>
    /// <returns>The exit code.</returns>
    public int Tell(TextWriter? programs)
    {
        programs?.WriteLine(JsonSerializer.Serialize(new { Courses, Problems = CheckCommand.Json(Findings) }, JsonSerializerOptions.Web));
        return Findings.Errors > 0 ? ExitCode.Problems : ExitCode.Done;
    }
}

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
        importer = new Importer(academies, new CourseShelf(database, TimeProvider.System), new MediaFolder(data, database.Files));
    }

    public static async Task<Entrance> Open(string data, CancellationToken cancel)
    {
        var folder = DataFolder.Open(data);
        return new Entrance(await EssaiDatabase.OpenBeside(folder.Path, cancel), folder);
    }

    public bool Knows(string slug) => academies.Find(slug) is not null;

    /// <returns>What is online now; where anything has errors nothing was changed.</returns>
    public async Task<Imported> Import(IReadOnlyList<Arrival> arrivals, TextWriter output, CancellationToken cancel)
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
            var errors = findings with { Problems = [.. findings.Problems.Where(p => p.Severity == Severity.Error)] };
            CheckCommand.Print(errors, 0, output);
            return new Imported([], errors);
        }

        var online = ImmutableArray.CreateBuilder<Online>();

        await Progressing.Run(output, "Courses", arrivals.Sum(a => a.Courses.Length), async progress =>
        {
            foreach (var arrival in arrivals)
            {
                await Import(arrival, one =>
                {
                    online.Add(one);
                    progress.Done($"{one.Academy}/{one.Course} is online as {one.Version}");
                }, cancel);
            }
        });
        return new Imported(online.ToImmutable(), findings with { Problems = [] });
    }

    public void Dispose() => database.Dispose();

    private async Task Import(Arrival arrival, Action<Online> done, CancellationToken cancel)
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
            done(new Online(arrival.Slug, course.Id, version));
        }
    }

    private static async Task<string?> Logo(FoundAcademy found, AcademySettings settings, CancellationToken cancel) =>
        settings.Logo is { } logo ? await File.ReadAllTextAsync(Path.Combine(found.Folder, logo), cancel) : null;
}
