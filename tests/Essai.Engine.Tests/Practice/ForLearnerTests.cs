using System.Collections.Immutable;
using System.Text.Json;
using CsCheck;
using Essai.Engine.Answers.Kinds;
using Essai.Engine.Practice;
using Essai.Engine.Tests.Answers.Kinds;

namespace Essai.Engine.Tests.Practice;

/// <summary>What goes to the browser (ENGINE.md 1).</summary>
public sealed class ForLearnerTests
{
    [Fact]
    public void ids_are_opaque_and_of_this_attempt()
    {
        var (one, other) = (Seen(1), Seen(2));
        one.Place.Step.ShouldNotBe("a");
        one.Shown.Options!.Value.Select(o => o.Id).Intersect(["yes", "no", "other"]).ShouldBeEmpty();
        one.Place.Step.ShouldNotBe(other.Place.Step);
        one.Shown.Options!.Value.Select(o => o.Id).Intersect(other.Shown.Options!.Value.Select(o => o.Id)).ShouldBeEmpty();
    }

    [Fact]
    public void an_opaque_step_is_found_again()
    {
        var play = Play.Learn("a", "b");
        OpaqueIds.Step(play.Attempt.Seed, play.Course.Chapters[0], play.Seen.Place.Step).ShouldBe("a");
        OpaqueIds.Step(play.Attempt.Seed, play.Course.Chapters[0], "nothing").ShouldBeNull();
    }

    [Fact]
    public void neither_key_nor_why_nor_lesson_nor_clue_is_in_it() => AnyExercise.OfAnyKind.Sample(exercise =>
    {
        var step = Sample.Step("a", exercise) with { Whys = [new Engine.Courses.Why("right", AnyExercise.Whisper())] };
        var json = JsonSerializer.Serialize(Play.Start(Sample.Chapter(step)).Seen);
        json.ShouldNotContain(AnyExercise.Hidden);
        json.ShouldNotContain("secret body");
        json.ShouldNotContain("clue of a");
        json.ShouldNotContain("key point");
    });

    [Fact]
    public void drawn_values_fill_question_setting_and_clue()
    {
        var numeric = new Numeric("capital * 2", new Tolerance(0), new NumberUnits(null)) { Variables = ImmutableSortedDictionary<string, string>.Empty.Add("capital", "2000") };
        var step = Sample.Step("a", numeric) with { Prompt = Sample.Text("Twice {capital}?"), Setting = Sample.Text("You have {capital}."), Clue = Sample.Text("{= capital + 1}") };
        var play = Play.Start(Sample.Chapter(step)).Clue();
        (play.Seen.Prompt, play.Seen.Setting, play.Seen.Clue).ShouldBe(("Twice 2,000?", "You have 2,000.", "2,001"));
    }

    [Fact]
    public void drawn_values_fill_what_is_kept_for_the_end()
    {
        var numeric = new Numeric("capital * 2", new Tolerance(0), new NumberUnits(null)) { Variables = ImmutableSortedDictionary<string, string>.Empty.Add("capital", "2000") };
        var step = Sample.Step("a", numeric) with { KeyPoint = Sample.Text("Twice {capital}").With("fr", "Deux fois {capital}") };
        var play = Play.Start(Sample.Chapter(step)).Right();
        var key = Summary.Of(play.Attempt, play.Course).KeyPoints.ShouldHaveSingleItem();
        (key.In("en"), key.In("fr")).ShouldBe(("Twice 2,000", "Deux fois 2\u202F000"));
        play.Feedback().KeyPoint.ShouldBe("Twice 2,000");
    }

    [Fact]
    public void values_stay_for_a_second_try_and_are_drawn_anew_later()
    {
        var numeric = new Numeric("capital", new Tolerance(0), new NumberUnits(null)) { Variables = ImmutableSortedDictionary<string, string>.Empty.Add("capital", "1..100000") };
        var step = Sample.Step("a", numeric) with { Prompt = Sample.Text("{capital}?") };
        var play = Play.Start(Sample.Chapter(step));
        var first = play.Seen.Prompt;
        play.Give(new Engine.Answers.Number(0)).Seen.Prompt.ShouldBe(first);
        play.Give(new Engine.Answers.Number(0)).Seen.Prompt.ShouldNotBe(first);
    }

    [Fact]
    public void the_order_in_which_options_were_shown_is_stored()
    {
        var play = Play.Learn("a");
        var shown = play.Seen.Shown.Options!.Value.Select(o => o.Text.ToLowerInvariant()).ToArray();
        play.Right().Single<Answered>().Shown.ShouldBe(shown);
    }

    [Fact]
    public void an_ended_attempt_awaits_nothing()
    {
        var play = Play.Learn("a").Right();
        ForLearner.See(play.Attempt, play.Course, "en").ShouldBeNull();
    }

    [Fact]
    public void a_video_is_told_up_to_its_moment_until_the_answer_is_final()
    {
        var play = Play.Start(Sample.Chapter(Sample.Step("a", new VideoMoment(12, Sample.Choice("a"))), Sample.Step("b")));
        var place = play.Awaited.Place;
        double? Told() => ForLearner.See(play.Attempt, play.Course, place, "en").ToldUntil;

        (play.Seen.ToldUntil, Told()).ShouldBe((12, 12));
        (play.Wrong().Seen.ToldUntil, Told()).ShouldBe((12, 12));
        (play.Wrong().Seen.ToldUntil, Told()).ShouldBe((null, null));
        play.Right().Seen.ToldUntil.ShouldBe(12, "the question is back");
        Told().ShouldBeNull();
    }

    private static Awaiting Seen(ulong seed) => Play.Start(Sample.Course(Sample.Chapter(Sample.Steps("a"))), new Beginning(Mode.Learn, seed)).Seen;
}
