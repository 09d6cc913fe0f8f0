using System.Collections.Immutable;
using Essai.Learn.Desk;
using Essai.Platform;
using Essai.Platform.Academies;
using Essai.Platform.Courses;
using Essai.Platform.Learners;
using Essai.Platform.Log;
using Essai.Platform.Media;

namespace Essai.Learn.Api;

/// <summary>What the handlers of one request need.</summary>
internal sealed record Api(AttemptDesk Desk, AnswerLog Log, CourseShelf Shelf, LearnerHistory History)
{
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
            Now = services.GetRequiredService<TimeProvider>().Now(),
        });
    }

    /// <summary>Why there is no such course: there was one, or there never was.</summary>
    public async Task<IResult> NoCourse(string course, CancellationToken cancel) =>
        await Shelf.WasOffered(Academy.Slug, course, null, cancel) ? Problems.Withdrawn() : Problems.NotFound();

    /// <summary>A page of the learner's attempts, newest first, and the cursor to the next.</summary>
    public async Task<(ImmutableArray<CourseAttempt> Items, string? Next)> Attempts(Learner learner, AttemptPage wanted, CancellationToken cancel)
    {
        var rows = await Log.AttemptsOf(learner.Academy, learner.Id, wanted with { Take = wanted.Take + 1 }, cancel);
        var page = rows.Take(wanted.Take).ToArray();
        var open = ImmutableArray.CreateBuilder<CourseAttempt>(page.Length);
        foreach (var row in page)
        {
            if (await Desk.Find(learner, row.Key.Attempt, cancel) is { } found)
            {
                open.Add(found);
            }
        }

        return (open.ToImmutable(), rows.Count > page.Length ? page[^1].Key.Attempt.ToString() : null);
    }
}
