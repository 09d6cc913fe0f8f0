using Essai.Engine.Practice;
using Essai.Engine.Tests.Practice;

namespace Essai.Engine.Tests.Rewards;

/// <summary>
/// Stars (ENGINE.md 2). One slot: R right, W wrong, ? don't know, c clue, l lesson. The lesson counts as a peek where an
/// answer is awaited that was not tried yet.
/// </summary>
public sealed class StarsTests
{
    [Theory]
    [InlineData("R", 4)]
    [InlineData("cR", 3)]
    [InlineData("lR", 2)]
    [InlineData("clR", 1)]
    [InlineData("WR", 2)]
    [InlineData("WlR", 3)]
    [InlineData("WllR", 3)]
    [InlineData("WcR", 1)]
    [InlineData("WclR", 2)]
    [InlineData("cWR", 1)]
    [InlineData("cWlR", 2)]
    [InlineData("WW", 0)]
    [InlineData("WWR", 2)]
    [InlineData("WWlR", 3)]
    [InlineData("WlWlR", 3)]
    [InlineData("?", 0)]
    [InlineData("?l", 1)]
    [InlineData("?R", 2)]
    [InlineData("?lR", 3)]
    [InlineData("c", 0)]
    [InlineData("cWW", 0)]
    [InlineData("cWlW", 0)]
    [InlineData("lW", 0)]
    [InlineData("lWR", 2)]
    [InlineData("lWlR", 3)]
    [InlineData("WR R", 2)]
    [InlineData("WWWR", 2)]
    public void a_slot_gives(string played, int stars) => Played(played).Attempt.Stars.ShouldBe(stars);

    [Fact]
    public void only_the_first_right_answer_is_paid() => Played("lRR").Attempt.Stars.ShouldBe(2);

    [Fact]
    public void a_clue_then_right_again_stays_at_three() => Played("cRR").Attempt.Stars.ShouldBe(3);

    [Fact]
    public void after_a_miss_a_slot_never_gives_more_than_three() => Played("cRWlR").Attempt.Stars.ShouldBe(3);

    [Fact]
    public void the_lesson_pays_after_a_miss_of_its_own_slot_only()
    {
        var play = Play.Learn("a", "b").Right().Wrong().Lesson(new Place(0, "a", 1));
        play.Attempt.Stars.ShouldBe(4);
    }

    [Fact]
    public void a_lesson_after_the_end_pays_nothing() =>
        Played("WWR").Lesson(new Place(0, "a", 2)).Attempt.Stars.ShouldBe(2);

    [Fact]
    public void the_slots_of_an_attempt_add_up() => Play.Learn("a", "b", "c").Right().Right().Wrong().Attempt.Stars.ShouldBe(8);

    [Fact]
    public void the_same_stars_are_paid_in_challenge_mode() =>
        Play.Challenge("a").Wrong().Right().Attempt.Stars.ShouldBe(2);

    private static Play Played(string moves) => moves.Replace(" ", "", StringComparison.Ordinal).Aggregate(Play.Learn("a"), (play, move) => move switch
    {
        'R' => play.Right(),
        'W' => play.Wrong(),
        '?' => play.DontKnow(),
        'c' => play.Clue(),
        'l' => play.Lesson(),
        _ => throw new InvalidOperationException($"no move {move}"),
    });
}
