using System.Collections.Concurrent;
using System.Text.Json;
using CsCheck;
using Essai.Engine.Answers;
using Essai.Engine.Answers.Kinds;
using Essai.Engine.Practice;
using Essai.Engine.Tests.Answers.Kinds;

namespace Essai.Engine.Tests.Practice;

/// <summary>What holds whatever is done, in both modes, in chapters of all kinds (ENGINE.md 2).</summary>
public sealed class AttemptProperties
{
    private const int Enough = 400;
    private const int Plays = 200;

    [Fact]
    public void nothing_throws_whatever_is_sent() => Played(_ => { });

    [Fact]
    public void a_refused_command_is_judged_afresh() => Gen.Select(AnyPlay.Start, AnyPlay.Deeds).Sample((play, deeds) =>
    {
        foreach (var command in deeds.Select(d => AnyPlay.Command(play, d.Kind, d.Number)))
        {
            var before = Play.Json(play.Attempt);
            if (play.Outcome(command) is Outcome.Refused refused)
            {
                Play.Json(play.Attempt).ShouldBe(before);
                play.Outcome(command).ShouldBe(refused);
            }
        }
    });

    [Fact]
    public void random_play_meets_every_kind_of_event()
    {
        var met = new ConcurrentDictionary<string, int>();
        Played(play => play.Log.SelectMany(e => e.Events).ToList().ForEach(e => met.AddOrUpdate(e.GetType().Name, 1, (_, n) => n + 1)), eachStep: false, plays: 1000);
        met.Keys.ShouldBe(StoredEventTests.Names.Select(n => n.Data), ignoreOrder: true, string.Join(' ', met));
    }

    [Fact]
    public void folding_the_whole_log_gives_the_state() => Played(play =>
        Play.Json(Folding.Fold(play.Log)!).ShouldBe(Play.Json(play.Attempt)), eachStep: false);

    [Fact]
    public void the_log_and_the_snapshot_survive_being_stored() => Played(
        play =>
        {
            var stored = play.Log.Select(e => JsonSerializer.Deserialize(Play.Json(e), PracticeJson.Default.Entry)!).ToArray();
            stored.Select(Play.Json).ShouldBe(play.Log.Select(Play.Json));
            Play.Json(Folding.Fold(stored)!).ShouldBe(Play.Json(play.Attempt));
            var snapshot = JsonSerializer.Deserialize(Play.Json(play.Attempt), SnapshotJson.Default.Attempt)!;
            Play.Json(snapshot).ShouldBe(Play.Json(play.Attempt));
        },
        eachStep: false);

    [Fact]
    public void lives_and_stars_stay_within_their_bounds() => Played(play =>
    {
        play.Attempt.Lives.ShouldBeInRange(0, play.Attempt.Rules.Lives);
        foreach (var slot in play.Attempt.Slots)
        {
            Engine.Rewards.Stars.Of(slot).ShouldBeInRange(0, slot.EverMissed ? 3 : 4);
        }
    });

    [Fact]
    public void no_miss_becomes_learned_without_an_unaided_right_answer_at_a_later_presentation() => Played(
        play =>
        {
            var answers = play.Log.SelectMany(e => e.Events).OfType<Answered>().ToArray();
            foreach (var slot in play.Attempt.Slots.Where(s => s.State == SlotState.Learned))
            {
                var own = answers.Where(a => a.Place.Slot == slot.Index).ToArray();
                var proof = own[^1];
                proof.Judgement.Verdict.ShouldBe(Verdict.Right);
                (proof.Try, proof.Aided).ShouldBe((1, false));
                own[..^1].ShouldAllBe(a => a.Place.Presentation < proof.Place.Presentation);
            }
        },
        eachStep: false);

    [Fact]
    public void help_in_a_presentation_is_never_forgotten() => Played(
        play =>
        {
            var events = play.Log.SelectMany(e => e.Events).ToArray();
            var helped = events.OfType<ClueTaken>().Select(c => c.Place).ToHashSet();
            events.OfType<Answered>().Where(a => helped.Contains(a.Place) && a.Try == 1 && events.Index().First(e => e.Item is ClueTaken c && c.Place == a.Place).Index < Array.IndexOf(events, a))
                .ShouldAllBe(a => a.Aided && !a.Learns);
        },
        eachStep: false);

    [Fact]
    public void a_completed_attempt_has_every_slot_closed() => Played(play =>
    {
        if (play.Attempt.Status == Status.Completed)
        {
            play.Attempt.Slots.ShouldAllBe(s => s.Closed);
            play.Attempt.Mastered.ShouldBe(Gradable(play).All(s => s.State == SlotState.Learned));
        }
    });

    [Fact]
    public void no_slot_waits_twice_and_every_open_one_waits() => Played(play =>
    {
        var attempt = play.Attempt;
        attempt.Queue.Distinct().Count().ShouldBe(attempt.Queue.Length);
        if (attempt is { Status: Status.Running, Phase: Phase.Answer })
        {
            attempt.Queue.Append(attempt.Current!.Value).Order().ShouldBe(attempt.Slots.Where(s => !s.Closed).Select(s => s.Index));
        }
    });

    [Fact]
    public void the_awaited_view_never_holds_key_material() => Played(play =>
    {
        if (ForLearner.See(play.Attempt, play.Course, "en") is not { } seen)
        {
            return;
        }

        var json = JsonSerializer.Serialize(seen with { Clue = null, ModelAnswer = null, Criteria = null });
        json.ShouldNotContain(AnyExercise.Hidden);
        foreach (var id in AnyPlay.Awaited(play)!.Exercise.Ids)
        {
            json.ShouldNotContain($"\"{id}\"");
        }

        (seen.Clue is null || play.Awaited.Aided).ShouldBeTrue();
        (seen.ModelAnswer is null || play.Attempt.Phase == Phase.Assessment).ShouldBeTrue();
    });

    [Fact]
    public void every_answer_gets_a_feedback_that_hides_what_is_right_until_the_end() => Played(play =>
    {
        foreach (var answered in play.Last.OfType<Answered>())
        {
            var feedback = Feedback.On(play.Attempt, play.Course, answered, "en");
            (feedback.Answer is null).ShouldBe(!answered.Judgement.Final || !AnyPlay.Exercise(play, answered).Gradable);
            (feedback.Parts is null).ShouldBe(!answered.Judgement.Final);
        }
    });

    [Fact]
    public void whoever_answers_right_gets_to_the_end() => AnyPlay.Start.Sample(play =>
    {
        for (var answers = 0; play.Attempt.Status == Status.Running; answers++)
        {
            answers.ShouldBeLessThanOrEqualTo(play.Attempt.Slots.Length * 5);
            _ = play.Attempt.Phase == Phase.Assessment ? play.Do(AnyPlay.Command(play, 9, 0)) : play.Give(AnyPlay.RightGiven(play));
        }

        play.Attempt.Mastered.ShouldBeTrue();
    }, iter: Plays);

    [Fact]
    public void whoever_never_knows_and_leaves_what_may_be_left_gets_to_the_end() => AnyPlay.Start.Sample(play =>
    {
        for (var deeds = 0; play.Attempt.Status == Status.Running; deeds++)
        {
            deeds.ShouldBeLessThan(Enough);
            _ = play.Attempt.Phase switch
            {
                Phase.Assessment => play.Do(AnyPlay.Command(play, 9, 0)),
                Phase.ExtraLife => play.Surrender(),
                Phase.Answer when play.Seen.Deferrable => play.Defer(),
                Phase.Answer => AnyPlay.Awaited(play)!.Exercise.Gradable ? play.DontKnow() : play.Give(AnyPlay.RightGiven(play)),
            };
        }
    });

    private static IEnumerable<Slot> Gradable(Play play) =>
        play.Attempt.Slots.Where(s => s.State != SlotState.Skipped && play.Course.Chapters[0].Step(s.Step)!.Exercise is not (Survey or FreeText));

    private static void Played(Action<Play> holds, bool eachStep = true, int plays = Plays) => Gen.Select(AnyPlay.Start, AnyPlay.Deeds).Sample((play, deeds) =>
    {
        foreach (var (kind, number) in deeds)
        {
            play.Wait(number % 7).Outcome(AnyPlay.Command(play, kind, number));
            if (eachStep)
            {
                holds(play);
            }
        }

        holds(play);
    }, iter: plays);
}
