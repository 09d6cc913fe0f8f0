using System.Collections.Immutable;
using Essai.Engine.Answers;
using Essai.Engine.Answers.Kinds;
using Essai.Engine.Courses;

namespace Essai.Engine.Tests.Answers.Kinds;

/// <summary>Clicks are moves of one answer; wrong ones cost the screen on which they were made (docs/decisions/0001).</summary>
public sealed class GuidedScreensTests
{
    private static readonly GuidedScreens Search = new([Screen("home", "results"), Screen("results", "page"), Screen("page", GuidedScreens.End)]);

    [Theory]
    [InlineData("home-on results-on page-on", 1)]
    [InlineData("home-off home-on results-on page-on", 2 / 3.0)]
    [InlineData("home-off home-off home-on results-on page-on", 2 / 3.0)]
    [InlineData("home-off home-on results-off results-on page-on", 1 / 3.0)]
    [InlineData("home-off home-on results-off results-on page-off page-on", 0)]
    [InlineData("home-on < home-on results-on page-on", 1)]
    [InlineData("home-on < home-off home-on results-on page-on", 2 / 3.0)]
    [InlineData("home-off home-on < home-on < home-on results-on page-on", 2 / 3.0)]
    public void the_share_of_screens_without_a_wrong_click_counts(string path, double score) =>
        Play(path).Score.ShouldBe(score, 1e-12);

    [Fact]
    public void the_first_wrong_click_speaks() => Play("home-on results-off results-on page-off page-on").Remark!.Why!.In("en").ShouldBe("why results");

    [Fact]
    public void a_right_click_shows_the_next_screen()
    {
        var screen = Shown("home-on").Screen!;
        screen.Id.ShouldBe("results");
        screen.CanGoBack.ShouldBeTrue();
        screen.Done.ShouldBe(["home on"]);
    }

    [Fact]
    public void a_wrong_click_stays_on_the_screen() => Shown("home-off").Screen!.Id.ShouldBe("home");

    [Fact]
    public void back_returns_to_the_screen_before() => Shown("home-on results-on <").Screen!.Id.ShouldBe("results");

    [Fact]
    public void there_is_no_way_back_from_the_first_screen() =>
        Search.Check(new Back(), After("")).ShouldBe(new Unanswered("back", UnansweredReason.Shape));

    [Fact]
    public void a_zone_of_another_screen_does_not_fit() =>
        Search.Check(new Move("page-on"), After("home-on")).ShouldBe(new Unanswered("move", UnansweredReason.Shape));

    [Fact]
    public void nothing_clicked_is_missing() =>
        Search.Check(new Move(""), After("")).ShouldBe(new Unanswered("move", UnansweredReason.Missing));

    [Fact]
    public void zones_come_in_reading_order_not_right_first() =>
        Shown("").Screen!.Zones.Select(z => z.Id).ShouldBe(["home-off", "home-on"]);

    [Fact]
    public void the_whole_path_is_guessed_as_all_its_screens_are() => Search.GuessLevel.ShouldBe(1 / 8.0);

    private static GuidedScreen Screen(string id, string to) => new(id, AnyExercise.Text(id), AnyExercise.Picture(),
    [
        new Zone($"{id}-on", AnyExercise.Text($"{id} on"), AnyExercise.Square(3), to, Remark.None),
        new Zone($"{id}-off", AnyExercise.Text($"{id} off"), AnyExercise.Square(1), null, new Remark(AnyExercise.Text($"why {id}"))),
    ]);

    private static Grade Play(string path) => Search.Grade(Given(path.Split(' ')[^1]), After(string.Join(' ', path.Split(' ')[..^1])));

    private static Shown Shown(string path) => Search.Show(After(path));

    private static Showing After(string path) => new(1, "en")
    {
        Moves = path.Split(' ', StringSplitOptions.RemoveEmptyEntries).Aggregate(ImmutableArray<string>.Empty, (moves, move) => GuidedScreens.Add(moves, Given(move))),
    };

    private static Given Given(string move) => move == "<" ? new Back() : new Move(move);
}
