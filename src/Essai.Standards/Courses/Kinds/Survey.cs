using System.Collections.Immutable;
using Essai.Engine.Answers;
using Essai.Engine.Answers.Kinds;
using Essai.Engine.Courses;
using Essai.Standards.Courses.Printing;
using Essai.Standards.Courses.Reading;

namespace Essai.Standards.Courses.Kinds;

internal sealed class SurveyFormat : KindFormat<Survey>
{
    private const string Scale = "scale";
    private static readonly ItemShape Options = new(Marked: false) { Remarks = false, Pictures = false };

    public override string Name => Survey.Name;

    public override Exercise Read(StepReading step)
    {
        var points = step.Front.Whole(Scale, 2, 11);
        var options = points is null ? step.Items(Options) : step.Items(Options, i => i);
        foreach (var option in options.Where(o => points is { } last && !(Numbers.Read(o.Id) is { } point && point >= 1 && point <= last)))
        {
            step.Findings.Add(Fault.Item, option.Place, $"`{{{option.Id}}}` is no point of the scale.", $"Name the points that have words by their numbers: `{{1}}` and `{{{points}}}`.");
        }

        return new Survey([.. options.Select(o => new Named(o.Id, o.Text))], points);
    }

    protected override void PrintKeys(Survey exercise, YamlWriter to) => to.Key(Scale, exercise.Points);

    protected override void Print(Survey exercise, SheetWriter to)
    {
        foreach (var option in exercise.Options)
        {
            to.Item(new ListItem(option.Id, option.Name, null, Remark.None));
        }
    }

    protected override IEnumerable<Answerable> Parts(Survey exercise) =>
        exercise.Options.Select(o => new Answerable($"items/{o.Id}", o.Name, null, Remark.None) { List = "items" });
}
