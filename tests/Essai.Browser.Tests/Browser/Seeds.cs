using System.Collections.Immutable;
using System.Globalization;
using Essai.Commands;
using Essai.Engine.Answers.Kinds;
using Essai.Engine.Answers.Numbers;
using Essai.Engine.Courses;
using Essai.Platform.Academies;
using Essai.Platform.Courses;
using Essai.Platform.Database;
using Essai.Platform.Hosting;
using Essai.Platform.Media;
using Essai.Standards.Courses;

namespace Essai.Browser.Tests.Browser;

/// <summary>What the tests find online: the demo academies, the Arabic one, and each of their steps alone in a chapter.</summary>
internal static class Seeds
{
    /// <summary>The academy in which every chapter is one step, so that a test can go straight to it.</summary>
    public const string Alone = "alone";

    public const string Arabic = "khutwa";

    public static string Root { get; } = Find(AppContext.BaseDirectory);

    public static async Task<IReadOnlyList<Alone>> Sow(string folder)
    {
        foreach (var path in new[] { "courses", "tests/academies" })
        {
            (await CommandLine.Run(["seed", Path.Combine(Root, path), "--data", folder], TextWriter.Null, Console.Error)).ShouldBe(0);
        }

        using var database = await EssaiDatabase.OpenBeside(DataFolder.Open(folder).Path, CancellationToken.None);
        var academies = new AcademyShelf(database, TimeProvider.System);
        var importer = new Importer(academies, new CourseShelf(database, TimeProvider.System), new MediaFolder(DataFolder.Open(folder), database.Files));
        await importer.Open(Alone, new AcademySettings { Name = LocalText.Of("fr", "Une à la fois"), Languages = ["fr", "en", "ar"], Colour = "#012169" }, null, CancellationToken.None);
        var steps = new List<Alone>();
        foreach (var course in new[] { "courses", "tests/academies" }.SelectMany(path => CourseTree.At(Path.Combine(Root, path)).Courses))
        {
            steps.AddRange(await Import(importer, course));
        }

        return steps;
    }

    private static async Task<IEnumerable<Alone>> Import(Importer importer, FoundCourse found)
    {
        var reading = CourseFolder.Read(found.Id, found.Read());
        var whole = reading.Course!;
        var course = whole with { Confidence = 0, Chapters = [.. whole.Chapters.SelectMany(c => c.Steps).Select(OfOne)] };
        var files = reading.Files.Media.Keys.ToImmutableDictionary(path => path, path => File.ReadAllBytes(Path.Combine(found.Folder, path)), StringComparer.Ordinal);
        await importer.Import(Alone, reading with { Course = course }, files, CancellationToken.None);
        return course.Chapters.Zip(whole.Chapters.SelectMany(c => c.Steps), (alone, written) => new Alone(course, alone.Steps[0]) { Written = written });
    }

    private static Chapter OfOne(Step step) => new()
    {
        Id = step.Id,
        Title = LocalText.Of("fr", step.Id),
        Draw = 1,
        Steps = [step with { Rules = [], Position = null, Exercise = step.Exercise is Numeric numeric ? Still(numeric) : step.Exercise }],
    };

    // Numbers that are drawn for each learner stand still, so that the tests know the right one.
    private static Numeric Still(Numeric numeric) => numeric with
    {
        Variables = numeric.Variables.ToImmutableSortedDictionary(v => v.Key, v => VariableRange.TryParse(v.Value, out var range) ? range[0].ToString(CultureInfo.InvariantCulture) : v.Value),
    };

    private static string Find(string folder) =>
        File.Exists(Path.Combine(folder, "Essai.slnx")) ? folder : Find(Path.GetDirectoryName(folder.TrimEnd('/'))!);
}
