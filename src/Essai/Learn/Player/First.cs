using Essai.Engine.Practice;
using Essai.Learn.Desk;

namespace Essai.Learn.Player;

/// <summary>A stranger's first tap: guest, attempt and answer are made in one transaction from the form's sealed ticket.</summary>
internal static class First
{
    public static async Task<(DeskReply Reply, Learner Learner)> Send(HttpContext http, Page page, PlayerForm form, Asked asked, Func<CourseAttempt, Reading> read)
    {
        // The same ticket sent twice is the same guest: nobody is doubled by a double click.
        if (page.Tickets.Open(page.Academy.Slug, form.Ticket) is not { } ticket)
        {
            return (new DeskReply.NotFound(), page.Learner);
        }

        var guest = page.Guest ?? page.Tokens.NewLearner(page.Academy.Slug, ticket.Attempt);
        var learner = new Learner(page.Academy.Slug, guest, IsNew: page.Guest is null) { Zone = form.Zone };
        var known = learner with { IsNew = false };
        if (await page.Desk.Find(known, ticket.Attempt, http.RequestAborted) is not null)
        {
            return (await page.Desk.Send(known, ticket.Attempt, asked, read, http.RequestAborted), known);
        }

        var wanted = new Wanted(ticket.Course, ticket.Chapter, ticket.Mode, page.Lang) { Seed = ticket.Seed, StartCommand = ticket.Attempt };
        return (await page.Desk.StartWith(learner, ticket.Attempt, wanted, asked, read, http.RequestAborted), learner);
    }

    /// <summary>The attempt that a ticket would start, for showing its first question: nothing is written.</summary>
    public static async Task<CourseAttempt?> Imagine(Page page, Ticket ticket, CancellationToken cancel)
    {
        var learner = page.Learner with { IsNew = page.Guest is null };
        var wanted = new Wanted(ticket.Course, ticket.Chapter, ticket.Mode, page.Lang) { Seed = ticket.Seed };
        return (await page.Desk.Imagine(learner, ticket.Attempt, wanted, page.Now, cancel))?.Attempt;
    }
}
