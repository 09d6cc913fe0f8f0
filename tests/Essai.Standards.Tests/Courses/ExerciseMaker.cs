using System.Collections.Immutable;
using Essai.Engine.Answers;
using Essai.Engine.Answers.Kinds;
using Essai.Engine.Courses;

namespace Essai.Standards.Tests.Courses;

/// <summary>Random exercises of every kind, with the pictures of their setting.</summary>
internal sealed class ExerciseMaker(Maker make, Tongues tongues)
{
    public const int Kinds = 16;

    public (Exercise Exercise, ImmutableArray<Media> Media) Exercise() => make.Below(Kinds) switch
    {
        11 => Hotspot(Media(".webp", 1)),
        13 => VideoMoment(Media(".mp4", 1)),
        var kind => (Simple(kind), Media(".webp", 0)),
    };

    // A translation shows all pictures of the setting or none: they are told apart by their order alone.
    private ImmutableArray<Media> Media(string end, int least)
    {
        var langs = tongues.Some();
        return make.Some(least, 2, i => tongues.Picture(langs, i, end));
    }

    private Exercise Simple(int kind) => kind switch
    {
        0 => new SingleChoice(Options()),
        1 => new MultipleChoice(Options()),
        2 => new TrueFalse([Option(TrueFalse.True), Option(TrueFalse.False)]),
        3 => new ImageChoice([.. Options().Select((o, i) => o with { Picture = tongues.Picture(i) })], make.Maybe()),
        4 => new Ordering(make.Some(1, 4, i => new OrderedItem(make.Id("i", i), tongues.Text(make.Line), tongues.Remark()) { Picture = Picture(i) })),
        5 => new Matching(make.Some(1, 4, i => new Pair(Named("l", i), Named("r", i), tongues.Remark())), make.Some(0, 2, i => Named("e", i))),
        6 => new Categorise(make.Some(1, 3, b => new Bin(make.Id("b", b), tongues.Text(make.Line), make.Some(0, 3, t => Tile($"t{b}", t))))),
        7 => new ShortText(Lists(), Rules()),
        8 => GapText(),
        9 or 10 => Numeric(),
        12 => new FreeText(tongues.Text(make.Body), make.Some(1, 3, i => Named("c", i))),
        14 => new GuidedScreens(make.Some(1, 3, Screen)),
        _ => Survey(),
    };

    private ImmutableArray<Option> Options() => make.Some(1, 4, i => Option(make.Id("o", i)) with { StaysLast = make.Maybe(20) });

    private Option Option(string id) => new(id, tongues.Text(make.Line), make.Maybe(), tongues.Remark()) { Picture = Picture(0) };

    private Media? Picture(int i) => make.Maybe(20) ? tongues.Picture(i) : null;

    private Named Named(string start, int i) => new(make.Id(start, i), tongues.Text(make.Line));

    private Tile Tile(string start, int i) => new(make.Id(start, i), tongues.Text(make.Line), tongues.Remark()) { Picture = Picture(i) };

    private TextRules Rules() => new(make.Maybe(), make.PerhapsValue(() => make.Below(4)), make.Below(5));

    private ImmutableArray<TextList> Lists() => [.. tongues.Some().Select(lang => new TextList(lang, make.Some(1, 2, _ => make.Sentence()), make.Some(0, 2, _ => Wrong(lang))))];

    private WrongText Wrong(string lang) => new(make.Sentence(), new Remark(
        make.Perhaps(() => LocalText.Of(lang, make.Line())), make.Perhaps(() => make.Id("m", 1)), make.Perhaps(() => make.Id("p", 1))));

    private GapText GapText()
    {
        var gaps = make.Some(1, 3, i => make.Maybe() ? new Gap($"gap{i}", Options(), []) : new Gap($"gap{i}", [], Lists()));
        string Text() => string.Join(make.Of(" and ", "\n", "\n\n"), gaps.Select(g => $"I set {{{g.Id}}} {make.Of("now", ": so", "# so")}"));
        return new GapText(tongues.Whole(Text), gaps, Rules());
    }

    private Numeric Numeric()
    {
        var names = new[] { "capital", "rate" };
        var empty = ImmutableSortedDictionary<string, double>.Empty.WithComparers(StringComparer.Ordinal);
        return new Numeric(make.Of("42", "round(capital * (1 + rate / 100) ^ 2, 2)", "-capital"), new Tolerance(make.Positive(), make.Maybe()), new NumberUnits(make.Perhaps(make.Line), make.Maybe())
        {
            Conversions = make.Maybe() ? empty : empty.Add("k€", 1000).Add("%", make.Positive()),
        })
        {
            Decimals = make.PerhapsValue(() => make.Below(4)),
            Variables = names.ToImmutableSortedDictionary(n => n, _ => make.Of("1..6", "100..1000 step 50", "2 | 3 | 5"), StringComparer.Ordinal),
            Wrongs = make.Some(0, 3, i => new WrongResult(make.Id("w", i), make.Of("capital * 2", "if(rate > 3, 1, 2)", "-1"), tongues.Remark())),
        };
    }

    private Area Area() => make.Below(3) switch
    {
        0 => new Area(AreaShape.Rect, [make.Positive(), make.Positive(), make.Number(), make.Positive()]),
        1 => new Area(AreaShape.Circle, [make.Positive(), make.Number(), make.Positive()]),
        _ => new Area(AreaShape.Poly, [.. Enumerable.Range(0, 6 + (2 * make.Below(3))).Select(_ => make.Positive())]),
    };

    private (Exercise, ImmutableArray<Media>) Hotspot(ImmutableArray<Media> media) =>
        (new Hotspot(media[0], make.Some(1, 3, i => new Spot(make.Id("a", i), tongues.Text(make.Line), make.Maybe(), Area(), tongues.Remark())), make.Maybe()), media);

    private (Exercise, ImmutableArray<Media>) VideoMoment(ImmutableArray<Media> media) =>
        (new VideoMoment(make.Positive(), make.Maybe() ? Slider() : Simple(make.Below(11))), media);

    private Slider Slider() => new(make.Number(), 1000 + make.Positive(), make.Positive(), make.Number(), make.Below(4), make.Perhaps(make.Line));

    private GuidedScreen Screen(int s) => new(make.Id("s", s), tongues.Text(make.Line), tongues.Picture(s), make.Some(1, 3, z =>
        new Zone(make.Id("z", z), tongues.Text(make.Line), Area(), make.Maybe() ? make.Of("later", GuidedScreens.End) : null, tongues.Remark())));

    private Exercise Survey()
    {
        if (make.Maybe(40))
        {
            return Slider();
        }

        var points = make.PerhapsValue(() => 2 + make.Below(8));
        return new Survey(points is null ? make.Some(1, 3, i => Named("o", i)) : [.. new[] { "1", $"{points}" }.Where(_ => make.Maybe(70)).Select(id => new Named(id, tongues.Text(make.Line)))], points);
    }
}
