using System.Net;
using System.Text.RegularExpressions;

namespace Essai.Platform.Media;

/// <summary>Markdown writes a video as it writes a picture: here it becomes a player with captions and transcript.</summary>
internal static partial class LessonVideos
{
    public static string Play(string html, Func<string, Picture?> find) => Images().Replace(html, match =>
        find(WebUtility.HtmlDecode(match.Groups["url"].Value)) switch
        {
            null => match.Value,
            { Captions.Count: 0, Type: var type } picture when !type.StartsWith("video/", StringComparison.Ordinal) => match.Value.Replace("<img ", $"<img width=\"{picture.Width}\" height=\"{picture.Height}\" ", StringComparison.Ordinal),
            var video => Video(video),
        });

    private static string Video(Picture video)
    {
        var tracks = string.Concat(video.Captions.Select(c => $"""<track kind="captions" srclang="{c.Key}" label="{c.Key}" src="{c.Value}">"""));
        var poster = video.Poster is { } still ? $" poster=\"{still}\"" : "";
        return $"""<video controls preload="none" playsinline width="{video.Width}" height="{video.Height}"{poster} aria-label="{WebUtility.HtmlEncode(video.Alt)}"><source src="{video.Url}" type="{video.Type}">{tracks}</video>""";
    }

    [GeneratedRegex("<img src=\"(?<url>[^\"]*)\"[^>]*>", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Images();
}
