using System.Collections.Immutable;
using Essai.Engine.Answers;
using Essai.Engine.Answers.Kinds;
using Essai.Engine.Courses;
using Essai.Standards.Courses.Printing;
using Essai.Standards.Courses.Reading;

namespace Essai.Standards.Courses.Kinds;

internal sealed class VideoMomentFormat : KindFormat<VideoMoment>
{
    private const string Inner = "inner";
    private static readonly ImmutableArray<string> Never = [VideoMoment.Name, GuidedScreens.Name, Survey.Name, FreeText.Name];

    public override string Name => VideoMoment.Name;

    public override BlockShape Shape(Keys front) => Kind(front)?.Shape(front) ?? default;

    public override ImmutableArray<string> Whys(Keys front) => Kind(front)?.Whys(front) ?? [];

    public override Exercise? Read(StepReading step)
    {
        var at = step.Front.Number("at", 0);
        if (at is null && !step.Front.Has("at"))
        {
            step.Findings.Add(Fault.Missing, step.Front.At("kind"), "The moment of the video is missing.", "Write `at: 12` (seconds from the start) into the front matter.");
        }

        if (!step.Media.Any(m => m.IsVideo))
        {
            step.Findings.Add(Fault.Picture, step.Source.At(step.Source.Title?.Number ?? 1), "There is no video.", "Write `![what it shows](media/name.mp4)` on a line of its own below the question.");
        }

        if (Kind(step.Front) is { } kind)
        {
            return kind.Read(step) is { } inner && at is { } seconds ? new VideoMoment(seconds, inner) : null;
        }

        var known = All.Select(k => k.Name).Except(Never, StringComparer.Ordinal).ToArray();
        step.Findings.Add(Fault.Value, step.Front.At(Inner), "The kind of the question at this moment is not known.", $"Write `inner: single-choice`. {Nearest.Hint(step.Front.Text(Inner) ?? "", known)}");
        return null;
    }

    protected override void PrintKeys(VideoMoment exercise, YamlWriter to)
    {
        to.Key("at", exercise.At);
        to.Key(Inner, exercise.Inner.Kind);
        Of(exercise.Inner).PrintKeys(exercise.Inner, to);
    }

    protected override void Print(VideoMoment exercise, SheetWriter to) => Of(exercise.Inner).Print(exercise.Inner, to);

    protected override IEnumerable<Answerable> Parts(VideoMoment exercise) => Of(exercise.Inner).Parts(exercise.Inner);

    protected override VideoMoment WithMedia(VideoMoment exercise, Func<Media, Media> change) =>
        exercise with { Inner = Of(exercise.Inner).WithMedia(exercise.Inner, change) };

    private static KindFormat? Kind(Keys front) =>
        front.Text(Inner) is { } name && !Never.Contains(name) ? All.FirstOrDefault(k => k.Name == name) : null;
}
