using CsCheck;
using Essai.Engine.Answers;
using Essai.Engine.Answers.Kinds;

namespace Essai.Engine.Tests.Answers.Kinds;

/// <summary>The order of options comes from the seed (ENGINE.md 1).</summary>
public sealed class ChoiceOrderTests
{
    private static readonly SingleChoice Five = new([.. "abcde".Select(c => AnyExercise.Option($"{c}", c == 'a') with { StaysLast = c == 'b' })]);

    [Fact]
    public void another_presentation_redraws_the_order() =>
        Enumerable.Range(0, 50).Select(seed => Order(Five, new Showing((ulong)seed, "en"))).Distinct().Count().ShouldBeGreaterThan(10);

    [Fact]
    public void none_of_these_stays_last_in_every_order() =>
        Gen.ULong.Sample(seed => Order(Five, new Showing(seed, "en")).EndsWith('b'));

    [Fact]
    public void every_option_is_shown_once() =>
        Gen.ULong.Sample(seed => Order(Five, new Showing(seed, "en")).Order().SequenceEqual("abcde"));

    [Fact]
    public void an_author_may_keep_the_order() =>
        Order(Five, new Showing(7, "en", Shuffle: false)).ShouldBe("acdeb");

    [Fact]
    public void true_and_false_are_never_shuffled() =>
        Gen.ULong.Sample(seed => AnyExercise.TrueFalse.Single().Show(new Showing(seed, "en")).Options!.Value[0].Id == "true");

    [Fact]
    public void scales_and_polls_are_never_shuffled() =>
        Gen.Select(AnyExercise.Survey, Gen.ULong).Sample((survey, seed) =>
            survey.Show(new Showing(seed, "en")).Options!.Value.Select(o => o.Id).SequenceEqual(((Survey)survey).Options.Select(o => o.Id)));

    [Fact]
    public void every_place_is_as_likely_for_the_right_option()
    {
        var firsts = Enumerable.Range(0, 4000).Count(seed => Order(Five, new Showing((ulong)seed, "en"))[0] == 'a');
        firsts.ShouldBeInRange(900, 1100);
    }

    private static string Order(Exercise exercise, Showing showing) => string.Concat(exercise.Show(showing).Options!.Value.Select(o => o.Id));
}
