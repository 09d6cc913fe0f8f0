using System.Collections.Immutable;
using Essai.Engine.Answers;
using Essai.Engine.Courses;
using Essai.Standards.Courses.Printing;
using Essai.Standards.Courses.Reading;

namespace Essai.Standards.Courses.Kinds;

/// <summary>How a kind is written in files. One class a kind, in a file of the same name as the engine's.</summary>
internal abstract class KindFormat
{
    public static readonly ImmutableArray<KindFormat> All =
    [
        new SingleChoiceFormat(), new MultipleChoiceFormat(), new TrueFalseFormat(), new ImageChoiceFormat(),
        new OrderingFormat(), new MatchingFormat(), new CategoriseFormat(), new ShortTextFormat(), new GapTextFormat(),
        new NumericFormat(), new SliderFormat(), new HotspotFormat(), new FreeTextFormat(), new VideoMomentFormat(),
        new GuidedScreensFormat(), new SurveyFormat(),
    ];

    public abstract string Name { get; }

    /// <summary>What begins the exercise, besides lists with ids or marks.</summary>
    public virtual BlockShape Shape(Keys front) => default;

    /// <summary>Explanations under "Whys" besides right, almost and otherwise.</summary>
    public virtual ImmutableArray<string> Whys(Keys front) => [];

    /// <summary>Sections besides those of every step.</summary>
    public virtual ImmutableArray<SectionName> Sections => [];

    /// <summary>The exercise; null where it cannot be told, and then the reason is among the findings.</summary>
    public abstract Exercise? Read(StepReading step);

    public abstract void PrintKeys(Exercise exercise, YamlWriter to);

    public abstract void Print(Exercise exercise, SheetWriter to);

    /// <summary>What stands below all sections.</summary>
    public virtual void PrintEnd(Exercise exercise, SheetWriter to)
    {
    }

    /// <summary>Every part that an answer can name, for the rules.</summary>
    public abstract IEnumerable<Answerable> Parts(Exercise exercise);

    public abstract Exercise WithMedia(Exercise exercise, Func<Media, Media> change);

    public static KindFormat Of(Exercise exercise) => All.Single(k => k.Name == exercise.Kind);
}

/// <summary>The same, for the engine's own type of exercise.</summary>
internal abstract class KindFormat<T> : KindFormat where T : Exercise
{
    public sealed override void PrintKeys(Exercise exercise, YamlWriter to) => PrintKeys((T)exercise, to);

    public sealed override void Print(Exercise exercise, SheetWriter to) => Print((T)exercise, to);

    public sealed override IEnumerable<Answerable> Parts(Exercise exercise) => Parts((T)exercise);

    public sealed override Exercise WithMedia(Exercise exercise, Func<Media, Media> change) => WithMedia((T)exercise, change);

    protected virtual void PrintKeys(T exercise, YamlWriter to)
    {
    }

    protected abstract void Print(T exercise, SheetWriter to);

    protected abstract IEnumerable<Answerable> Parts(T exercise);

    protected virtual T WithMedia(T exercise, Func<Media, Media> change) => exercise;
}

/// <summary>A part of an exercise that an answer can name: an option, an item, a tile, a region.</summary>
/// <param name="Name">Below the step: <c>items/iso</c>.</param>
/// <param name="Right">Null where being right is no property of the part itself.</param>
internal sealed record Answerable(string Name, LocalText Text, bool? Right, Remark Remark)
{
    public Media? Picture { get; init; }
    public Area? Area { get; init; }

    /// <summary>A text to be typed: one language's own.</summary>
    public bool Typed { get; init; }

    /// <summary>The list that it belongs to; "" where the exercise has one list.</summary>
    public string List { get; init; } = "";
}
