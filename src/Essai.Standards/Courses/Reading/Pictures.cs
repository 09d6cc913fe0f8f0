using System.Collections.Immutable;
using Essai.Engine.Courses;

namespace Essai.Standards.Courses.Reading;

/// <summary>A picture, video or document as Markdown writes it: <c>![what it shows](media/name.webp)</c>.</summary>
internal readonly record struct Picture(string Alt, string Path)
{
    /// <summary>The picture at the start of a text and the words after it; null where it begins with none.</summary>
    public static (Picture Picture, string After)? Take(string text)
    {
        if (!text.StartsWith("![", StringComparison.Ordinal) || text.IndexOf("](", StringComparison.Ordinal) is not (> 0 and var middle)
            || text.IndexOf(')', middle) is not (> 0 and var close))
        {
            return null;
        }

        var path = text[(middle + 2)..close].Trim();
        var picture = new Picture(text[2..middle].Trim(), path.StartsWith("./", StringComparison.Ordinal) ? path[2..] : path);
        return picture.Path.Length == 0 ? null : (picture, text[(close + 1)..].Trim());
    }

    /// <summary>The one picture of several languages, the source first.</summary>
    public static Media Merge(ImmutableArray<(string Lang, Picture Picture)> pictures) => new(
        new LocalText([.. pictures.Select(p => new Translation(p.Lang, p.Picture.Path))]),
        new LocalText([.. pictures.Select(p => new Translation(p.Lang, p.Picture.Alt))]));
}
