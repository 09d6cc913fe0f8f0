using System.Text.RegularExpressions;
using Essai.Browser.Tests.Browser;
using Essai.Engine.Answers;
using Essai.Engine.Answers.Kinds;
using Essai.Engine.Courses;
using Essai.Platform.Text;
using Microsoft.Playwright;

namespace Essai.Browser.Tests.Answers;

/// <summary>Who goes through a whole chapter, whatever is drawn: knows a step by its question.</summary>
internal sealed partial class Learner(House house, Visit visit, Answerer answers)
{
    private const int MostAnswers = 30;
    private const int MostDraws = 200_000;

    /// <summary>The step that is asked now.</summary>
    public async Task<Step> Asked()
    {
        var question = (await visit.Page.Locator("#question").TextContentAsync())!.Trim();
        var around = await visit.Page.GetByRole(AriaRole.Main).TextContentAsync() ?? "";
        var found = house.Steps.SelectMany(s => new[] { s.Step, s.Written }).Select(s => (Step: s, Showing: Presented(s, question, around))).FirstOrDefault(s => s.Showing is not null);
        answers.Showing = found.Showing ?? throw new InvalidOperationException($"No step asks: {question}");
        return found.Step;
    }

    /// <summary>Answers right until the end of the chapter stands there.</summary>
    public Task ToTheEnd() => Play(static _ => Task.CompletedTask);

    /// <summary>Answers each question wrong when it is first met, and right from then on, until the end stands there.</summary>
    /// <param name="missed">Looks at the verdict on a first miss.</param>
    public Task WrongFirst(Func<Step, Task> missed)
    {
        var met = new HashSet<string>(StringComparer.Ordinal);
        return Play(async step =>
        {
            if (!met.Add(step.Id) || !await answers.FillWrong(step.Exercise))
            {
                return;
            }

            await answers.Send(step);
            await missed(step);
            await visit.Page.GetByRole(AriaRole.Link, new() { NameRegex = new($"^({visit.T["action.retry"]}|{visit.T["action.continue"]})$") }).ClickAsync();
            await visit.Page.Locator("#verdict").WaitForAsync(new() { State = WaitForSelectorState.Detached });
        });
    }

    private async Task Play(Func<Step, Task> before)
    {
        for (var count = 0; count < MostAnswers && !await visit.IsAtEnd(); count++)
        {
            await before(await Asked());
            if (await visit.IsAtEnd())
            {
                break;
            }

            var step = await Asked();
            await answers.Answer(step);
            if (step.Exercise is not FreeText)
            {
                await visit.GoOn();
            }
        }

        (await visit.IsAtEnd()).ShouldBeTrue();
    }

    // How the step was drawn, where its question and its setting read so; null where it is another step.
    private Showing? Presented(Step step, string question, string around)
    {
        var (prompt, setting) = (step.Prompt.In(visit.T.Lang), step.Setting?.In(visit.T.Lang) ?? "");
        return !Reads(prompt, question) ? null
            : Enumerable.Range(0, (prompt + setting).Contains('{', StringComparison.Ordinal) ? MostDraws : 1)
                .Select(seed => new Showing((ulong)seed, visit.T.Lang))
                .FirstOrDefault(showing => Filled(prompt, showing) == question && Words(around).Contains(Words(Filled(setting, showing)), StringComparison.Ordinal));

        string Filled(string text, Showing showing) => Markdown.Plain(Filling.Fill(text, step, showing));
    }

    // Whatever is drawn, the words around it stand. Only where they do is it worth trying draws.
    private static bool Reads(string prompt, string question) =>
        Regex.IsMatch(question, $"^{string.Join(".+", Markdown.Plain(Drawn().Replace(prompt, "\uE000")).Split('\uE000').Select(Regex.Escape))}$", RegexOptions.None, TimeSpan.FromSeconds(1));

    // A table or a list reads the same however it is laid out.
    private static string Words(string text) => new([.. text.Where(char.IsLetterOrDigit)]);

    [GeneratedRegex(@"\{[^}]+\}")]
    private static partial Regex Drawn();
}
