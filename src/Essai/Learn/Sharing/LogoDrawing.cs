using System.Globalization;
using System.Xml;
using System.Xml.Linq;
using Essai.Platform.Brand;
using SkiaSharp;

namespace Essai.Learn.Sharing;

/// <summary>
/// Draws an academy's SVG logo: groups of paths, circles, ellipses, rectangles in plain colours. A logo that needs more is not
/// drawn by halves: the academy's name stands alone.
/// </summary>
internal static class LogoDrawing
{
    private const int Deepest = 16;
    private static readonly string[] Harmless = ["title", "desc", "metadata"];
    private static readonly string[] Unknown = ["transform", "style", "class", "clip-path", "mask", "filter", "opacity", "fill-opacity", "stroke-opacity", "stroke-dasharray"];

    /// <summary>The logo as a picture to be drawn at any size; null where it needs what we cannot draw.</summary>
    public static (SKPicture Picture, SKRect Box)? Read(string svg)
    {
        try
        {
            using var reader = XmlReader.Create(new StringReader(svg), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
            var root = XElement.Load(reader);
            var box = Box(root);
            using var recorder = new SKPictureRecorder();
            Draw(recorder.BeginRecording(box), root, new Style("#000", null, 1, SKPathFillType.Winding, SKStrokeJoin.Miter, SKStrokeCap.Butt), Deepest);
            return (recorder.EndRecording(), box);
        }
        catch (Exception e) when (e is XmlException or FormatException)
        {
            return null;
        }
    }

    private static void Draw(SKCanvas canvas, XElement parent, Style outer, int levels)
    {
        if (levels == 0)
        {
            throw new FormatException("groups in groups without end");
        }

        foreach (var element in parent.Elements().Where(e => !Harmless.Contains(e.Name.LocalName)))
        {
            var style = outer.With(element);
            if (element.Name.LocalName == "g")
            {
                Draw(canvas, element, style, levels - 1);
                continue;
            }

            using var path = Shape(element);
            path.FillType = style.Rule;
            Paint(canvas, path, style);
        }
    }

    private static void Paint(SKCanvas canvas, SKPath path, Style style)
    {
        using var paint = new SKPaint { IsAntialias = true, StrokeWidth = style.Width, StrokeJoin = style.Join, StrokeCap = style.Cap };
        if (style.Fill is { } fill)
        {
            paint.Color = Colour(fill);
            canvas.DrawPath(path, paint);
        }

        if (style.Stroke is { } stroke)
        {
            paint.Color = Colour(stroke);
            paint.IsStroke = true;
            canvas.DrawPath(path, paint);
        }
    }

    private static SKPath Shape(XElement element)
    {
        if (element.Name.LocalName == "path")
        {
            return SKPath.ParseSvgPathData((string?)element.Attribute("d") ?? "") ?? throw new FormatException("a path that cannot be read");
        }

        using var builder = new SKPathBuilder();
        switch (element.Name.LocalName)
        {
            case "circle":
                builder.AddCircle(Number(element, "cx"), Number(element, "cy"), Number(element, "r"));
                break;
            case "ellipse":
                builder.AddOval(new SKRect(Number(element, "cx") - Number(element, "rx"), Number(element, "cy") - Number(element, "ry"), Number(element, "cx") + Number(element, "rx"), Number(element, "cy") + Number(element, "ry")));
                break;
            case "rect":
                builder.AddRoundRect(SKRect.Create(Number(element, "x"), Number(element, "y"), Number(element, "width"), Number(element, "height")), Number(element, "rx"), Number(element, "rx"));
                break;
            default:
                throw new FormatException($"{element.Name.LocalName} is not drawn");
        }

        return builder.Detach();
    }

    private static SKRect Box(XElement root) =>
        ((string?)root.Attribute("viewBox"))?.Split([' ', ','], StringSplitOptions.RemoveEmptyEntries) is [var x, var y, var width, var height]
            ? SKRect.Create(Number(x), Number(y), Number(width), Number(height))
            : SKRect.Create(Number(root, "width"), Number(root, "height"));

    private static SKColor Colour(string text)
    {
        var digits = text.Length == 4 && text[0] == '#' ? string.Concat(text.Skip(1).Select(c => $"{c}{c}")) : text;
        return Rgb.TryParse(text is "white" ? "#ffffff" : text is "black" ? "#000000" : digits, out var colour) ? colour.ToSkia() : throw new FormatException($"{text} is not drawn");
    }

    private static float Number(XElement element, string name) => (string?)element.Attribute(name) is { } text ? Number(text) : 0;

    private static float Number(string text) => float.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture);

    private sealed record Style(string? Fill, string? Stroke, float Width, SKPathFillType Rule, SKStrokeJoin Join, SKStrokeCap Cap)
    {
        public Style With(XElement element)
        {
            string? Of(string name) => (string?)element.Attribute(name);
            if (Array.Exists(Unknown, name => Of(name) is not null))
            {
                throw new FormatException("more than plain colours");
            }

            return new(
                Of("fill") is { } fill ? None(fill) : Fill,
                Of("stroke") is { } stroke ? None(stroke) : Stroke,
                Of("stroke-width") is { } width ? Number(width) : Width,
                Of("fill-rule") is { } rule ? rule == "evenodd" ? SKPathFillType.EvenOdd : SKPathFillType.Winding : Rule,
                Of("stroke-linejoin") is { } join ? join == "round" ? SKStrokeJoin.Round : SKStrokeJoin.Miter : Join,
                Of("stroke-linecap") is { } cap ? cap == "round" ? SKStrokeCap.Round : SKStrokeCap.Butt : Cap);
        }

        private static string? None(string paint) => paint == "none" ? null : paint;
    }
}
