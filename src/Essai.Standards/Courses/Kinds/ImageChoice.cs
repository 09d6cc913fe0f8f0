using Essai.Engine.Answers;
using Essai.Engine.Answers.Kinds;
using Essai.Engine.Courses;
using Essai.Standards.Courses.Printing;
using Essai.Standards.Courses.Reading;

namespace Essai.Standards.Courses.Kinds;

internal sealed class ImageChoiceFormat : KindFormat<ImageChoice>
{
    private const string Several = "several";

    public override string Name => ImageChoice.Name;

    public override Exercise Read(StepReading step)
    {
        var options = step.Options();
        foreach (var option in options.Where(o => o.Picture is null))
        {
            step.Findings.Add(Fault.Picture, step.At(option.Id), "This option shows no picture.", $"Begin its text with one: `{{{option.Id}}} ![what it shows](media/name.webp)`.");
        }

        return new ImageChoice(options, step.Front.Truth(Several) ?? false);
    }

    protected override void PrintKeys(ImageChoice exercise, YamlWriter to) => to.Key(Several, exercise.Several);

    protected override void Print(ImageChoice exercise, SheetWriter to) => exercise.Options.Print(to);

    protected override IEnumerable<Answerable> Parts(ImageChoice exercise) => exercise.Options.Parts();

    protected override ImageChoice WithMedia(ImageChoice exercise, Func<Media, Media> change) =>
        exercise with { Options = exercise.Options.WithMedia(change) };
}
