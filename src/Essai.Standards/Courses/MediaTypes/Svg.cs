using System.Globalization;
using System.Text;
using System.Xml;

namespace Essai.Standards.Courses.MediaTypes;

/// <summary>SVG: width and height in pixels, else the viewBox.</summary>
internal static class Svg
{
    private const string Type = "image/svg+xml";
    private const string Namespace = "http://www.w3.org/2000/svg";

    public static Found? Read(ReadOnlySpan<byte> bytes)
    {
        var start = bytes.TrimStart("\uFEFF \t\r\n"u8);
        return start.Length > 0 && start[0] == (byte)'<' ? Root(Encoding.UTF8.GetString(start)) : null;
    }

    private static Found? Root(string text)
    {
        try
        {
            using var xml = XmlReader.Create(new StringReader(text), new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore, XmlResolver = null });
            return xml.MoveToContent() == XmlNodeType.Element && xml is { LocalName: "svg", NamespaceURI: Namespace } ? Size(xml) : null;
        }
        catch (XmlException)
        {
            return null;
        }
    }

    private static Found Size(XmlReader xml)
    {
        var box = (xml.GetAttribute("viewBox") ?? "").Split([' ', ',', '\t', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries);
        var width = Pixels(xml.GetAttribute("width")) ?? (box.Length == 4 ? Pixels(box[2]) : null);
        var height = Pixels(xml.GetAttribute("height")) ?? (box.Length == 4 ? Pixels(box[3]) : null);
        return new Found(Type, width ?? 0, height ?? 0);
    }

    private static int? Pixels(string? length)
    {
        var number = length?.EndsWith("px", StringComparison.Ordinal) ?? false ? length[..^2] : length;
        return double.TryParse(number, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture, out var pixels)
            && pixels is > 0 and < 100_000 ? (int)Math.Round(pixels) : null;
    }
}
