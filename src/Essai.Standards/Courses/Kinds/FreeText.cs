using System.Collections.Immutable;
using Essai.Engine.Answers;
using Essai.Engine.Answers.Kinds;
using Essai.Engine.Courses;
using Essai.Standards.Courses.Printing;
using Essai.Standards.Courses.Reading;

namespace Essai.Standards.Courses.Kinds;

internal sealed class FreeTextFormat : KindFormat<FreeText>
{
    private static readonly ItemShape Criterion = new(Marked: false) { Remarks = false, Pictures = false };

    public override string Name => FreeText.Name;

    public override ImmutableArray<SectionName> Sections => [SectionName.ModelAnswer, SectionName.Criteria];

    public override Exercise? Read(StepReading step)
    {
        step.RefuseList();
        var model = step.Sections.Text(SectionName.ModelAnswer);
        var criteria = step.Sections.List(SectionName.Criteria, Criterion);
        var missing = model is null ? SectionName.ModelAnswer : SectionName.Criteria;
        if (model is null || criteria.IsEmpty)
        {
            step.Findings.Add(Fault.Missing, step.Source.At(step.Source.Title?.Number ?? 1), $"There is no section “{Headings.Word(missing, step.Source.Lang)}”.",
                "The learner compares with a model answer and ticks criteria: write both sections.");
        }

        return model is null ? null : new FreeText(model, [.. criteria.Select(c => new Named(c.Id, c.Text))]);
    }

    protected override void Print(FreeText exercise, SheetWriter to)
    {
    }

    public override void PrintEnd(Exercise exercise, SheetWriter to)
    {
        var text = (FreeText)exercise;
        to.Section(SectionName.ModelAnswer, text.ModelAnswer);
        CourseSheetPrinter.List(to, SectionName.Criteria, text.Criteria.Select(c => new ListItem(c.Id, c.Name, null, Remark.None)));
    }

    protected override IEnumerable<Answerable> Parts(FreeText exercise) =>
        exercise.Criteria.Select(c => new Answerable($"{SectionName.Criteria.Word()}/{c.Id}", c.Name, null, Remark.None) { List = "criteria" });
}
