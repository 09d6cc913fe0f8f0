using CsCheck;
using Essai.Engine.Answers;
using Essai.Engine.Answers.Kinds;
using Essai.Engine.Courses;

namespace Essai.Engine.Tests.Answers.Kinds;

public sealed class GapTextTests
{
    private static readonly Showing Showing = new(1, "en");

    // In French the gaps stand the other way round.
    private static readonly GapText Text = new(
        AnyExercise.Text("I set {control} to {amount}.").With("fr", "À {amount} je règle {control}."),
        [
            new Gap("control", [], [new TextList("en", ["exposure compensation"], [new WrongText("ISO", new Remark(AnyExercise.Text("the meter takes it back")))])]),
            new Gap("amount", [AnyExercise.Option("plus", true), AnyExercise.Option("minus", false)], []),
        ],
        new TextRules());

    [Theory]
    [InlineData("exposure compensation", "plus", 1)]
    [InlineData("exposure compensation", "minus", 0.5)]
    [InlineData("ISO", "minus", 0)]
    public void the_share_of_right_gaps_counts(string control, string amount, double score) =>
        Text.Grade(new Gaps([control, amount]), Showing).Score.ShouldBe(score);

    [Fact]
    public void the_first_wrong_gap_speaks() =>
        Text.Grade(new Gaps(["ISO", "minus"]), Showing).Remark!.Why!.In("en").ShouldBe("the meter takes it back");

    [Fact]
    public void answers_follow_the_text_that_the_learner_reads() =>
        Text.Grade(new Gaps(["plus", "exposure compensation"]), Showing with { Lang = "fr" }).Score.ShouldBe(1);

    [Fact]
    public void the_text_is_cut_at_its_gaps() =>
        Text.Show(Showing).Pieces!.Value.ShouldBe(["I set ", " to ", "."]);

    [Fact]
    public void only_a_drop_down_shows_options()
    {
        var gaps = Text.Show(Showing).Gaps!.Value;
        gaps[0].Options.ShouldBeNull();
        gaps[1].Options!.Value.Length.ShouldBe(2);
    }

    [Fact]
    public void the_room_to_type_says_little_of_how_long_the_answer_is() =>
        Gen.Int[1, 40].Sample(length => Typed(new string('x', length)) is var size && size % 8 == 0 && size > length);

    [Theory]
    [InlineData(UnansweredReason.Missing, "exposure")]
    [InlineData(UnansweredReason.Missing, "exposure", " ")]
    [InlineData(UnansweredReason.Shape, "exposure", "unknown")]
    [InlineData(UnansweredReason.Shape, "exposure", "plus", "more")]
    public void a_gap_left_open_is_missing_and_a_strange_option_does_not_fit(UnansweredReason reason, params string[] texts) =>
        Text.Check(new Gaps([.. texts]), Showing).ShouldBe(new Unanswered("gaps", reason));

    [Fact]
    public void it_is_guessed_as_its_gaps_are_on_the_mean() => Text.GuessLevel.ShouldBe(0.25);

    private static int Typed(string accepted) =>
        (Text with { Gaps = [Text.Gaps[0] with { Lists = [new TextList("en", [accepted], [])] }, Text.Gaps[1]] }).Show(Showing).Gaps!.Value[0].Size;
}
