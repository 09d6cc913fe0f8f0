using Essai.Engine.Answers;
using Essai.Engine.Answers.Kinds;
using Essai.Engine.Courses;

namespace Essai.Engine.Tests.Answers.Kinds;

public sealed class ShortTextTests
{
    private static readonly Showing Showing = new(1, "en");
    private static readonly Remark Result = new(AnyExercise.Text("that is the result"), "result");

    private static readonly ShortText Control = new(
        [new TextList("en", ["exposure compensation"], [new WrongText("exposure", Result)]), new TextList("fr", ["correction d'exposition"], [])],
        new TextRules());

    [Fact]
    public void an_accepted_text_is_right_and_told_as_read()
    {
        var grade = Control.Grade(new Words("  Exposure compensation. "), Showing);
        grade.Score.ShouldBe(1);
        grade.Read.ShouldNotBeNullOrEmpty();
    }

    [Fact]
    public void a_text_known_to_be_wrong_has_its_own_remark()
    {
        var grade = Control.Grade(new Words("exposure"), Showing);
        grade.Score.ShouldBe(0);
        grade.Remark.ShouldBe(Result);
    }

    [Fact]
    public void each_language_has_its_own_list()
    {
        Control.Grade(new Words("correction d’exposition"), Showing with { Lang = "fr" }).Score.ShouldBe(1);
        Control.Grade(new Words("correction d’exposition"), Showing).Score.ShouldBe(0);
    }

    [Fact]
    public void a_language_without_a_list_uses_the_authors() =>
        Control.Grade(new Words("exposure compensation"), Showing with { Lang = "ar" }).Score.ShouldBe(1);

    [Theory]
    [InlineData("")]
    [InlineData(" \t\n ")]
    public void nothing_typed_is_missing(string text) =>
        Control.Check(new Words(text), Showing).ShouldBe(new Unanswered("text", UnansweredReason.Missing));

    [Fact]
    public void ten_thousand_characters_are_read_and_one_more_does_not_fit()
    {
        Control.Check(new Words(new string('x', 10_000)), Showing).ShouldBeNull();
        Control.Check(new Words(new string('x', 10_001)), Showing)!.Reason.ShouldBe(UnansweredReason.Shape);
    }

    [Fact]
    public void it_is_never_guessed() => Control.GuessLevel.ShouldBe(0);
}
