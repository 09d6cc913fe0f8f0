using System.Collections.Immutable;
using Essai.Engine.Courses;
using Essai.Engine.Practice;
using Essai.Learn.Api.Docs;
using Essai.Platform.Log;
using Essai.Platform.Text;

namespace Essai.Learn.Api;

/// <summary>The academy, its courses, and the learner: everything that only reads.</summary>
internal static class CourseRoutes
{
    public static void MapCourses(this RouteGroupBuilder api)
    {
        api.MapGet("/", Academy).WithTags("academy").Describe(new("The academy", typeof(AcademyBody)) { Open = true, Query = ["lang"] });
        api.MapGet("/me", Me).AddEndpointFilter(Caller.Require).WithTags("guests").Describe(new("The learner", typeof(MeBody)));
        api.MapGet("/courses", List).WithTags("academy").Describe(new("The courses, in the order of their ids", typeof(CoursesBody)) { Open = true, Query = ["lang", "after", "limit"], Own = [ProblemCode.InvalidField] });
        api.MapGet("/courses/{course}", Show).WithTags("academy").Describe(new("A course", typeof(CourseBody)) { Open = true, Query = ["lang"], Own = [ProblemCode.CourseWithdrawn] });
    }

    private static IResult Academy(HttpContext http, Api api)
    {
        var academy = api.Academy;
        var brand = new BrandBody(academy.Settings.Colour, academy.Logo is null ? null : academy.LogoPath);
        return TypedResults.Json(new AcademyBody(academy.Name(Lang(http, api)), academy.Languages, ["learn", "challenge"], brand), ApiJson.Default.AcademyBody);
    }

    private static async Task<IResult> Me(Caller caller, HttpContext http, Api api)
    {
        var running = await api.Log.RunningAttempts(caller.Learner.Academy, caller.Learner.Id, http.RequestAborted);
        var stars = await api.History.TotalStars(caller.Learner.Academy, caller.Learner.Id, http.RequestAborted);
        return TypedResults.Json(new MeBody(caller.Learner.Id, caller.Academy.Languages, stars, [.. running.Select(r => r.Key.Attempt)]), ApiJson.Default.MeBody);
    }

    private static async Task<IResult> List(HttpContext http, Api api)
    {
        var paging = Paging.Of(http.Request);
        if (paging.Wrong is { } wrong)
        {
            return Problems.Field(wrong);
        }

        var courses = await api.Shelf.All(api.Academy.Slug, http.RequestAborted);
        var (page, more) = paging.Cut(courses.Where(c => string.CompareOrdinal(c.Course.Id, paging.After) > 0));
        var (lang, states) = (Lang(http, api), await ChapterStates.Of(http, api));
        return TypedResults.Json(new CoursesBody([.. page.Select(c => Body(c, lang, states))], more ? page[^1].Course.Id : null), ApiJson.Default.CoursesBody);
    }

    private static async Task<IResult> Show(string course, HttpContext http, Api api) =>
        await api.Shelf.Latest(api.Academy.Slug, course, http.RequestAborted) is { } version
            ? TypedResults.Json(Body(version, Lang(http, api), await ChapterStates.Of(http, api)), ApiJson.Default.CourseBody)
            : await api.NoCourse(course, http.RequestAborted);

    private static string Lang(HttpContext http, Api api) => api.Academy.LanguageFor(http.Request.Query["lang"].FirstOrDefault() ?? "");

    private static CourseBody Body(CourseVersion version, string wanted, ChapterStates states)
    {
        var course = version.Course;
        var lang = course.LanguageFor(wanted);
        return new(course.Id, Markdown.Plain(course.Title.In(lang)), lang, version.Version)
        {
            Chapters = [.. course.Chapters.Select(c => new ChapterBody($"{course.Id}/{c.Id}", Markdown.Plain(c.Title.In(lang)), c.Minutes, Slots(course, c), c.Steps.Length, states.Of(course.Id, c.Id)))],
        };
    }

    private static int Slots(Course course, Chapter chapter)
    {
        var rules = course.Rules?.For(Mode.Learn) ?? Rules.For(Mode.Learn);
        return chapter.DrawAll ? chapter.Steps.Length : Math.Min(chapter.Draw ?? rules.Slots, chapter.Steps.Length);
    }
}

/// <summary>How far the caller has come in each chapter: none, running, completed, mastered.</summary>
internal sealed record ChapterStates(ImmutableHashSet<string> Running, ImmutableDictionary<string, bool> Completed)
{
    public static async Task<ChapterStates> Of(HttpContext http, Api api)
    {
        if (http.Items[typeof(Caller)] is not Caller caller)
        {
            return new([], ImmutableDictionary<string, bool>.Empty);
        }

        var (academy, learner) = (caller.Learner.Academy, caller.Learner.Id);
        var running = await api.Log.RunningAttempts(academy, learner, http.RequestAborted);
        var bests = await api.History.Chapters(academy, learner, http.RequestAborted);
        return new(
            [.. running.Select(r => $"{r.Head.Course}/{r.Head.Chapter}")],
            bests.Where(b => b.Completed).ToImmutableDictionary(b => $"{b.Course}/{b.Chapter}", b => b.Mastered, StringComparer.Ordinal));
    }

    public string Of(string course, string chapter) =>
        Running.Contains($"{course}/{chapter}") ? "running"
        : !Completed.TryGetValue($"{course}/{chapter}", out var mastered) ? "none"
        : mastered ? "mastered" : "completed";
}

internal sealed record AcademyBody(string Name, ImmutableArray<string> Languages, ImmutableArray<string> Modes, BrandBody Brand);

/// <param name="Logo">Its address; null where the academy has none.</param>
internal sealed record BrandBody(string Colour, string? Logo);

internal sealed record MeBody(Guid Learner, ImmutableArray<string> Languages, int Stars, ImmutableArray<Guid> Running);

internal sealed record CoursesBody(ImmutableArray<CourseBody> Items, string? Next);

internal sealed record CourseBody(string Id, string Title, string Language, string Version)
{
    public ImmutableArray<ChapterBody> Chapters { get; init; } = [];
}

internal sealed record ChapterBody(string Id, string Title, int Minutes, int Slots, int Pool, string State);

internal sealed record AttemptsBody(ImmutableArray<AttemptBody> Items, string? Next);
