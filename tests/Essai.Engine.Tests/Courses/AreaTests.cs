using CsCheck;
using Essai.Engine.Courses;

namespace Essai.Engine.Tests.Courses;

public sealed class AreaTests
{
    private static readonly Area Rect = new(AreaShape.Rect, [10, 20, 30, 40]);
    private static readonly Area Triangle = new(AreaShape.Poly, [0, 0, 40, 0, 0, 40]);

    // An L, hollow in its upper right.
    private static readonly Area Hollow = new(AreaShape.Poly, [0, 0, 10, 0, 10, 90, 100, 90, 100, 100, 0, 100]);

    [Theory]
    [InlineData(10, 20, true)]
    [InlineData(40, 60, true)]
    [InlineData(9.9, 30, false)]
    [InlineData(25, 60.1, false)]
    public void a_rectangle_holds_its_borders(double x, double y, bool holds) => Rect.Contains(x, y, 1).ShouldBe(holds);

    [Theory]
    [InlineData(50, 40, 0.5, true)]
    [InlineData(50, 40, 1, true)]
    [InlineData(50, 30, 0.5, true)]
    [InlineData(50, 30, 1, false)]
    [InlineData(60, 50, 0.5, true)]
    [InlineData(60.1, 50, 0.5, false)]
    public void a_circle_is_round_on_a_picture_of_any_shape(double x, double y, double aspect, bool holds) =>
        new Area(AreaShape.Circle, [50, 50, 10]).Contains(x, y, aspect).ShouldBe(holds);

    [Theory]
    [InlineData(10, 10, true)]
    [InlineData(30, 30, false)]
    [InlineData(0, 0, true)]
    [InlineData(40, 0, true)]
    [InlineData(0, 40, true)]
    [InlineData(20, 20, true)]
    [InlineData(-1, 0, false)]
    [InlineData(41, 0, false)]
    public void a_polygon_holds_its_borders(double x, double y, bool holds) => Triangle.Contains(x, y, 1).ShouldBe(holds);

    [Fact]
    public void the_hollow_of_a_polygon_is_outside() => Hollow.Contains(50, 50, 1).ShouldBeFalse();

    [Fact]
    public void the_centre_lies_inside_however_hollow()
    {
        var (x, y) = Hollow.Centre;
        Hollow.Contains(x, y, 1).ShouldBeTrue();
    }

    [Fact]
    public void the_centre_of_any_area_lies_inside() =>
        Gen.Select(Gen.Double[0, 100], Gen.Double[0, 100]).Array[3, 8].Sample(corners =>
        {
            var area = new Area(AreaShape.Poly, [.. corners.SelectMany(c => new[] { c.Item1, c.Item2 })]);
            area.Contains(area.Centre.X, area.Centre.Y, 1).ShouldBeTrue();
        });
}
