using Essai.Browser.Tests.Answers;
using Essai.Browser.Tests.Browser;
using Essai.Commands;
using Essai.Engine.Answers.Kinds;
using Microsoft.Playwright;

namespace Essai.Browser.Tests;

/// <summary>A stranger on a phone, from the academy's address to the end of a chapter (UX C18).</summary>
public sealed class JourneyTests(House house)
{
    [Fact]
    public async Task a_stranger_learns_and_finds_everything_again_after_the_server_was_killed()
    {
        var folder = Directory.CreateTempSubdirectory("essai-").FullName;
        (await CommandLine.Run(["seed", Path.Combine(Seeds.Root, "courses/lumen"), "--data", folder], TextWriter.Null, Console.Error)).ShouldBe(0);
        using var served = new Served(folder);
        await served.Start();

        await house.Visit(Eyes.Phone, served.Address, async visit =>
        {
            var (learner, clicks) = (new Learner(house, visit, new Clicks(visit)), new Clicks(visit));
            await visit.Open("/lumen/");
            var step = await learner.Asked();
            var wrong = ((SingleChoice)step.Exercise).Options.First(o => !o.Right);

            (await clicks.Miss(step)).ShouldBe(visit.T["verdict.notyet"]);
            await visit.Page.GetByText(wrong.Remark.Why!.In("fr"), new() { Exact = true }).WaitForAsync();

            await OpenLesson(visit, step.Lesson!.At(wrong.Remark.Passage).Title.In("fr"));
            await visit.Link("action.retryQuestion").ClickAsync();
            (await clicks.Answer(step)).ShouldBe(visit.T["verdict.right"]);
            await visit.GoOn();
            var (question, asked) = (visit.Page.Url, await learner.Asked());

            await served.Kill();
            await served.Start();
            await visit.Open("/lumen/");
            await visit.Page.GetByRole(AriaRole.Link, new() { NameRegex = new($"^{visit.T["home.resume"]}") }).ClickAsync();
            visit.Page.Url.ShouldBe(question);
            (await learner.Asked()).Id.ShouldBe(asked.Id);

            await learner.ToTheEnd();
            await visit.Page.GetByText(visit.T["end.gain"].Split('{')[0]).First.WaitForAsync();
            foreach (var key in new[] { "end.key", "end.now", "end.next" })
            {
                (await visit.Heading(visit.T[key]).CountAsync()).ShouldBe(1, key);
            }
        });
    }

    [Fact]
    public Task the_first_verdict_takes_two_taps_and_no_typing() => house.Visit(Eyes.Phone with { Still = true }, async visit =>
    {
        await visit.Open("/mes-sous/");
        (await visit.Page.GetByRole(AriaRole.Dialog).CountAsync()).ShouldBe(0);
        await visit.Page.GetByRole(AriaRole.Radio).Or(visit.Page.GetByRole(AriaRole.Checkbox)).First.ClickAsync();
        await visit.Check();

        new[] { "right", "almost", "notyet" }.Select(word => visit.T[$"verdict.{word}"]).ShouldContain(await visit.Verdict());
        (await visit.Ask<string>("() => document.activeElement.id")).ShouldBe("verdict");
    });

    private static async Task OpenLesson(Visit visit, string passage)
    {
        await visit.Named(AriaRole.Button, "action.lesson").ClickAsync();
        var drawer = visit.Page.GetByRole(AriaRole.Dialog);
        await drawer.WaitForAsync();
        (await drawer.GetByRole(AriaRole.Heading, new() { Name = passage, Exact = true }).CountAsync()).ShouldBe(1);
        (await drawer.GetByRole(AriaRole.Region, new() { Name = passage, Exact = true }).EvaluateAsync<bool>(
            "section => { const [box, frame] = [section, section.parentElement].map(e => e.getBoundingClientRect()); return box.top >= frame.top - 1 && box.top < frame.bottom; }")).ShouldBeTrue();
    }
}
