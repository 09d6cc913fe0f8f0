using CsCheck;
using Essai.Engine.Answers;
using Essai.Engine.Answers.Kinds;
using Essai.Engine.Courses;

namespace Essai.Engine.Tests.Answers.Kinds;

/// <summary>Kinds that are kept without marking: survey and free text.</summary>
public sealed class RecordedTests
{
    private static readonly Showing Showing = new(1, "en");
    private static readonly Survey Poll = new([new Named("red", AnyExercise.Text("Red")), new Named("blue", AnyExercise.Text("Blue"))], null);
    private static readonly Survey Likert = Poll with { Points = 5 };

    [Fact]
    public void one_choice_answers_a_poll() => Poll.Check(new Choices(["red"]), Showing).ShouldBeNull();

    [Theory]
    [InlineData(UnansweredReason.Missing)]
    [InlineData(UnansweredReason.Shape, "red", "blue")]
    [InlineData(UnansweredReason.Shape, "green")]
    public void a_poll_names_what_is_missing_or_does_not_fit(UnansweredReason reason, params string[] ids) =>
        Poll.Check(new Choices([.. ids]), Showing).ShouldBe(new Unanswered("choices", reason));

    [Theory]
    [InlineData(0, false)]
    [InlineData(1, true)]
    [InlineData(5, true)]
    [InlineData(6, false)]
    public void a_scale_goes_from_1_to_its_points(int value, bool fits) =>
        (Likert.Check(new Scale(value), Showing) is null).ShouldBe(fits);

    [Fact]
    public void no_point_of_a_scale_is_missing() => Likert.Check(new Scale(0), Showing).ShouldBe(new Unanswered("scale", UnansweredReason.Missing));

    [Fact]
    public void a_poll_is_no_scale() => Poll.Check(new Scale(1), Showing)!.Reason.ShouldBe(UnansweredReason.Shape);

    [Fact]
    public void a_free_text_shows_neither_model_answer_nor_criteria_before()
    {
        var shown = ((FreeText)AnyExercise.FreeText.Single()).Show(Showing);
        shown.ShouldBe(new Shown { Kind = "free-text" });
    }

    [Fact]
    public void an_empty_free_text_is_missing() =>
        AnyExercise.FreeText.Single().Check(new Words(" "), Showing).ShouldBe(new Unanswered("text", UnansweredReason.Missing));

    [Fact]
    public void a_question_in_a_video_is_its_inner_kinds()
    {
        var video = new VideoMoment(12, Sample.Choice("light"));
        video.Show(Showing).At.ShouldBe(12);
        video.Show(Showing).Inner!.Kind.ShouldBe("single-choice");
        video.Grade(new Choices(["yes"]), Showing).Score.ShouldBe(1);
        video.Check(new Choices([]), Showing)!.Field.ShouldBe("choices");
    }
}
