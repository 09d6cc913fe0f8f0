using System.Text;
using Essai.Platform.Brand;

namespace Essai.Tests.Platform.Brand;

public sealed class ThemeStylesheetTests
{
    [Fact]
    public void a_theme_names_every_role_once_for_both_modes()
    {
        var css = Palette.From(Rgb.Parse("#012169")).ThemeCss();

        css.ShouldStartWith("@layer tenant{:root{--brand-solid:#012169;--brand-on-solid:#ffffff;");
        css.ShouldContain("--brand-text:light-dark(#012169,#");
        css.ShouldContain("--chosen-edge:var(--brand-edge);");
        css.Count(letter => letter == '{').ShouldBe(css.Count(letter => letter == '}'));
    }

    [Fact]
    public void a_rose_theme_marks_the_chosen_answer_in_ink() =>
        Palette.From(Rgb.Parse("#d4006a")).ThemeCss().ShouldContain("--chosen-edge:var(--ink);--chosen-tint:var(--neutral-tint);");

    [Fact]
    public void a_theme_is_smaller_than_a_packet() =>
        Encoding.UTF8.GetByteCount(Palette.From(Rgb.Parse("#00B0FF")).ThemeCss()).ShouldBeLessThan(600);
}
