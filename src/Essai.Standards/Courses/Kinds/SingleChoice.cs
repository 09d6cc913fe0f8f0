using Essai.Engine.Answers;
using Essai.Engine.Answers.Kinds;
using Essai.Engine.Courses;
using Essai.Standards.Courses.Printing;
using Essai.Standards.Courses.Reading;

namespace Essai.Standards.Courses.Kinds;

internal sealed class SingleChoiceFormat : KindFormat<SingleChoice>
{
    public override string Name => SingleChoice.Name;

    public override Exercise Read(StepReading step) => new SingleChoice(step.Options());

    protected override void Print(SingleChoice exercise, SheetWriter to) => exercise.Options.Print(to);

    protected override IEnumerable<Answerable> Parts(SingleChoice exercise) => exercise.Options.Parts();

    protected override SingleChoice WithMedia(SingleChoice exercise, Func<Media, Media> change) => new(exercise.Options.WithMedia(change));
}
