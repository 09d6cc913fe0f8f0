using Essai.Platform.Courses;
using Essai.Platform.Database;
using Microsoft.Extensions.Time.Testing;

namespace Essai.Tests.Platform.Courses;

public sealed class CourseShelfTests : IAsyncLifetime
{
    private readonly TestFolder folder = new();
    private readonly FakeTimeProvider clock = new();
    private EssaiDatabase database = null!;
    private CourseShelf shelf = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        database = await EssaiDatabase.Open(folder.Path, Cancel);
        shelf = new CourseShelf(database, clock);
    }

    public ValueTask DisposeAsync()
    {
        database.Dispose();
        folder.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task a_new_version_replaces_the_old_one_which_stays_for_running_attempts()
    {
        var (old, fresh) = (TestCourse.Of("exposure", "backlight"), TestCourse.Of("exposure", "backlight", "night"));
        await shelf.Publish("lumen", old, Cancel);
        await shelf.Publish("lumen", fresh, Cancel);

        (await shelf.Latest("lumen", "exposure", Cancel))!.Version.ShouldBe(fresh.Version);
        (await shelf.Version("lumen", "exposure", old.Version, Cancel))!.Course.Chapters[0].Steps.Length.ShouldBe(1);
    }

    [Fact]
    public async Task publishing_the_same_version_again_changes_nothing()
    {
        await shelf.Publish("lumen", TestCourse.Of("exposure", "backlight"), Cancel);
        await shelf.Publish("lumen", TestCourse.Of("exposure", "backlight"), Cancel);

        (await shelf.All("lumen", Cancel)).Length.ShouldBe(1);
    }

    [Fact]
    public async Task what_was_stored_is_read_as_it_was()
    {
        var version = TestCourse.Of("exposure", "backlight");
        await shelf.Publish("lumen", version, Cancel);

        var read = (await new CourseShelf(database, clock).Latest("lumen", "exposure", Cancel))!;

        read.Hashes.ShouldBe(version.Hashes);
        read.Course.Chapters[0].Steps[0].Prompt.In("fr").ShouldBe("backlight");
    }

    [Fact]
    public async Task an_academy_sees_its_own_courses_alone()
    {
        await shelf.Publish("lumen", TestCourse.Of("exposure", "backlight"), Cancel);

        (await shelf.All("boussole", Cancel)).ShouldBeEmpty();
        (await shelf.Latest("boussole", "exposure", Cancel)).ShouldBeNull();
    }

    [Fact]
    public async Task what_another_program_imports_is_offered_within_a_second()
    {
        (await shelf.All("lumen", Cancel)).ShouldBeEmpty();
        await new CourseShelf(database, clock).Publish("lumen", TestCourse.Of("exposure", "backlight"), Cancel);

        clock.Advance(TimeSpan.FromSeconds(1));
        (await shelf.All("lumen", Cancel)).Length.ShouldBe(1);
    }

    [Fact]
    public async Task a_withdrawn_course_is_offered_no_more()
    {
        var version = TestCourse.Of("exposure", "backlight");
        await shelf.Publish("lumen", version, Cancel);
        await shelf.Withdraw("lumen", "exposure", Cancel);

        (await shelf.Latest("lumen", "exposure", Cancel)).ShouldBeNull();
        (await shelf.Version("lumen", "exposure", version.Version, Cancel)).ShouldNotBeNull();
    }
}
