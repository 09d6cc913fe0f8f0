using System.Collections.Immutable;
using Essai.Engine.Answers;
using Essai.Engine.Answers.Kinds;
using Essai.Engine.Courses;
using Essai.Standards.Courses.Printing;
using Essai.Standards.Courses.Reading;

namespace Essai.Standards.Courses.Kinds;

internal sealed class ShortTextFormat : KindFormat<ShortText>
{
    private const string Items = "items";

    public override string Name => ShortText.Name;

    public override Exercise? Read(StepReading step)
    {
        step.RefuseGroups();
        step.RequireList();
        var rules = TextListFormat.Rules(step.Front);
        var lists = TextListFormat.Read(step, $"{step.Name}/{Items}", step.Blocks.Select(b => (b.Sheet, b.Items)));
        return lists.IsEmpty ? null : new ShortText(lists, rules);
    }

    protected override void PrintKeys(ShortText exercise, YamlWriter to) => exercise.Rules.PrintRules(to);

    protected override void Print(ShortText exercise, SheetWriter to) => exercise.Lists.Print(to);

    protected override IEnumerable<Answerable> Parts(ShortText exercise) => exercise.Lists.Parts(Items);
}
