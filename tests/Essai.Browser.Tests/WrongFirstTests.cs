using Essai.Browser.Tests.Answers;
using Essai.Browser.Tests.Browser;
using Essai.Commands;
using Essai.Engine.Answers.Kinds;
using Essai.Engine.Courses;
using Essai.Platform.Text;
using Microsoft.Playwright;

namespace Essai.Browser.Tests;

/// <summary>
/// One attempt in every demo course, in both languages, each question answered wrong first (UX C31): the why is of this very
/// choice, the lesson names its length, and what is right is not told while another try is left.
/// </summary>
public sealed class WrongFirstTests(House house)
{
    public static TheoryData<string, string, string> Courses => [.. CourseTree.At(Path.Combine(Seeds.Root, "courses")).Courses.SelectMany(c => new[] { "fr", "en" }.Select(lang => (c.Academy!.Slug, c.Id, lang)))];

    [Theory]
    [MemberData(nameof(Courses))]
    public Task every_course_is_played_wrong_answers_first(string academy, string course, string lang) => house.Visit(Eyes.Phone with { Lang = lang }, async visit =>
    {
        await visit.Open($"/{academy}/{lang}/courses/{course}");
        await visit.Link("course.begin").ClickAsync();
        var misses = 0;

        await new Learner(house, visit, new Clicks(visit)).WrongFirst(async step =>
        {
            misses++;
            await IsTold(visit, step);
        });

        misses.ShouldBeGreaterThan(1);
    });

    private static async Task IsTold(Visit visit, Step step)
    {
        (await visit.Verdict()).ShouldBeOneOf(visit.T["verdict.notyet"], visit.T["verdict.almost"]);
        var why = (await visit.Page.Locator("#why").InnerTextAsync()).Trim();
        why.ShouldNotBe(visit.T["why.none"], step.Id);
        if (step.Exercise is SingleChoice choice)
        {
            why.ShouldBe(Markdown.Plain(choice.Options.First(o => !o.Right).Remark.Why!.In(visit.T.Lang)), step.Id);
        }

        (await visit.Page.GetByRole(AriaRole.Button, new() { NameRegex = new($"^{visit.T["action.lesson"].Split(' ')[0]}.*\\d+\\s?s$") }).CountAsync()).ShouldBe(1, $"{step.Id}: the lesson names its length");
        if (await visit.Link("action.retry").CountAsync() > 0)
        {
            (await visit.Page.Locator("main").InnerTextAsync()).ShouldNotContain(visit.T["mark.good"], customMessage: step.Id);
        }
    }
}
