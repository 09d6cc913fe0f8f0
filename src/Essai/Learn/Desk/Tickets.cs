using System.Text;
using Essai.Engine.Practice;
using Essai.Platform.Guests;

namespace Essai.Learn.Desk;

/// <summary>
/// A first question that was shown before there is a learner or an attempt: its page writes nothing and sets no cookie. The
/// signed ticket in the form carries what is needed to make guest, attempt and answer with the first POST.
/// </summary>
internal sealed record Ticket(Guid Attempt, ulong Seed, string Course, string Chapter, Mode Mode)
{
    public static Ticket New(string course, string chapter, Mode mode = Mode.Learn) => new(Guid.NewGuid(), Beginnings.NewSeed(), course, chapter, mode);
}

/// <summary>Signs tickets and reads them back. The seed is secret, so a ticket is sealed, not only signed.</summary>
internal sealed class Tickets(Secrets secrets)
{
    public string Seal(string academy, Ticket ticket)
    {
        var text = $"{ticket.Attempt:N} {ticket.Seed:x} {ticket.Course} {ticket.Chapter} {ticket.Mode}";
        return secrets.Seal("ticket " + academy, Encoding.UTF8.GetBytes(text));
    }

    public Ticket? Open(string academy, string? sealedTicket) =>
        secrets.Open("ticket " + academy, sealedTicket) is { } bytes && Encoding.UTF8.GetString(bytes).Split(' ') is [var attempt, var seed, var course, var chapter, var mode]
            ? new Ticket(Guid.ParseExact(attempt, "N"), Convert.ToUInt64(seed, 16), course, chapter, Enum.Parse<Mode>(mode))
            : null;
}
