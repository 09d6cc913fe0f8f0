using Essai.Platform.Brand;

namespace Essai.Tests.Platform.Brand;

public sealed class PaletteTests
{
    private static readonly Rgb NearBlack = Rgb.Parse("#0b0a08");

    [Fact]
    public void every_brand_of_a_33_cube_grid_stays_legible_in_both_modes()
    {
        var brands = Grid().ToArray();

        var failures = brands.AsParallel().SelectMany(brand => Failures(Palette.From(brand))).ToList();

        brands.Length.ShouldBe(35_937);
        failures.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("#00B0FF", "#3db8ff", "#0b0a08", "#0074aa")]
    [InlineData("#FFE100", "#ffe100", "#0b0a08", "#7c6d00")]
    [InlineData("#012169", "#012169", "#ffffff", "#012169")]
    public void known_brands_get_the_button_and_the_link_of_the_design(string brand, string solid, string onSolid, string link)
    {
        var light = Palette.From(Rgb.Parse(brand)).Roles.Light;

        light.Solid.ShouldBeNear(solid);
        light.OnSolid.ToString().ShouldBe(onSolid);
        light.Text.ShouldBeNear(link);
    }

    [Fact]
    public void an_orange_is_lightened_under_dark_text()
    {
        var palette = Palette.From(Rgb.Parse("#FF7043"));

        palette.Roles.Light.Solid.ShouldBeNear("#ff916f");
        palette.Roles.Light.OnSolid.ShouldBe(NearBlack);
        palette.Shift.Direction.ShouldBe(ShiftDirection.Lighter);
        palette.Shift.Percent.ShouldBeInRange(4, 8);
    }

    [Fact]
    public void a_yellow_and_a_white_brand_still_have_a_visible_edge()
    {
        Palette.From(Rgb.Parse("#FFE100")).Roles.Light.Edge.ShouldBeNear("#9d8a00");
        Palette.From(Rgb.White).Roles.Light.Edge.ShouldBeNear("#8a8a8a");
        Palette.From(Rgb.White).Roles.Light.Solid.ShouldBe(Rgb.White);
    }

    [Fact]
    public void a_navy_is_left_alone_on_buttons_and_lifted_for_links_in_the_dark()
    {
        var palette = Palette.From(Rgb.Parse("#012169"));

        palette.Shift.ShouldBe(new BrandShift(ShiftDirection.None, 0));
        palette.Roles.Dark.Text.ShouldBeNear("#8bb4ff");
    }

    [Theory]
    [InlineData("#d4006a", true)]
    [InlineData("#FF7043", true)]
    [InlineData("#0b8a4a", true)]
    [InlineData("#FFE100", false)]
    [InlineData("#012169", false)]
    [InlineData("#808080", false)]
    public void a_brand_that_looks_like_a_verdict_marks_the_chosen_answer_in_ink(string brand, bool inInk) =>
        Palette.From(Rgb.Parse(brand)).SelectsInInk.ShouldBe(inInk);

    [Fact]
    public void most_brands_are_used_untouched_on_buttons()
    {
        var moves = Grid().Select(brand => Palette.From(brand).Shift).ToList();

        moves.Count(move => move.Direction == ShiftDirection.None).ShouldBeGreaterThan(moves.Count * 60 / 100);
        moves.Max(move => move.Percent).ShouldBeLessThanOrEqualTo(10);
    }

    [Fact]
    public void the_second_colour_is_the_accent_and_the_brand_stands_in_for_it()
    {
        var navy = Rgb.Parse("#012169");
        var rose = Rgb.Parse("#d4006a");

        Palette.From(navy, rose).Accent.ShouldBe(Palette.From(rose).Roles);
        Palette.From(navy).Accent.ShouldBe(Palette.From(navy).Roles);
    }

    [Theory]
    [InlineData("d4006a")]
    [InlineData("#D4006A")]
    public void a_hex_is_read_with_or_without_its_hash(string hex) => Rgb.Parse(hex).ToString().ShouldBe("#d4006a");

    [Theory]
    [InlineData("")]
    [InlineData("#d40")]
    [InlineData("#d4006")]
    [InlineData("#d4006az")]
    [InlineData("red")]
    public void what_is_no_hex_is_refused(string hex) => Rgb.TryParse(hex, out _).ShouldBeFalse();

    private static IEnumerable<Rgb> Grid() =>
        from red in Enumerable.Range(0, 33)
        from green in Enumerable.Range(0, 33)
        from blue in Enumerable.Range(0, 33)
        select new Rgb(Channel(red), Channel(green), Channel(blue));

    private static byte Channel(int step) => (byte)Math.Min(255, step * 8);

    private static IEnumerable<string> Failures(Palette palette) =>
        Failures(palette.Brand, palette.Roles.Light, Surfaces.Light)
            .Concat(Failures(palette.Brand, palette.Roles.Dark, Surfaces.Dark));

    private static IEnumerable<string> Failures(Rgb brand, BrandRoles roles, Surfaces on)
    {
        var ink = Rgb.Parse(on == Surfaces.Light ? "#1b1915" : "#f1efe8");
        return new (string Name, bool Passes)[]
        {
            ("button", Contrast.Ratio(roles.OnSolid, roles.Solid) >= 4.5 && Contrast.Lc(roles.OnSolid, roles.Solid) >= 60),
            ("link", new[] { on.Paper, on.Card, roles.Tint }.All(ground => Contrast.Ratio(roles.Text, ground) >= 4.5)),
            ("link Lc", Contrast.Lc(roles.Text, on.Paper) >= 60 && Contrast.Lc(roles.Text, on.Card) >= 60),
            ("edge", new[] { on.Paper, on.Card, roles.Tint }.All(ground => Contrast.Ratio(roles.Edge, ground) >= 3)),
            ("ink on tint", Contrast.Ratio(ink, roles.Tint) >= 12),
        }.Where(check => !check.Passes).Select(check => $"{brand}: {check.Name}");
    }
}
