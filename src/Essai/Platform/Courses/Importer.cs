using System.Collections.Immutable;
using Essai.Platform.Academies;
using Essai.Platform.Media;
using Essai.Standards.Courses;

namespace Essai.Platform.Courses;

/// <summary>Puts courses and academies online. Attempts that are under way stay on the version they began with.</summary>
internal sealed class Importer(AcademyShelf academies, CourseShelf courses, MediaFolder media)
{
    /// <summary>Opens an academy, or changes the settings of one that is open.</summary>
    /// <param name="logo">SVG.</param>
    public Task Open(string slug, AcademySettings settings, string? logo, CancellationToken cancel) =>
        academies.Open(slug, new StoredAcademy(settings, logo), cancel);

    /// <summary>Compiles a course and offers it; media are stored first, so that no version ever lacks one.</summary>
    /// <param name="reading">A course without errors.</param>
    /// <param name="files">Path in the course folder to content.</param>
    /// <returns>The version that is offered now.</returns>
    public async Task<string> Import(string slug, CourseReading reading, ImmutableDictionary<string, byte[]> files, CancellationToken cancel)
    {
        var version = Compiler.Compile(reading.Course!, reading.Files.Media);
        foreach (var (path, file) in version.Media)
        {
            media.Add(slug, file.Hash, files[path]);
        }

        await courses.Publish(slug, version, cancel);
        return version.Version;
    }
}
