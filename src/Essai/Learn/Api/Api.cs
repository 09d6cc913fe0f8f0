using System.Collections.Immutable;
using Essai.Learn.Desk;
using Essai.Platform.Academies;
using Essai.Platform.Courses;
using Essai.Platform.Learners;
using Essai.Platform.Log;
using Essai.Platform.Media;

namespace Essai.Learn.Api;

/// <summary>What the handlers of one request need.</summary>
internal sealed record Api(AttemptDesk Desk, AnswerLog Log, CourseShelf Shelf, LearnerHistory History)
{
    private const int PageSize = 50;

    public required AcademySite Academy { get; init; }
    public required MediaAddresses Media { get; init; }
    public required DateTimeOffset Now { get; init; }

    public static ValueTask<Api> BindAsync(HttpContext http)
    {
        var services = http.RequestServices;
        var academy = http.Features.Get<AcademySite>()!;
        return ValueTask.FromResult(new Api(services.GetRequiredService<AttemptDesk>(), services.GetRequiredService<AnswerLog>(), services.GetRequiredService<CourseShelf>(), services.GetRequiredService<LearnerHistory>())
        {
            Academy = academy,
            Media = services.GetRequiredService<MediaSigner>().For(academy.Slug),
            Now = services.GetRequiredService<TimeProvider>().GetUtcNow(),
        });
    }

    /// <summary>A page of the learner's attempts, newest first; <paramref name="after"/> is the cursor of the page before.</summary>
    public async Task<(ImmutableArray<CourseAttempt> Items, string? Next)> Attempts(Learner learner, string? status, string? after, CancellationToken cancel)
    {
        var page = new AttemptPage(PageSize) { Status = Known(status), After = Guid.TryParse(after, out var last) ? last : null };
        var rows = await Log.AttemptsOf(learner.Academy, learner.Id, page, cancel);
        var open = ImmutableArray.CreateBuilder<CourseAttempt>();
        foreach (var row in rows)
        {
            if (await Desk.Find(learner, row.Key.Attempt, cancel) is { } found)
            {
                open.Add(found);
            }
        }

        return (open.ToImmutable(), rows.Count == PageSize ? rows[^1].Key.Attempt.ToString("N") : null);
    }

    private static string? Known(string? status) =>
        Enum.TryParse<Engine.Practice.Status>(status, ignoreCase: true, out var known) ? known.ToString() : null;
}
