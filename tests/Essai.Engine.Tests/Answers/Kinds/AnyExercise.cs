using System.Collections.Immutable;
using CsCheck;
using Essai.Engine.Answers;
using Essai.Engine.Answers.Kinds;
using Essai.Engine.Courses;
using Point = Essai.Engine.Answers.Point;

namespace Essai.Engine.Tests.Answers.Kinds;

/// <summary>Random exercises of every kind. Whatever must not be seen holds the word <see cref="Hidden"/>.</summary>
internal static class AnyExercise
{
    public const string Hidden = "hidden";

    public static readonly Gen<Exercise> SingleChoice =
        from options in Options(rights: 1) select (Exercise)new SingleChoice(options);

    public static readonly Gen<Exercise> MultipleChoice =
        from rights in Gen.Int[1, 3] from options in Options(rights) select (Exercise)new MultipleChoice(options);

    public static readonly Gen<Exercise> TrueFalse = from holds in Gen.Bool
        select (Exercise)new TrueFalse([Option("true", holds), Option("false", !holds)]);

    public static readonly Gen<Exercise> ImageChoice =
        from several in Gen.Bool from options in Options(rights: 1) select (Exercise)new ImageChoice(options, several);

    public static readonly Gen<Exercise> Ordering = from n in Gen.Int[2, 6]
        select (Exercise)new Ordering([.. Each(n, i => new OrderedItem($"item{i}", Text($"item {i}"), Whisper()))]);

    public static readonly Gen<Exercise> Matching = from n in Gen.Int[2, 5] from extra in Gen.Int[0, 2]
        select (Exercise)new Matching(
            [.. Each(n, i => new Pair(Named($"left{i}"), Named($"right{i}"), Whisper()))],
            [.. Each(extra, i => Named($"extra{i}"))]);

    public static readonly Gen<Exercise> Categorise = from bins in Gen.Int[2, 3] from tiles in Gen.Int[1, 3]
        select (Exercise)new Categorise([.. Each(bins, b => new Bin($"bin{b}", Text($"bin {b}"), [.. Each(tiles, t => new Tile($"tile{b}-{t}", Text($"tile {b} {t}"), Whisper()))]))]);

    public static readonly Gen<Exercise> ShortText = from accents in Gen.Bool from typos in Gen.Int[0, 3]
        select (Exercise)new ShortText([List()], new TextRules(accents, typos));

    public static readonly Gen<Exercise> GapText = from typed in Gen.Bool.Array[1, 4] select (Exercise)Gapped(typed);

    public static readonly Gen<Exercise> Numeric = from answer in Gen.Int[-1000, 1000] from decimals in Gen.Int[0, 3] from percent in Gen.Bool
        select (Exercise)new Numeric($"{answer} / 7", new Tolerance(percent ? 1 : 0, percent), new NumberUnits("€"))
        {
            Decimals = decimals,
            Wrongs = [new WrongResult("twice", $"{answer} * 2", Whisper())],
        };

    public static readonly Gen<Exercise> Slider = from steps in Gen.Int[2, 50] from answer in Gen.Int[0, 50] from size in Gen.Double[0.1, 5]
        select (Exercise)new Slider(-3, -3 + (steps * size), size, -3 + (Math.Min(answer, steps) * size), size / 2, "%");

    public static readonly Gen<Exercise> Hotspot = from free in Gen.Bool from n in Gen.Int[1, 4] from right in Gen.Int[0, 3]
        select (Exercise)new Hotspot(Picture(), [.. Each(n, i => new Spot($"spot{i}", Text($"spot {i}"), i == right % n, Square(i), Whisper()))], free);

    public static readonly Gen<Exercise> FreeText = from n in Gen.Int[1, 3]
        select (Exercise)new FreeText(Text(Hidden), [.. Each(n, i => new Named($"criterion{i}", Text(Hidden)))]);

    public static readonly Gen<Exercise> GuidedScreens = from screens in Gen.Int[1, 4] from wrongs in Gen.Int[0, 3]
        select (Exercise)new GuidedScreens([.. Each(screens, s => Screen(s, wrongs, s == screens - 1 ? "end" : $"screen{s + 1}"))]);

    public static readonly Gen<Exercise> Survey = from poll in Gen.Bool from n in Gen.Int[2, 5]
        select (Exercise)new Survey([.. Each(poll ? n : 2, i => Named($"choice{i}"))], poll ? null : n);

    public static readonly Gen<Exercise> VideoMoment = from at in Gen.Int[0, 60]
        from inner in Gen.OneOf(SingleChoice, MultipleChoice, TrueFalse, Ordering, Matching, Categorise, ShortText, GapText, Numeric, Slider, Hotspot)
        select (Exercise)new VideoMoment(at, inner);

    public static readonly Gen<Exercise>[] EachKind =
    [
        SingleChoice, MultipleChoice, TrueFalse, ImageChoice, Ordering, Matching, Categorise, ShortText, GapText, Numeric, Slider,
        Hotspot, FreeText, VideoMoment, GuidedScreens, Survey,
    ];

    public static readonly Gen<Exercise> OfAnyKind = Gen.OneOf(EachKind);

    public static readonly Gen<Exercise> Gradable = OfAnyKind.Where(e => e.Gradable);

    public static readonly Gen<Showing> Showing = from seed in Gen.ULong from shuffle in Gen.Bool select new Showing(seed, "en", shuffle);

    /// <summary>Anything that a client may send: of the right shape, of another kind's, or nonsense.</summary>
    public static Gen<Given> AnyGiven(Exercise exercise)
    {
        var id = Gen.OneOf([.. exercise.Ids.Append("").Append("nothing").Select(Gen.Const)]);
        var pairs = Gen.Select(id, id).Array[0, 5].Select(all => all.DistinctBy(p => p.Item1).ToImmutableSortedDictionary(p => p.Item1, p => p.Item2, StringComparer.Ordinal));
        return Gen.OneOf(
            id.Array[0, 5].Select(ids => (Given)new Choices([.. ids])),
            id.Array[0, 5].Select(ids => (Given)new Order([.. ids])),
            pairs.Select(p => (Given)new Pairs(p)),
            pairs.Select(p => (Given)new Bins(p)),
            Gen.String.Select(t => (Given)new Words(t)),
            Gen.OneOf(Gen.String, id).Array[0, 4].Select(t => (Given)new Gaps([.. t])),
            Gen.Select(Gen.Double, Gen.String).Select(n => (Given)new Number(n.Item1, n.Item2)),
            Gen.String.Select(t => (Given)new Number(null, null, t)),
            id.Select(i => (Given)new Region(i)),
            Gen.Select(Gen.Double, Gen.Double[0, 100]).Select(p => (Given)new Point(p.Item1, p.Item2)),
            id.Select(i => (Given)new Move(i)),
            Gen.Const((Given)new Back()),
            Gen.Int[-2, 8].Select(v => (Given)new Scale(v)));
    }

    public static LocalText Text(string text) => LocalText.Of("en", text);

    public static Remark Whisper() => new(Text($"{Hidden} why"), $"{Hidden}-belief", $"{Hidden}-passage");

    public static Option Option(string id, bool right) => new(id, Text($"option {id}"), right, Whisper());

    public static Media Picture() => new(Text("media/scene.webp"), Text("A scene")) { Width = 400, Height = 200 };

    public static Area Square(int column) => new(AreaShape.Rect, [column * 20, 10, 15, 15]);

    private static Named Named(string id) => new(id, Text($"the {id}"));

    private static TextList List() => new("en", [Hidden, $"{Hidden} too"], [new WrongText($"not {Hidden}", Whisper())]);

    private static Gen<ImmutableArray<Option>> Options(int rights) =>
        from n in Gen.Int[rights + 1, 6]
        from order in Gen.Shuffle(Enumerable.Range(0, n).ToArray())
        from last in Gen.Bool
        select Each(n, i => Option($"option{i}", order[i] < rights) with { StaysLast = last && i == 0 }).ToImmutableArray();

    private static GapText Gapped(bool[] typed)
    {
        var gaps = typed.Select((isTyped, i) => new Gap($"gap{i}", isTyped ? [] : [Option($"yes{i}", true), Option($"no{i}", false)], isTyped ? [List()] : []));
        return new(Text(string.Concat(typed.Select((_, i) => $"piece {{gap{i}}} "))), [.. gaps], new TextRules());
    }

    private static GuidedScreen Screen(int index, int wrongs, string to) => new($"screen{index}", Text($"Screen {index}"), Picture(),
        [.. Each(wrongs, i => new Zone($"zone{index}-wrong{i}", Text("There"), Square(i), null, Whisper())), new Zone($"zone{index}-on", Text("Here"), Square(wrongs), to, Whisper())]);

    private static IEnumerable<T> Each<T>(int count, Func<int, T> make) => Enumerable.Range(0, count).Select(make);
}
