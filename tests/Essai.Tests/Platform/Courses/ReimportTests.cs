using Essai.Platform.Courses;
using Microsoft.Extensions.DependencyInjection;

namespace Essai.Tests.Platform.Courses;

public sealed class ReimportTests
{
    [Fact]
    public async Task an_attempt_ends_on_the_version_it_began_with()
    {
        await using var essai = await RunningEssai.Serve(await OpenLumen.Folder("a", "b", "c"));
        var guest = await (await PlayingGuest.Arrive(essai.Http)).Start();
        await guest.Answer(right: true);

        await essai.Services.GetRequiredService<CourseShelf>().Publish(OpenLumen.Slug, TestCourse.Of("exposure", "x", "y"), TestContext.Current.CancellationToken);

        (await guest.Finish()).ShouldBe(["b", "c"]);
        (await (await guest.Start()).Finish()).ShouldBe(["x", "y"]);
    }
}
