using Essai.Engine.Answers;
using Essai.Engine.Answers.Kinds;
using Essai.Engine.Courses;
using Essai.Standards.Courses.Printing;
using Essai.Standards.Courses.Reading;

namespace Essai.Standards.Courses.Kinds;

internal sealed class MultipleChoiceFormat : KindFormat<MultipleChoice>
{
    public override string Name => MultipleChoice.Name;

    public override Exercise Read(StepReading step) => new MultipleChoice(step.Options());

    protected override void Print(MultipleChoice exercise, SheetWriter to) => exercise.Options.Print(to);

    protected override IEnumerable<Answerable> Parts(MultipleChoice exercise) => exercise.Options.Parts();

    protected override MultipleChoice WithMedia(MultipleChoice exercise, Func<Media, Media> change) => new(exercise.Options.WithMedia(change));
}
