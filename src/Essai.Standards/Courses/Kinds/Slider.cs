using System.Collections.Immutable;
using Essai.Engine.Answers;
using Essai.Engine.Answers.Kinds;
using Essai.Engine.Courses;
using Essai.Standards.Courses.Printing;
using Essai.Standards.Courses.Reading;

namespace Essai.Standards.Courses.Kinds;

internal sealed class SliderFormat : KindFormat<Slider>
{
    public override string Name => Slider.Name;

    public override ImmutableArray<string> Whys(Keys front) => [Why.Below, Why.Above];

    public override Exercise? Read(StepReading step)
    {
        step.RefuseList();
        var (min, max) = (Number(step, "min"), Number(step, "max"));
        var (size, answer) = (Number(step, "step"), Number(step, "answer"));
        var tolerance = step.Front.Number("tolerance", 0) ?? 0;
        var unit = step.Front.Text("unit");
        if (size is <= 0)
        {
            step.Front.Refuse("step", "a number above 0");
        }

        if (max <= min)
        {
            step.Front.Refuse("max", "a number above `min`");
        }

        return min is null || max is null || size is null or <= 0 || answer is null || max <= min ? null
            : new Slider(min.Value, max.Value, size.Value, answer.Value, tolerance, unit);
    }

    protected override void PrintKeys(Slider exercise, YamlWriter to)
    {
        to.Key("min", exercise.Min);
        to.Key("max", exercise.Max);
        to.Key("step", exercise.Step);
        to.Key("answer", exercise.Answer);
        to.Key("tolerance", exercise.Tolerance);
        to.Key("unit", exercise.Unit);
    }

    protected override void Print(Slider exercise, SheetWriter to)
    {
    }

    protected override IEnumerable<Answerable> Parts(Slider exercise) => [];

    private static double? Number(StepReading step, string key)
    {
        if (!step.Front.Has(key))
        {
            step.Findings.Add(Fault.Missing, step.Front.At("kind"), $"The slider has no `{key}:`.", "Write `min:`, `max:`, `step:` and `answer:` into the front matter.");
        }

        return step.Front.Number(key);
    }
}
