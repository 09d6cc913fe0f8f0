using Essai.Learn.Desk;
using Essai.Platform.Hosting;
using Essai.Platform.Database;
using Essai.Platform.Reports;

namespace Essai.Learn.Player;

/// <summary>POST reports: a problem with a question, or an answer that should be accepted.</summary>
internal static class Reporting
{
    private const int LongestText = 2_000;

    public static async Task<IResult> Send(Guid attempt, HttpContext http, Page page, ReportBox box)
    {
        if (await PlayerForm.Read(http) is not { } form || await page.Desk.Find(page.Learner, attempt, http.RequestAborted) is not { } open || form.Place(open) is not { } place)
        {
            return Page.NotFound(http);
        }

        var text = form.Fields["text"].ToString();
        var kind = form.Fields["kind"] == "shouldBeAccepted" ? ReportKind.ShouldBeAccepted : ReportKind.Problem;
        var report = new Report(page.Academy.Slug, form.Id, attempt, open.Course.Id, place.Step)
        {
            Learner = page.Learner.Id,
            Kind = kind,
            Text = text.Length > LongestText ? text[..LongestText] : text,
            At = page.Now,
        };
        await box.Add(report, http.RequestAborted);
        return PlayerRoutes.SeeOther(http, page.Academy.Path(page.Lang, $"attempts/{attempt}?notice=reported"));
    }
}
