using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Essai.Engine.Practice;
using Essai.Learn.Desk;
using Essai.Platform.Guests;

namespace Essai.Learn.Player;

/// <summary>A form of the player: its command id, its place, and what identifies a repeat of it.</summary>
internal sealed record PlayerForm(IFormCollection Fields, Guid Id, byte[] Hash)
{
    /// <summary>Seconds for which the device kept the form before it came through (wwwroot/js/outbox.js).</summary>
    private const string KeptHeader = "Essai-Kept";
    private const int LongestKept = 366 * 24 * 60 * 60;
    private const int LongestZone = 64;
    private const int LongestFeedbackMs = 24 * 60 * 60 * 1000;

    /// <summary>Null where the form has no command id: it is none of ours.</summary>
    public static async Task<PlayerForm?> Read(HttpContext http)
    {
        var fields = await http.Request.ReadFormAsync(http.RequestAborted);
        return Guid.TryParse(fields["id"], out var id) ? new PlayerForm(fields, id, HashOf(http, fields)) { Kept = KeptOf(http.Request.Headers[KeptHeader]) } : null;
    }

    public TimeSpan? Kept { get; private init; }

    public string? Ticket => Fields[OwnForms.TicketField].FirstOrDefault();

    public int Try => Number("try") ?? 1;

    public Timing Timing => new(Milliseconds("ms"), Milliseconds("feedbackMs"), null);

    /// <summary>The browser's time zone, where it looks like one; UTC is stored, days are told in this zone.</summary>
    public string? Zone => Fields["zone"].FirstOrDefault() is { Length: > 0 and <= LongestZone } zone && zone.All(c => char.IsAsciiLetterOrDigit(c) || c is '/' or '_' or '-' or '+') ? zone : null;

    public Confidence? Confidence => Fields["confidence"].FirstOrDefault() switch
    {
        "guessing" => Engine.Practice.Confidence.Guessing,
        "think" => Engine.Practice.Confidence.Think,
        "sure" => Engine.Practice.Confidence.Sure,
        _ => null,
    };

    /// <summary>Where the form says it happens; null where its step belongs to no step of the attempt.</summary>
    public Place? Place(CourseAttempt open) =>
        Number("slot") is { } slot && Number("presentation") is { } presentation
        && OpaqueIds.Step(open.Attempt.Seed, open.Chapter, Fields["step"].ToString()) is { } step
            ? new Place(slot, step, presentation)
            : null;

    public int? Number(string name) => int.TryParse(Fields[name], CultureInfo.InvariantCulture, out var number) ? number : null;

    private int? Milliseconds(string name) => Number(name) is >= 0 and <= LongestFeedbackMs and var ms ? ms : null;

    private static TimeSpan? KeptOf(string? header) =>
        int.TryParse(header, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) && seconds <= LongestKept ? TimeSpan.FromSeconds(seconds) : null;

    // The proof is salted anew on every page and says nothing about what was asked; timings differ between repeats.
    private static byte[] HashOf(HttpContext http, IFormCollection fields)
    {
        var told = new StringBuilder(http.Request.Path.Value);
        foreach (var (name, values) in fields.Where(f => f.Key is not (FormProof.Field or "ms" or "feedbackMs")).OrderBy(f => f.Key, StringComparer.Ordinal))
        {
            told.Append('\n').Append(name).Append('=').AppendJoin(',', values.ToArray());
        }

        return SHA256.HashData(Encoding.UTF8.GetBytes(told.ToString()));
    }
}
