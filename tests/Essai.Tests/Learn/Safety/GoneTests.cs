using System.Net;
using System.Text.Json.Nodes;
using Essai.Engine.Answers.Kinds;
using Essai.Platform.Courses;
using Essai.Tests.Platform;
using Microsoft.Extensions.DependencyInjection;

namespace Essai.Tests.Learn.Safety;

/// <summary>A course or chapter that was taken down: its addresses say so, and what was begun can be finished.</summary>
public sealed class GoneTests(OpenSchools schools) : IClassFixture<OpenSchools>
{
    [Fact]
    public async Task a_withdrawn_course_is_gone_and_not_lost()
    {
        var (guest, open) = await schools.Begin(Slider.Name);
        var stale = schools.Visitor(Slider.Name);
        var question = await stale.Get($"{stale.Page}play/{open.Course.Id}/{open.Chapter.Id}");
        await schools.Essai.Services.GetRequiredService<CourseShelf>().Withdraw(Slider.Name, open.Course.Id, CancellationToken.None);

        await Gone(guest, $"{guest.Page}courses/{open.Course.Id}");
        await Gone(schools.Visitor(Slider.Name), $"{guest.Page}play/{open.Course.Id}/{open.Chapter.Id}");
        await Gone(guest, $"{guest.Api}/courses/{open.Course.Id}");
        (await stale.Refused(question, "/answers", [("number", "735")])).ShouldBe(HttpStatusCode.Gone);
        (await guest.Get($"{guest.Page}attempts/{open.Id}")).ShouldContain("name=\"number\"");
        (await guest.Get($"{guest.Page}courses")).ShouldNotContain($"courses/{open.Course.Id}\"");
    }

    [Fact]
    public async Task a_chapter_that_a_new_version_lacks_is_gone()
    {
        var (guest, open) = await schools.Begin(Numeric.Name);
        var shelf = schools.Essai.Services.GetRequiredService<CourseShelf>();
        await shelf.Publish(Numeric.Name, TestCourse.Of(open.Course.Id, "backlight"), CancellationToken.None);

        var other = schools.Visitor(Numeric.Name);
        await Gone(other, $"{guest.Page}play/{open.Course.Id}/{Numeric.Name}");
        (await other.Try($"{guest.Page}play/{open.Course.Id}/never")).ShouldBe(HttpStatusCode.NotFound);
        (await other.Try($"{guest.Page}courses/never")).ShouldBe(HttpStatusCode.NotFound);
        var start = new JsonObject { ["id"] = Guid.NewGuid(), ["chapter"] = $"{open.Course.Id}/{Numeric.Name}" };
        await other.Arrive();
        var (status, problem) = await other.Call("POST", $"{other.Api}/attempts", start);
        (status, (string?)problem["code"]).ShouldBe((HttpStatusCode.Gone, "course_withdrawn"));
    }

    private static async Task Gone(Visitor guest, string path) => (await guest.Try(path)).ShouldBe(HttpStatusCode.Gone, path);
}
