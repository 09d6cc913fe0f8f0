using System.Text.Json.Nodes;
using Essai.Engine.Courses;
using Essai.Platform.Courses;
using Essai.Standards.Courses;
using Essai.Tests.Architecture;
using Essai.Tests.Commands;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace Essai.Tests.Learn.Api;

/// <summary>
/// The academy of every kind, served twice: as `clean` and as `pocket`. In `clean` its steps stand twice more: course `each` has a
/// chapter for every step, course `all` one chapter with them all.
/// </summary>
public sealed class School : IAsyncLifetime
{
    public const string Name = "school";

    private const string WithoutLimits = """{"Essai":{"Limits":{"GuestBurst":1000000,"GuestPerSecond":1000000}}}""";

    internal RunningEssai Essai { get; private set; } = null!;

    public async ValueTask InitializeAsync() => Essai = await Open(WithoutLimits);

    public ValueTask DisposeAsync() => Essai.DisposeAsync();

    internal static async Task<RunningEssai> Open(string settings = "{}", Action<WebApplicationBuilder>? before = null, bool keep = false)
    {
        var data = Profile.DataFolder();
        Profile.Settle(data, settings);
        foreach (var academy in new[] { "clean", "pocket" })
        {
            var (code, said) = await Typed.Run("import", Path.Combine(Sources.Root, "tests/faults/clean"), "--academy", academy, "--data", data);
            code.ShouldBe(0, said);
        }

        var essai = await RunningEssai.Serve(data, before: before, keep: keep);
        await Rearrange(essai.Services.GetRequiredService<CourseShelf>());
        return essai;
    }

    private static async Task Rearrange(CourseShelf shelf)
    {
        var light = (await shelf.Latest("clean", "light", CancellationToken.None))!;
        var kinds = light.Course.Chapter("kinds")!;
        var each = kinds.Steps.Select(step => new Chapter { Id = step.Id, Title = step.Prompt, Steps = [step], DrawAll = true });
        foreach (var course in new[] { light.Course with { Id = "each", Chapters = [.. each] }, light.Course with { Id = "all", Chapters = [kinds with { DrawAll = true }] } })
        {
            await shelf.Publish("clean", Compiler.Compile(course, light.Media), CancellationToken.None);
        }
    }
}

[CollectionDefinition(School.Name)]
public sealed class SchoolCollection : ICollectionFixture<School>;
