namespace Essai.Platform.Brand;

/// <summary>
/// A colour by perceived lightness (0–1), chroma (0 is grey) and hue (degrees), after Björn Ottosson's OKLab (2020).
/// Moving lightness alone keeps what people call "our orange".
/// </summary>
public readonly record struct Oklch(double Lightness, double Chroma, double Hue)
{
    /// <summary>Below this chroma a hue is rounding noise, not something anybody sees.</summary>
    private const double Grey = 0.02;

    public bool IsGrey => Chroma < Grey;

    public static Oklch From(Rgb colour)
    {
        var (red, green, blue) = (Srgb.Linear(colour.Red), Srgb.Linear(colour.Green), Srgb.Linear(colour.Blue));
        var l = Math.Cbrt((0.4122214708 * red) + (0.5363325363 * green) + (0.0514459929 * blue));
        var m = Math.Cbrt((0.2119034982 * red) + (0.6806995451 * green) + (0.1073969566 * blue));
        var s = Math.Cbrt((0.0883024619 * red) + (0.2817188376 * green) + (0.6299787005 * blue));
        var lightness = (0.2104542553 * l) + (0.7936177850 * m) - (0.0040720468 * s);
        var a = (1.9779984951 * l) - (2.4285922050 * m) + (0.4505937099 * s);
        var b = (0.0259040371 * l) + (0.7827717662 * m) - (0.8086757660 * s);
        return new(lightness, Math.Sqrt((a * a) + (b * b)), (Math.Atan2(b, a) * 180 / Math.PI + 360) % 360);
    }

    /// <summary>The nearest colour a screen can show: chroma gives way, lightness and hue stay.</summary>
    public Rgb ToRgb()
    {
        var (sin, cos) = Math.SinCos(Hue * Math.PI / 180);
        if (LinearRgb.From(Lightness, Chroma * cos, Chroma * sin) is { IsShowable: true } asked)
        {
            return asked.ToRgb();
        }
        var (shown, tooMuch) = (0d, Chroma);
        for (var halving = 0; halving < 14; halving++)
        {
            var middle = (shown + tooMuch) / 2;
            var fits = LinearRgb.From(Lightness, middle * cos, middle * sin).IsShowable;
            (shown, tooMuch) = fits ? (middle, tooMuch) : (shown, middle);
        }
        return LinearRgb.From(Lightness, shown * cos, shown * sin).ToRgb();
    }

    /// <summary>Degrees between two hues, the short way round.</summary>
    public static double Between(double hue, double other)
    {
        var apart = Math.Abs(hue - other) % 360;
        return Math.Min(apart, 360 - apart);
    }

    private readonly record struct LinearRgb(double Red, double Green, double Blue)
    {
        public bool IsShowable => Shows(Red) && Shows(Green) && Shows(Blue);

        public static LinearRgb From(double lightness, double a, double b)
        {
            var l = Cube(lightness + (0.3963377774 * a) + (0.2158037573 * b));
            var m = Cube(lightness - (0.1055613458 * a) - (0.0638541728 * b));
            var s = Cube(lightness - (0.0894841775 * a) - (1.2914855480 * b));
            return new(
                (4.0767416621 * l) - (3.3077115913 * m) + (0.2309699292 * s),
                (-1.2684380046 * l) + (2.6097574011 * m) - (0.3413193965 * s),
                (-0.0041960863 * l) - (0.7034186147 * m) + (1.7076147010 * s));
        }

        public Rgb ToRgb() => new(Srgb.Byte(Red), Srgb.Byte(Green), Srgb.Byte(Blue));

        private static bool Shows(double channel) => channel is >= -0.0001 and <= 1.0001;

        private static double Cube(double x) => x * x * x;
    }
}
