using Essai.Engine.Courses;
using Essai.Platform.Academies;
using Essai.Platform.Courses;
using Essai.Platform.Database;
using Essai.Standards.Courses;

namespace Essai.Tests.Platform;

/// <summary>A data folder with the academy lumen and its course of true and false, ready to be served.</summary>
internal static class OpenLumen
{
    public const string Slug = "lumen";

    public static async Task<string> Folder(params string[] steps)
    {
        var folder = Profile.DataFolder();
        await Into(folder, steps);
        return folder;
    }

    public static async Task Into(string folder, params string[] steps)
    {
        using var database = await EssaiDatabase.Open(folder, CancellationToken.None);
        var settings = new AcademySettings { Name = LocalText.Of("fr", "Lumen"), Languages = ["fr"], Colour = "#123456" };
        await new AcademyShelf(database, TimeProvider.System).Open(Slug, new StoredAcademy(settings, null), CancellationToken.None);
        await new CourseShelf(database, TimeProvider.System).Publish(Slug, TestCourse.Of("exposure", steps), CancellationToken.None);
    }
}
