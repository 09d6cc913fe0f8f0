using Essai.Engine.Courses;
using Essai.Learn.Sharing;
using Essai.Platform.Academies;
using Essai.Tests.Learn.Safety;

namespace Essai.Tests.Learn.Sharing;

/// <summary>What a share picture is made of, for every kind.</summary>
public sealed class ShareCardTests
{
    public static TheoryData<string> Chapters => MarkedSchool.Chapters;

    [Theory]
    [MemberData(nameof(Chapters))]
    public void nothing_is_drawn_that_a_stranger_may_not_see(string chapter)
    {
        var school = MarkedSchool.Read();
        var version = new CourseVersion("1", school.Taught);

        var card = ShareCards.Of(Academy(school), version, school.Taught.Chapter(chapter)!, "en");

        card.Question.ShouldNotBeEmpty();
        Marks.Of($"{card}{string.Join(' ', card.Choices)}").ShouldBeEmpty();
    }

    [Fact]
    public void the_right_choice_may_stand_anywhere()
    {
        var (school, kind) = (MarkedSchool.Read(), "single-choice");
        var step = school.Taught.Chapter(kind)!.Steps[0];
        var places = Enumerable.Range(0, 40).Select(i =>
        {
            var chapter = school.Taught.Chapter(kind)! with { Steps = [step with { Id = $"step-{i}" }] };
            var course = school.Taught with { Chapters = [chapter] };
            var right = ((Engine.Answers.Kinds.SingleChoice)step.Exercise).Options.First(o => o.Right).Text.In("en");
            return ShareCards.Of(Academy(school), new CourseVersion($"{i}", course), chapter, "en").Choices.IndexOf(right);
        });

        places.Distinct().Count().ShouldBe(((Engine.Answers.Kinds.SingleChoice)step.Exercise).Options.Length);
    }

    [Theory]
    [InlineData("Where is the sun?", true)]
    [InlineData("Où, d’abord ? 640 €, œuf, Zażółć", true)]
    [InlineData("أين الشمس؟", false)]
    [InlineData("太陽はどこ?", false)]
    public void a_question_is_drawn_where_there_are_letters_for_it(string question, bool drawn)
    {
        Face.Draws(question).ShouldBe(drawn);
        Card(question).Says.ShouldBe(drawn ? question : "Lumen");
    }

    [Fact]
    public void whatever_is_drawn_differently_has_another_address()
    {
        var card = Card("Where?");
        ShareCard[] all =
        [
            card, card with { Question = "Who?" }, card with { Academy = "Other" }, card with { Choices = ["a"] }, card with { Pictures = ["a"] }, card with { Radius = "square" },
            card with { Call = "Try" }, card with { Logo = "<svg/>" }, card with { Colours = card.Colours with { Ground = card.Colours.Ink } },
        ];

        all.Select(c => c.Hash).ShouldBeUnique();
    }

    private static AcademySite Academy(MarkedSchool school) => new("school", school.Settings) { ThemeHash = "", Logo = "", LogoHash = "" };

    private static ShareCard Card(string question) => new()
    {
        Academy = "Lumen",
        Logo = "",
        Colours = ShareColours.Of(Essai.Platform.Brand.Palette.From(Essai.Platform.Brand.Rgb.Parse("#d4006a"))),
        Radius = "soft",
        Call = "Try first",
        Question = question,
    };
}
