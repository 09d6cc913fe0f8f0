using Essai.Learn.Desk;
using Essai.Platform;
using Essai.Platform.Academies;
using Essai.Platform.Courses;
using Essai.Platform.Guests;
using Essai.Platform.Hosting;
using Essai.Platform.Learners;
using Essai.Platform.Log;
using Essai.Platform.Media;
using Essai.Platform.Text;

namespace Essai.Learn.Player;

/// <summary>What the handlers of one page request need.</summary>
internal sealed record Page(AcademySite Academy, Texts T, AttemptDesk Desk)
{
    public required CourseShelf Shelf { get; init; }
    public required AnswerLog Log { get; init; }
    public required LearnerHistory History { get; init; }
    public required Tickets Tickets { get; init; }
    public required GuestCookie Cookie { get; init; }
    public required GuestTokens Tokens { get; init; }
    public required MediaAddresses Media { get; init; }
    public required DateTimeOffset Now { get; init; }

    /// <summary>Who the cookie says it is; null for a stranger, of whom nothing is kept yet.</summary>
    public Guid? Guest { get; init; }

    public string Lang => T.Lang;

    /// <summary>The guest, or a learner who has done nothing: finds nothing.</summary>
    public Learner Learner => new(Academy.Slug, Guest ?? Guid.Empty);

    public static async ValueTask<Page> BindAsync(HttpContext http)
    {
        var services = http.RequestServices;
        var academy = http.Features.Get<AcademySite>()!;
        return new Page(academy, Texts.In(Language(http, academy)), services.GetRequiredService<AttemptDesk>())
        {
            Shelf = services.GetRequiredService<CourseShelf>(),
            Log = services.GetRequiredService<AnswerLog>(),
            History = services.GetRequiredService<LearnerHistory>(),
            Tickets = services.GetRequiredService<Tickets>(),
            Cookie = services.GetRequiredService<GuestCookie>(),
            Tokens = services.GetRequiredService<GuestTokens>(),
            Media = services.GetRequiredService<MediaSigner>().For(academy.Slug),
            Now = services.GetRequiredService<TimeProvider>().Now(),
            Guest = await services.GetRequiredService<KnownGuest>().Of(http, academy.Slug),
        };
    }

    public PlayerView View(CourseAttempt open, string? ticket = null) => new(Academy, T, open, Media) { Ticket = ticket };

    /// <summary>What is said where a course or chapter is not there: it has another name now, was taken down, or never was.</summary>
    public async Task<IResult> Absent(HttpContext http, string course, string? chapter = null)
    {
        var courses = await Shelf.All(Academy.Slug, http.RequestAborted);
        if (courses.FirstOrDefault(c => c.Course.Formerly.Contains(course)) is { } renamed && courses.All(c => c.Course.Id != course))
        {
            return Renamed.To(http, "course", renamed.Course.Id);
        }

        if (chapter is not null && courses.FirstOrDefault(c => c.Course.Id == course)?.Course.Chapters.FirstOrDefault(c => c.Formerly.Contains(chapter)) is { } moved)
        {
            return Renamed.To(http, "chapter", moved.Id);
        }

        return await Shelf.WasOffered(Academy.Slug, course, chapter, http.RequestAborted)
            ? Refusal.Of(http, StatusCodes.Status410Gone, "gone")
            : NotFound(http);
    }

    public static IResult NotFound(HttpContext http) => Refusal.Of(http, StatusCodes.Status404NotFound, "not_found");

    private static string Language(HttpContext http, AcademySite academy) =>
        http.Request.RouteValues["lang"] as string ?? Platform.Academies.Languages.Negotiate(http.Request, academy);
}
