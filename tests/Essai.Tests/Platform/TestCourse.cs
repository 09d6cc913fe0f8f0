using System.Collections.Immutable;
using Essai.Engine.Answers;
using Essai.Engine.Answers.Kinds;
using Essai.Engine.Courses;
using Essai.Standards.Courses;

namespace Essai.Tests.Platform;

/// <summary>A small invented course: one chapter, every question of which is answered right with <see cref="Right"/>.</summary>
internal static class TestCourse
{
    public static Given Right => new Choices([TrueFalse.True]);

    public static Given Wrong => new Choices([TrueFalse.False]);

    public static CourseVersion Of(string id, params string[] steps) => Compiler.Compile(
        new Course
        {
            Id = id,
            Languages = ["fr"],
            Title = LocalText.Of("fr", id),
            Chapters = [new Chapter { Id = "light", Title = LocalText.Of("fr", "Lumière"), Steps = [.. steps.Select(Step)] }],
        },
        ImmutableSortedDictionary<string, MediaFile>.Empty);

    private static Step Step(string id) => new()
    {
        Id = id,
        Exercise = new TrueFalse([Option(TrueFalse.True, right: true), Option(TrueFalse.False, right: false)]),
        Prompt = LocalText.Of("fr", id),
        Skills = ["exposure"],
    };

    private static Option Option(string id, bool right) => new(id, LocalText.Of("fr", id), right, Remark.None);
}
