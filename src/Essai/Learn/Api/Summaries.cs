using Essai.Engine.Practice;
using Essai.Learn.Desk;
using Essai.Platform.Text;

namespace Essai.Learn.Api;

/// <summary>GET /attempts/{id}/summary: what the learner takes away.</summary>
internal static class Summaries
{
    public static async Task<IResult> Show(Guid attempt, Caller caller, HttpContext http, Api api)
    {
        if (await api.Desk.Find(caller.Learner, attempt, http.RequestAborted) is not { } open)
        {
            return Problems.NotFound();
        }

        var lang = AttemptRoutes.Lang(http, caller, open);
        var summary = Summary.Of(open.Attempt, open.Course);
        var best = await api.History.BestStars(caller.Learner.Academy, caller.Learner.Id, open.Course.Id, open.Chapter.Id, http.RequestAborted);
        return AttemptRoutes.Json(Body(summary, open, lang, best), ApiJson.Default.SummaryBody);
    }

    private static SummaryBody Body(Summary summary, CourseAttempt open, string lang, int best) => new(summary.FirstTry, summary.Now)
    {
        Skills = [.. summary.Skills.Select(s => new SkillBody(s.Skill.Id, Markdown.Plain(s.Skill.Name.In(lang)), s.FirstTry, s.Now))],
        KeyPoints = [.. summary.KeyPoints.Select(k => Replies.Text(k.In(lang), lang))],
        DoThisNow = summary.DoThisNow is { } act ? Replies.Text(act.In(lang), lang) : null,
        Next = NextChapter(open, lang),
        Stars = new StarsBody(open.Attempt.Stars, Math.Max(best, open.Attempt.Stars)),
    };

    private static NextBody? NextChapter(CourseAttempt open, string lang)
    {
        var chapters = open.Course.Chapters;
        var next = chapters.SkipWhile(c => c.Id != open.Chapter.Id).Skip(1).FirstOrDefault();
        return next is null ? null : new NextBody($"{open.Course.Id}/{next.Id}", Markdown.Plain(next.Title.In(lang)), next.Minutes);
    }
}
