using Essai.Browser.Tests.Answers;
using Essai.Browser.Tests.Browser;
using Essai.Engine.Answers.Kinds;

namespace Essai.Browser.Tests;

/// <summary>Every kind is answered right by single clicks, by keys alone, and without script.</summary>
public sealed class KindTests(House house)
{
    public static TheoryData<string> Kinds => [.. Sixteen];

    internal static readonly string[] Sixteen =
    [
        SingleChoice.Name, MultipleChoice.Name, TrueFalse.Name, ImageChoice.Name, Ordering.Name, Matching.Name, Categorise.Name, ShortText.Name,
        GapText.Name, Numeric.Name, Slider.Name, Hotspot.Name, FreeText.Name, VideoMoment.Name, GuidedScreens.Name, Survey.Name,
    ];

    [Theory]
    [MemberData(nameof(Kinds))]
    public Task single_clicks_answer_every_kind(string kind) => Answered(kind, Eyes.Desk, visit => new Clicks(visit));

    [Theory]
    [MemberData(nameof(Kinds))]
    public Task the_keyboard_alone_answers_every_kind(string kind) => Answered(kind, Eyes.Desk, visit => new Keys(visit));

    [Theory]
    [MemberData(nameof(Kinds))]
    public Task every_kind_is_answered_without_script(string kind) => Answered(kind, Eyes.Phone with { Script = false }, visit => new Plain(visit));

    private Task Answered(string kind, Eyes eyes, Func<Visit, Answerer> who) => house.Visit(eyes, async visit =>
    {
        foreach (var step in house.Steps.Where(s => s.Step.Exercise.Kind == kind && s.Course.Languages.Contains("fr")).DistinctBy(s => Variant(s.Step.Exercise)))
        {
            await visit.Open(step);
            (await who(visit).Answer(step.Step)).ShouldBe(kind switch
            {
                FreeText.Name => "",
                Survey.Name => visit.T["verdict.recorded"],
                _ => visit.T["verdict.right"],
            });
        }
    });

    // A hotspot has regions or a free point, a survey options or a scale, a gap is typed or chosen.
    private static string Variant(Engine.Answers.Exercise exercise) => exercise switch
    {
        Hotspot kind => kind.FreePoint.ToString(),
        Survey kind => (kind.Points is null).ToString(),
        GapText kind => kind.Gaps.Any(g => g.Options.IsEmpty).ToString(),
        _ => "",
    };
}
