using Essai.Browser.Tests.Browser;
using Essai.Engine.Answers.Kinds;
using Essai.Engine.Courses;
using Essai.Platform.Text;
using Microsoft.Playwright;

namespace Essai.Browser.Tests.Answers;

/// <summary>Who goes through a whole chapter, whatever is drawn: knows a step by its question.</summary>
internal sealed class Learner(House house, Visit visit, Answerer answers)
{
    private const int MostAnswers = 20;

    /// <summary>The step that is asked now.</summary>
    public async Task<Step> Asked()
    {
        var question = (await visit.Page.Locator("#question").TextContentAsync())!.Trim();
        return house.Steps.First(s => Markdown.Plain(s.Step.Prompt.In(visit.T.Lang)) == question).Step;
    }

    /// <summary>Answers right until the end of the chapter stands there.</summary>
    public async Task ToTheEnd()
    {
        for (var count = 0; count < MostAnswers && !await visit.IsAtEnd(); count++)
        {
            var step = await Asked();
            await answers.Answer(step);
            if (step.Exercise is not FreeText)
            {
                await visit.GoOn();
            }
        }

        (await visit.IsAtEnd()).ShouldBeTrue();
    }
}
