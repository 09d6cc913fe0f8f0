using Essai.Platform.Database;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Essai.Tests.Learn.Api;

[Collection(School.Name)]
public sealed class ReportTests(School school)
{
    [Theory]
    [InlineData("shouldBeAccepted")]
    [InlineData("problem")]
    public async Task a_report_is_kept_once(string kind)
    {
        var pupil = await Pupil.Arrive(school.Essai);
        var attempt = await pupil.Start("each/short");
        var report = new { id = Guid.NewGuid(), attempt = attempt["id"], step = attempt["awaited"]!["step"], kind, text = "EV correction" };

        var (first, again) = (await pupil.Post("reports", report), await pupil.Post("reports", report));

        (first.Status, (Guid)first.Json["id"]!, again.Status, again.Text).ShouldBe((201, report.id, 201, first.Text));
        await using var context = school.Essai.Services.GetRequiredService<EssaiDatabase>().Context("clean");
        var kept = await context.Reports.SingleAsync(r => r.Id == report.id);
        (kept.Course, kept.Step, kept.Text, kept.Kind.ToString()).ShouldBe(("each", "short", "EV correction", kind == "problem" ? "Problem" : "ShouldBeAccepted"));
    }

    [Fact]
    public async Task a_report_that_is_none_is_refused_by_its_field()
    {
        var pupil = await Pupil.Arrive(school.Essai);
        var attempt = await pupil.Start("each/short");
        var (id, step) = (Guid.NewGuid(), attempt["awaited"]!["step"]);

        (await pupil.Post("reports", new { id, attempt = attempt["id"], step, kind = "praise" })).Problem.ShouldBe("422 invalid_field kind");
        (await pupil.Post("reports", new { id, attempt = attempt["id"], step })).Problem.ShouldBe("422 invalid_field kind");
        (await pupil.Post("reports", new { id, attempt = attempt["id"], step, kind = "problem", text = new string('x', 2001) })).Problem.ShouldBe("422 invalid_field text");
        (await pupil.Post("reports", new { id, attempt = attempt["id"], step = "nobodyxx", kind = "problem" })).Problem.ShouldBe("404 not_found");
        (await pupil.Post("reports", new { id, attempt = Guid.NewGuid(), step, kind = "problem" })).Problem.ShouldBe("404 not_found");
    }

    [Fact]
    public async Task the_id_of_another_report_is_refused()
    {
        var pupil = await Pupil.Arrive(school.Essai);
        var attempt = await pupil.Start("each/short");
        var (id, step) = (Guid.NewGuid(), attempt["awaited"]!["step"]);
        await pupil.Post("reports", new { id, attempt = attempt["id"], step, kind = "problem", text = "one" });

        (await pupil.Post("reports", new { id, attempt = attempt["id"], step, kind = "problem", text = "two" })).Problem.ShouldBe("422 id_reused id");
    }
}
