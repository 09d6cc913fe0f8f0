using System.Globalization;
using Essai.Engine.Answers.Kinds;

namespace Essai.Standards.Courses.Rules;

/// <summary>Files that the course names, and those that lie beside it. Where no file was given but texts, nothing is said.</summary>
internal static class MediaFiles
{
    private const string Folder = "media/";
    private const string Sources = "media/src/";

    // Seconds: a caption may stay while its speaker takes breath.
    private const double LongestAfter = 3;

    private static readonly Dictionary<string, string> TypeOf = new(StringComparer.OrdinalIgnoreCase)
    {
        [".webp"] = "image/webp", [".avif"] = "image/avif", [".png"] = "image/png", [".jpg"] = "image/jpeg", [".jpeg"] = "image/jpeg",
        [".svg"] = "image/svg+xml", [".mp4"] = "video/mp4", [".webm"] = "video/webm", [".vtt"] = "text/vtt", [".pdf"] = "application/pdf",
    };

    public static IEnumerable<Finding> Missing(Subject subject) => Named(subject)
        .Where(n => !subject.Files.Media.ContainsKey(n.Path))
        .Select(n => n.Told.Finding(n.Lang, n.Below, $"There is no file `{n.Path}`.", $"Put it into the course folder, or mend the name. {Near(n.Path, subject)}"));

    public static IEnumerable<Finding> Misnamed(Subject subject) => subject.Files.Media
        .Where(f => f.Key.StartsWith(Folder, StringComparison.Ordinal) && TypeOf.TryGetValue(Path.GetExtension(f.Key), out var wanted) && wanted != f.Value.Type)
        .Select(f => new Finding("course", $"`{f.Key}` is not what its name says: its content is {f.Value.Type}.", "Save it again in the format of its name, or rename it and what names it.") { File = f.Key });

    public static IEnumerable<Finding> Unused(Subject subject)
    {
        var named = MediaPaths.Of(subject.Course);
        return subject.Files.Media.Keys
            .Where(path => path.StartsWith(Folder, StringComparison.Ordinal) && !path.StartsWith(Sources, StringComparison.Ordinal) && !MediaPaths.Serves(path, named))
            .Select(path => new Finding("course", $"Nothing in the course shows `{path}`.", "Show it, take it out, or keep what it was made from in `media/src/`.") { File = path });
    }

    public static IEnumerable<Finding> Captions(Subject subject) => Videos(subject)
        .Where(v => !subject.Files.Texts.ContainsKey(MediaPaths.Captions(v.Path, v.Lang)))
        .Select(v => v.Told.Finding(v.Lang, v.Below, $"The video has no captions in `{v.Lang}`.", $"Put `{MediaPaths.Captions(v.Path, v.Lang)}` beside it (WebVTT)."));

    public static IEnumerable<Finding> Posters(Subject subject) => Videos(subject).DistinctBy(v => v.Path, StringComparer.Ordinal)
        .Where(v => !subject.Files.Media.ContainsKey(MediaPaths.Poster(v.Path)))
        .Select(v => v.Told.Finding(v.Lang, v.Below, "The video has no poster: before it plays, learners see nothing.", $"Put `{MediaPaths.Poster(v.Path)}` beside it."));

    /// <summary>A cue that begins before the moment of the question is told whole: what is said after may not stand in it.</summary>
    public static IEnumerable<Finding> Straddling(Subject subject) =>
        from step in subject.Steps
        where step.Step.Exercise is VideoMoment
        let at = ((VideoMoment)step.Step.Exercise).At
        from media in step.Step.Media.Where(m => m.IsVideo)
        from lang in step.Languages
        where MediaPaths.IsVideo(media.Path.In(lang))
        let path = MediaPaths.Captions(media.Path.In(lang), lang)
        where subject.Files.Texts.TryGetValue(path, out var text) && Courses.Captions.Cues(text).Any(c => c.From < at && c.To > at + LongestAfter)
        select new Finding(step.Name, $"In `{path}` a caption begins before the moment of the question ({at.ToString(CultureInfo.InvariantCulture)} s) and goes on long after it.", "End it at the moment and begin a new one: until the answer, learners read captions up to there.") { File = path };

    private static IEnumerable<(Told Told, string Lang, string Path, int Below)> Videos(Subject subject) => Named(subject).Where(n => MediaPaths.IsVideo(n.Path));

    /// <summary>Every place where a file is named.</summary>
    internal static IEnumerable<(Told Told, string Lang, string Path, int Below)> Named(Subject subject) =>
        subject.Steps.SelectMany(s => InQuestion(s).Concat(InTexts(s)));

    private static IEnumerable<(Told, string, string, int)> InQuestion(CheckedStep step) =>
        step.Step.Media.Select((m, i) => (Name: $"media/{i}", m.Path)).Concat(step.Parts.Where(p => p.Picture is not null).Select(p => (Name: $"{p.Name}/picture", p.Picture!.Path)))
            .SelectMany(m => m.Path.Translations.Select(t => (new Told(step.At(m.Name), TextRole.Alt, m.Path), t.Lang, t.Text, 0)));

    private static IEnumerable<(Told, string, string, int)> InTexts(CheckedStep step) =>
        step.Texts.Where(t => t.Role == TextRole.Prose).SelectMany(t => t.Lines.SelectMany(l => MediaPaths.Linked(l.Line).Select(path => (t, l.Lang, path, l.Below))));

    private static string Near(string path, Subject subject) =>
        Reading.Nearest.To(path, subject.Files.Media.Keys) is { } near ? $"Did you mean `{near}`?" : "";
}
