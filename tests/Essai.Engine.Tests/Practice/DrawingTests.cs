using System.Collections.Immutable;
using CsCheck;
using Essai.Engine.Courses;
using Essai.Engine.Practice;

namespace Essai.Engine.Tests.Practice;

/// <summary>Which steps come, in which order (ENGINE.md 2, "What comes next").</summary>
public sealed class DrawingTests
{
    private static readonly Chapter Pool = Sample.Chapter(Sample.Steps("a", "b", "c", "d", "e", "f"));

    [Fact]
    public void the_authors_order_is_the_default() => Drawn(Pool).ShouldBe("a b c d");

    [Fact]
    public void an_author_says_how_many() => Drawn(Pool with { Draw = 2 }).ShouldBe("a b");

    [Fact]
    public void a_course_may_change_the_number_of_its_mode() =>
        Drawn(Pool, c => c with { Rules = new RulesChange(new RulesPatch(3, null, null), null) }).ShouldBe("a b c");

    [Fact]
    public void a_seed_draws_the_same_steps_again() =>
        Gen.ULong.Sample(seed => Drawn(Pool, Seeded, seed) == Drawn(Pool, Seeded, seed));

    [Fact]
    public void other_seeds_draw_other_steps() =>
        Enumerable.Range(0, 100).Select(seed => Drawn(Pool, Seeded, (ulong)seed)).Distinct().Count().ShouldBeGreaterThan(50);

    [Fact]
    public void no_step_is_drawn_twice() =>
        Gen.ULong.Sample(seed => Drawn(Pool, Seeded, seed).Split(' ').Distinct().Count() == 4);

    [Fact]
    public void a_step_with_a_position_comes_first_in_any_order()
    {
        var chapter = Sample.Chapter(Sample.Step("a"), Sample.Step("b") with { Position = 2 }, Sample.Step("c"), Sample.Step("d") with { Position = 1 });
        Drawn(chapter).ShouldBe("d b a c");
        Gen.ULong.Sample(seed => Drawn(chapter, Seeded, seed).StartsWith("d b ", StringComparison.Ordinal));
    }

    [Fact]
    public void learned_steps_are_drawn_last() => Drawn(Pool, learned: ["a", "c", "f"]).ShouldBe("b d e a");

    [Fact]
    public void a_step_with_a_position_is_always_drawn_learned_or_not()
    {
        var chapter = Pool with { Steps = Pool.Steps.SetItem(0, Sample.Step("a") with { Position = 1 }) };
        Drawn(chapter, learned: ["a", "b"]).ShouldBe("a c d e");
    }

    [Fact]
    public void where_all_is_learned_the_attempt_is_a_refresher()
    {
        var play = Play.Start(Sample.Course(Pool), new Beginning(Mode.Learn, 1) { Learned = ["a", "b", "c", "d", "e", "f"] });
        play.Attempt.Slots.Length.ShouldBe(4);
        play.Attempt.Learned.Length.ShouldBe(6);
        play.Right().Attempt.Slots[0].State.ShouldBe(SlotState.Learned);
    }

    [Fact]
    public void only_steps_of_the_chapter_are_kept_as_learned() =>
        Play.Start(Sample.Course(Pool), new Beginning(Mode.Learn, 1) { Learned = ["z", "b"], Met = ["y", "c"] })
            .Attempt.Learned.ShouldBe(["b"]);

    [Fact]
    public void adaptive_takes_what_lies_nearest_to_the_target()
    {
        var q = new Dictionary<string, double> { ["a"] = 0.95, ["b"] = 0.62, ["c"] = 0.3, ["d"] = 0.55, ["e"] = 0.7, ["f"] = 0.1 };
        var drawn = Enumerable.Range(0, 200).Select(seed => Drawn(Pool, Adaptive, (ulong)seed, predict: s => q[s])).ToArray();
        drawn.GroupBy(d => d).MaxBy(g => g.Count())!.Key.ShouldBe("b d e c");
    }

    [Fact]
    public void one_in_ten_adaptive_picks_is_left_to_chance()
    {
        var firsts = Enumerable.Range(0, 6000).Count(seed => !Drawn(Pool, Adaptive, (ulong)seed, predict: s => s == "d" ? 0.6 : 0.9).StartsWith('d'));
        firsts.ShouldBeInRange(400, 600);
    }

    [Theory]
    [InlineData(DrawOrder.Author)]
    [InlineData(DrawOrder.Seeded)]
    [InlineData(DrawOrder.Adaptive)]
    public void every_draw_is_recorded_with_its_order(DrawOrder order)
    {
        var play = Play.Start(Sample.Course(Pool) with { Order = order }, new Beginning(Mode.Learn, 5));
        var drawn = play.Single<StepsDrawn>();
        drawn.Order.ShouldBe(order);
        drawn.Steps.ShouldBe(play.Attempt.Slots.Select(s => s.Step));
    }

    [Fact]
    public void a_chapter_played_whole_keeps_the_authors_order()
    {
        var play = Play.Start(Sample.Course(Pool with { DrawAll = true }) with { Order = DrawOrder.Seeded }, new Beginning(Mode.Learn, 5) { Learned = ["a"] });
        play.Single<StepsDrawn>().Order.ShouldBe(DrawOrder.Author);
        string.Concat(play.Attempt.Slots.Select(s => s.Step)).ShouldBe("abcdef");
    }

    private static Course Seeded(Course course) => course with { Order = DrawOrder.Seeded };

    private static Course Adaptive(Course course) => course with { Order = DrawOrder.Adaptive };

    private static string Drawn(Chapter chapter, Func<Course, Course>? change = null, ulong seed = 1, ImmutableArray<string>? learned = null, Func<string, double>? predict = null)
    {
        var course = (change ?? (c => c))(Sample.Course(chapter));
        var beginning = new Beginning(Mode.Learn, seed) { Learned = learned ?? [], Predict = predict };
        return string.Join(' ', Starting.Start(new CourseVersion("v1", course), course.Chapters[0], beginning).Attempt.Slots.Select(s => s.Step));
    }
}
