using Essai.Engine.Answers;
using Essai.Engine.Answers.Kinds;
using Essai.Engine.Courses;
using Essai.Standards.Courses.Printing;
using Essai.Standards.Courses.Reading;

namespace Essai.Standards.Courses.Kinds;

internal sealed class TrueFalseFormat : KindFormat<TrueFalse>
{
    public override string Name => TrueFalse.Name;

    public override Exercise Read(StepReading step)
    {
        var options = step.Options();
        if (!options.IsEmpty && !options.Select(o => o.Id).Order(StringComparer.Ordinal).SequenceEqual([TrueFalse.False, TrueFalse.True]))
        {
            step.Findings.Add(Fault.Item, step.Place, "The options of this kind are `{true}` and `{false}`.", "Write two options with these ids, in words of your own.");
        }

        return new TrueFalse(options);
    }

    protected override void Print(TrueFalse exercise, SheetWriter to) => exercise.Options.Print(to);

    protected override IEnumerable<Answerable> Parts(TrueFalse exercise) => exercise.Options.Parts();

    protected override TrueFalse WithMedia(TrueFalse exercise, Func<Media, Media> change) => new(exercise.Options.WithMedia(change));
}
