using System.Collections.Immutable;
using System.Text;
using Essai.Engine.Courses;
using Essai.Platform.Academies;
using Essai.Platform.Courses;
using Essai.Platform.Media;
using Essai.Standards.Courses;
using Essai.Tests.Architecture;
using Microsoft.Extensions.DependencyInjection;

namespace Essai.Tests.Learn.Safety;

/// <summary>
/// The academy of tests/faults/clean, every kind in a chapter of its own, with a mark in all that a learner may not see yet
/// (<see cref="Marks"/>).
/// </summary>
internal sealed class MarkedSchool
{
    public const string Course = "light";
    public const string SecretPicture = "media/secret.webp";
    private static readonly string Clean = Path.Combine(Sources.Root, "tests/faults/clean");
    private static readonly Lazy<MarkedSchool> Once = new(() => new MarkedSchool());

    private MarkedSchool()
    {
        Settings = AcademyFile.Read(File.ReadAllText(Path.Combine(Clean, AcademyFile.Name))).Settings! with { Confidence = 0 };
        Files = Read(Path.Combine(Clean, Course));
        var read = CourseFolder.Read(Course, CourseFiles.From(Files));
        var one = read.Course!.Chapters.SelectMany(c => c.DrawAll ? [c] : c.Steps.Select(Alone)).ToImmutableArray();
        Taught = Marks.In(read.Course with { Chapters = one });
    }

    public static MarkedSchool Read() => Once.Value;

    public AcademySettings Settings { get; }

    public Course Taught { get; }

    /// <summary>The chapters, each with one kind; the last branches.</summary>
    public static TheoryData<string> Chapters => [.. Read().Taught.Chapters.Select(c => c.Id)];

    private ImmutableDictionary<string, byte[]> Files { get; }

    /// <summary>Opens the academy in a running program.</summary>
    /// <param name="live">The chapter of the home's question.</param>
    public async Task Open(RunningEssai essai, string slug, string? live = null)
    {
        var services = essai.Services;
        var importer = new Importer(services.GetRequiredService<AcademyShelf>(), services.GetRequiredService<CourseShelf>(), services.GetRequiredService<MediaFolder>());
        await importer.Open(slug, Settings with { Live = $"{Course}/{live ?? Taught.Chapters[0].Id}" }, null, CancellationToken.None);
        var reading = new CourseReading(Taught, []) { Files = CourseFiles.From(Files), Places = new Places(ImmutableDictionary<(string, string), Standards.Courses.Place>.Empty, "en") };
        await importer.Import(slug, reading, Files, CancellationToken.None);
    }

    private static Chapter Alone(Step step) => new() { Id = step.Exercise.Kind, Title = step.Prompt, Draw = 1, Steps = [step] };

    private static ImmutableDictionary<string, byte[]> Read(string folder)
    {
        var files = Directory.GetFiles(folder, "*", SearchOption.AllDirectories).ToDictionary(f => Path.GetRelativePath(folder, f).Replace('\\', '/'), File.ReadAllBytes, StringComparer.Ordinal);
        files[SecretPicture] = [.. files["media/scene.webp"], 0];
        foreach (var lang in new[] { "en", "fr" })
        {
            files[$"media/clip.{lang}.vtt"] = Encoding.UTF8.GetBytes($"WEBVTT\n\n00:00.000 --> 00:00.500\nBefore the moment.\n\n00:00.500 --> 00:01.000\n{Marks.AfterTheMoment} the card turns.\n");
        }

        return files.ToImmutableDictionary();
    }
}
