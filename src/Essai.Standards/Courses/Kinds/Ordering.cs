using System.Collections.Immutable;
using Essai.Engine.Answers;
using Essai.Engine.Answers.Kinds;
using Essai.Engine.Courses;
using Essai.Standards.Courses.Printing;
using Essai.Standards.Courses.Reading;

namespace Essai.Standards.Courses.Kinds;

internal sealed class OrderingFormat : KindFormat<Ordering>
{
    private static readonly ItemShape Items = new(Marked: false) { Numbered = true };

    public override string Name => Ordering.Name;

    public override BlockShape Shape(Keys front) => new(Numbers: true);

    public override Exercise Read(StepReading step) =>
        new Ordering([.. step.Items(Items).Select(e => new OrderedItem(e.Id, e.Text, e.Remark) { Picture = e.Picture })]);

    protected override void Print(Ordering exercise, SheetWriter to)
    {
        foreach (var (item, i) in exercise.Items.Select((item, i) => (item, i)))
        {
            to.Item(new ListItem(item.Id, item.Text, null, item.Remark) { Picture = item.Picture, Bullet = FormattableString.Invariant($"{i + 1}.") });
        }
    }

    protected override IEnumerable<Answerable> Parts(Ordering exercise) =>
        exercise.Items.Select(i => new Answerable($"items/{i.Id}", i.Text, null, i.Remark) { Picture = i.Picture, List = "items" });

    protected override Ordering WithMedia(Ordering exercise, Func<Media, Media> change) =>
        new([.. exercise.Items.Select(i => i with { Picture = i.Picture is { } picture ? change(picture) : null })]);
}
