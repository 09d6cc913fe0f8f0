using Essai.Engine.Answers;
using Essai.Engine.Answers.Kinds;
using Essai.Engine.Courses;

namespace Essai.Engine.Tests.Answers.Kinds;

public sealed class SliderTests
{
    private static readonly Showing Showing = new(1, "en");
    private static readonly Slider Percent = new(0, 100, 10, 50, 10, "%");

    [Theory]
    [InlineData(40, 1)]
    [InlineData(60, 1)]
    [InlineData(70, 0)]
    public void a_position_within_the_tolerance_is_right(double value, double score) =>
        Percent.Grade(new Number(value), Showing).Score.ShouldBe(score);

    [Theory]
    [InlineData(20, Why.Below)]
    [InlineData(80, Why.Above)]
    public void a_miss_tells_on_which_side(double value, string why) =>
        Percent.Grade(new Number(value), Showing).Fallback.ShouldBe(why);

    [Fact]
    public void the_sum_of_small_steps_is_no_miss() =>
        new Slider(0, 1, 0.1, 0.3, 0, null).Grade(new Number(0.1 + 0.2), Showing).Score.ShouldBe(1);

    [Theory]
    [InlineData(0, 100, 10, 50, 10, 3 / 11.0)]
    [InlineData(0, 100, 10, 0, 10, 2 / 11.0)]
    [InlineData(0, 100, 10, 55, 5, 2 / 11.0)]
    [InlineData(0, 1, 0.1, 0.3, 0, 1 / 11.0)]
    [InlineData(0, 10, 1, 5, 100, 1)]
    public void it_is_guessed_as_often_as_positions_are_right(double min, double max, double step, double answer, double tolerance, double level) =>
        new Slider(min, max, step, answer, tolerance, null).GuessLevel.ShouldBe(level, 1e-12);

    [Theory]
    [InlineData(-1)]
    [InlineData(101)]
    [InlineData(double.NaN)]
    public void a_value_off_the_scale_does_not_fit(double value) =>
        Percent.Check(new Number(value), Showing).ShouldBe(new Unanswered("number", UnansweredReason.Shape));

    [Fact]
    public void nothing_set_is_missing() =>
        Percent.Check(new Number(null), Showing).ShouldBe(new Unanswered("number", UnansweredReason.Missing));
}
