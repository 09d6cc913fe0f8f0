using Essai.Engine.Answers;
using Essai.Engine.Answers.Kinds;
using Essai.Engine.Courses;

namespace Essai.Engine.Tests.Answers.Kinds;

public sealed class HotspotTests
{
    private static readonly Showing Showing = new(1, "en");
    private static readonly Hotspot Face = new(AnyExercise.Picture(), [Spot("eye", true, 60, 50), Spot("nose", false, 20, 50), Spot("hat", false, 40, 10)], FreePoint: false);
    private static readonly Hotspot Pin = Face with { FreePoint = true };

    [Fact]
    public void the_right_region_scores_1() => Face.Grade(new Region("eye"), Showing).Score.ShouldBe(1);

    [Fact]
    public void a_wrong_region_has_its_own_remark() => Face.Grade(new Region("nose"), Showing).Remark.ShouldBe(Face.Spots[1].Remark);

    [Fact]
    public void regions_come_in_reading_order() =>
        Face.Show(Showing).Regions!.Value.Select(r => r.Id).ShouldBe(["hat", "nose", "eye"]);

    [Fact]
    public void a_free_point_shows_no_region() => Pin.Show(Showing).Regions.ShouldBeNull();

    [Theory]
    [InlineData(61, 51, 1)]
    [InlineData(21, 51, 0)]
    [InlineData(90, 90, 0)]
    public void a_point_counts_where_it_falls(double x, double y, double score) =>
        Pin.Grade(new Point(x, y), Showing).Score.ShouldBe(score);

    [Fact]
    public void the_first_area_that_holds_the_point_counts() =>
        (Pin with { Spots = [Spot("nose", false, 60, 50), .. Pin.Spots] }).Grade(new Point(61, 51), Showing).Score.ShouldBe(0);

    [Fact]
    public void the_key_is_right_even_where_another_area_covers_the_middle()
    {
        var covered = Pin with { Spots = [new Spot("pupil", AnyExercise.Text("pupil"), false, new Area(AreaShape.Circle, [65, 55, 2]), Remark.None), .. Pin.Spots] };
        covered.Grade(covered.Key(Showing)!, Showing).Score.ShouldBe(1);
    }

    [Fact]
    public void a_region_is_guessed_as_often_as_regions_are_right() => Face.GuessLevel.ShouldBe(1 / 3.0);

    [Fact]
    public void a_point_is_guessed_as_often_as_the_picture_is_right() => Pin.GuessLevel.ShouldBe(0.01, 0.001);

    [Fact]
    public void nothing_clicked_is_missing()
    {
        Face.Check(new Region(""), Showing).ShouldBe(new Unanswered("region", UnansweredReason.Missing));
        Pin.Check(new Region(""), Showing).ShouldBe(new Unanswered("point", UnansweredReason.Missing));
    }

    [Fact]
    public void nothing_clicked_is_still_nothing_behind_opaque_ids()
    {
        new Region("").Map(_ => null).ShouldBe(new Region(""));
        new Move("").Map(_ => null).ShouldBe(new Move(""));
    }

    [Theory]
    [InlineData(-1, 5)]
    [InlineData(5, 100.5)]
    [InlineData(double.NaN, 5)]
    public void a_point_off_the_picture_does_not_fit(double x, double y) =>
        Pin.Check(new Point(x, y), Showing).ShouldBe(new Unanswered("point", UnansweredReason.Shape));

    [Fact]
    public void hidden_regions_cannot_be_named() =>
        Pin.Check(new Region("eye"), Showing).ShouldBe(new Unanswered("point", UnansweredReason.Shape));

    private static Spot Spot(string id, bool right, double left, double top) =>
        new(id, AnyExercise.Text(id), right, new Area(AreaShape.Rect, [left, top, 10, 10]), new Remark(AnyExercise.Text($"why {id}")));
}
