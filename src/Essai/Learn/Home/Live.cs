using System.Collections.Immutable;
using Essai.Engine.Courses;
using Essai.Learn.Desk;
using Essai.Learn.Player;
using Essai.Platform.Academies;
using Essai.Platform.Log;
using Essai.Platform.Text;

namespace Essai.Learn.Home;

/// <summary>The first question of a chapter on a page of its own, ready to be answered, and where somebody stopped.</summary>
internal static class Live
{
    /// <summary>The chapter whose question opens the home: the one that the academy names, else its first; null while it teaches nothing.</summary>
    public static (CourseVersion Course, Chapter Chapter)? Featured(AcademySite academy, ImmutableArray<CourseVersion> courses)
    {
        foreach (var version in courses)
        {
            if (Of(academy, version.Course) is { } chapter)
            {
                return (version, chapter);
            }
        }

        return courses.IsEmpty ? null : (courses[0], courses[0].Course.Chapters[0]);
    }

    /// <summary>The chapter of a course that the academy names as its live one.</summary>
    public static Chapter? Of(AcademySite academy, Course course) =>
        academy.Settings.Live?.Split('/') is [var live, var chapter] && live == course.Id ? course.Chapter(chapter) : null;

    public static async Task<PlayerView?> Question(Page page, string course, string chapter, CancellationToken cancel)
    {
        var ticket = Ticket.New(course, chapter);
        var open = await First.Imagine(page, ticket, cancel);
        return open is null ? null : page.View(open, page.Tickets.Seal(page.Academy.Slug, ticket));
    }

    /// <summary>The running attempt answered last, of those that are meant.</summary>
    public static async Task<Resumable?> LastRunning(Page page, Func<AttemptRow, bool> which, CancellationToken cancel)
    {
        if (page.Guest is not { } guest || (await page.Log.RunningAttempts(page.Academy.Slug, guest, cancel)).FirstOrDefault(which) is not { } last)
        {
            return null;
        }

        return await page.Desk.Find(page.Learner, last.Key.Attempt, cancel) is { } open ? Resumable(page, open) : null;
    }

    private static Resumable Resumable(Page page, CourseAttempt open)
    {
        var view = page.View(open);
        var (number, total) = view.Place(open.Attempt.Current ?? 0);
        return new Resumable(view.Base, number, total) { Chapter = Markdown.Plain(open.Chapter.Title.In(view.ContentLang)), Lang = view.ContentLang };
    }
}
