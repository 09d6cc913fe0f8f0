using System.Text;

namespace Essai.Platform.Brand;

/// <summary>Writes a palette as custom properties. One file, both modes: <c>light-dark()</c> follows the learner's setting.</summary>
internal static class ThemeStylesheet
{
    public static string Write(Palette palette)
    {
        var (light, dark) = palette.Roles;
        var css = new StringBuilder("@layer tenant{:root{");
        Add(css, "brand-solid", light.Solid, dark.Solid);
        Add(css, "brand-on-solid", light.OnSolid, dark.OnSolid);
        Add(css, "brand-text", light.Text, dark.Text);
        Add(css, "brand-edge", light.Edge, dark.Edge);
        Add(css, "brand-tint", light.Tint, dark.Tint);
        Add(css, "accent", palette.Accent.Light.Edge, palette.Accent.Dark.Edge);
        Add(css, "accent-tint", palette.Accent.Light.Tint, palette.Accent.Dark.Tint);
        css.Append(Chosen(palette.SelectsInInk));
        return css.Append("}}").ToString();
    }

    private static void Add(StringBuilder css, string name, Rgb light, Rgb dark) =>
        css.Append("--").Append(name).Append(':').Append(light == dark ? light.ToString() : $"light-dark({light},{dark})").Append(';');

    private static string Chosen(bool inInk) => inInk
        ? "--chosen-edge:var(--ink);--chosen-tint:var(--neutral-tint);"
        : "--chosen-edge:var(--brand-edge);--chosen-tint:var(--brand-tint);";
}
