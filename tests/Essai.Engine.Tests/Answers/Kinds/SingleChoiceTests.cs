using CsCheck;
using Essai.Engine.Answers;
using Essai.Engine.Answers.Kinds;

namespace Essai.Engine.Tests.Answers.Kinds;

public sealed class SingleChoiceTests
{
    private static readonly Showing Showing = new(1, "en");
    private static readonly SingleChoice Choice = Sample.Choice("light");

    [Fact]
    public void the_right_option_scores_1() => Choice.Grade(new Choices(["yes"]), Showing).Score.ShouldBe(1);

    [Fact]
    public void a_wrong_option_scores_0_and_its_own_remark_speaks()
    {
        var grade = Choice.Grade(new Choices(["other"]), Showing);
        grade.Score.ShouldBe(0);
        grade.Remark!.Believes.ShouldBe("other-light");
    }

    [Fact]
    public void it_is_guessed_once_in_as_many_options() => Choice.GuessLevel.ShouldBe(1 / 3.0);

    [Fact]
    public void nothing_chosen_is_missing_not_wrong() =>
        Choice.Check(new Choices([]), Showing).ShouldBe(new Unanswered("choices", UnansweredReason.Missing));

    [Theory]
    [InlineData("yes", "no")]
    [InlineData("unknown")]
    public void two_options_or_an_unknown_one_do_not_fit(params string[] ids) =>
        Choice.Check(new Choices([.. ids]), Showing).ShouldBe(new Unanswered("choices", UnansweredReason.Shape));

    [Fact]
    public void another_kinds_answer_does_not_fit() =>
        Choice.Check(new Words("yes"), Showing).ShouldBe(new Unanswered("choices", UnansweredReason.Shape));

    [Fact]
    public void true_or_false_is_guessed_every_other_time() => AnyExercise.TrueFalse.Single().GuessLevel.ShouldBe(0.5);

    [Fact]
    public void a_picture_is_chosen_like_an_option()
    {
        var pictures = new ImageChoice(Choice.Options, Several: false);
        pictures.Check(new Choices(["yes", "no"]), Showing).ShouldNotBeNull();
        pictures.Grade(new Choices(["yes"]), Showing).Score.ShouldBe(1);
    }

    [Fact]
    public void several_pictures_are_marked_like_several_options() =>
        new ImageChoice(Choice.Options, Several: true).Grade(new Choices(["yes", "no"]), Showing).Score.ShouldBe(0);
}
