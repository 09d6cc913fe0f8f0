using Essai.Engine.Practice;
using Essai.Learn.Desk;

namespace Essai.Learn.Player;

/// <summary>GET play/{course}/{chapter}: the running attempt, else a first question that writes nothing.</summary>
internal static class Entry
{
    public static async Task<IResult> Show(string course, string chapter, HttpContext http, Page page)
    {
        var mode = http.Request.Query["mode"] == "challenge" ? Mode.Challenge : Mode.Learn;
        if (page.Guest is not null && await page.Desk.Running(page.Learner, new Wanted(course, chapter, mode, page.Lang), http.RequestAborted) is { } running)
        {
            return TypedResults.LocalRedirect(page.Academy.Path(page.Lang, $"attempts/{running.Id}"));
        }

        var ticket = Ticket.New(course, chapter, mode);
        if (await First.Imagine(page, ticket, http.RequestAborted) is not { } open)
        {
            return await page.Absent(http, course, chapter);
        }

        return Pages.Question(page.View(open, page.Tickets.Seal(page.Academy.Slug, ticket)));
    }
}
