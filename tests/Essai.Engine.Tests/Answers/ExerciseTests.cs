using System.Collections.Immutable;
using System.Text.Json;
using CsCheck;
using Essai.Engine.Answers;
using Essai.Engine.Answers.Kinds;
using Essai.Engine.Practice;
using Essai.Engine.Tests.Answers.Kinds;

namespace Essai.Engine.Tests.Answers;

/// <summary>What holds for all sixteen kinds (ENGINE.md 1).</summary>
public sealed class ExerciseTests
{
    private static readonly string[] Names =
    [
        "single-choice", "multiple-choice", "true-false", "image-choice", "ordering", "matching", "categorise", "short-text", "gap-text",
        "numeric", "slider", "hotspot", "free-text", "video-moment", "guided-screens", "survey",
    ];

    [Fact]
    public void the_sixteen_kinds_have_the_names_of_files_and_api() =>
        AnyExercise.EachKind.Select(g => g.Single().Kind).ShouldBe(Names, ignoreOrder: true);

    [Fact]
    public void what_is_shown_holds_neither_key_nor_why() =>
        Gen.Select(AnyExercise.OfAnyKind, AnyExercise.Showing)
            .Sample((exercise, showing) => !Json(exercise.Show(showing)).Contains(AnyExercise.Hidden, StringComparison.Ordinal));

    [Fact]
    public void what_is_shown_is_the_same_whatever_is_right() =>
        Gen.Select(AnyExercise.OfAnyKind, AnyExercise.Showing)
            .Sample((exercise, showing) => Json(exercise.Show(showing)) == Json(OtherKey.Of(exercise).Show(showing)));

    [Fact]
    public void the_key_is_graded_right() =>
        Gen.Select(AnyExercise.Gradable, AnyExercise.Showing).Sample((exercise, showing) =>
        {
            var moves = showing;
            for (var screen = 1; exercise is GuidedScreens guided && screen < guided.Screens.Length; screen++)
            {
                moves = moves with { Moves = GuidedScreens.Add(moves.Moves, guided.Key(moves)!) };
            }

            var key = exercise.Key(moves).ShouldNotBeNull();
            exercise.Check(key, moves).ShouldBeNull();
            exercise.Grade(key, moves).Score.ShouldBe(1);
        });

    [Fact]
    public void only_surveys_and_free_texts_have_no_key() =>
        Gen.Select(AnyExercise.OfAnyKind, AnyExercise.Showing)
            .Sample((exercise, showing) => exercise.Key(showing) is null == exercise is Survey or FreeText && exercise.Gradable == exercise is not (Survey or FreeText));

    [Fact]
    public void an_answer_is_refused_with_its_field_or_marked_from_0_to_1() =>
        AnyExercise.OfAnyKind.SelectMany(e => Gen.Select(Gen.Const(e), AnyExercise.AnyGiven(e), AnyExercise.Showing)).Sample((exercise, given, showing) =>
        {
            if (exercise.Check(given, showing) is { } unanswered)
            {
                unanswered.Field.ShouldNotBeEmpty();
            }
            else
            {
                exercise.Grade(given, showing).Score.ShouldBeInRange(0, 1);
            }
        });

    [Fact]
    public void what_is_stored_of_an_accepted_answer_can_be_read_again() =>
        AnyExercise.OfAnyKind.SelectMany(e => Gen.Select(Gen.Const(e), AnyExercise.AnyGiven(e), AnyExercise.Showing)).Sample((exercise, given, showing) =>
            exercise.Check(given, showing) is not null || Json(JsonSerializer.Deserialize<Given>(Json(given))!) == Json(given));

    [Fact]
    public void opaque_ids_come_back_as_the_exercises_own() =>
        Gen.Select(AnyExercise.Gradable, AnyExercise.Showing, Gen.ULong).Sample((exercise, showing, seed) =>
        {
            var step = Sample.Step("a", exercise);
            var key = exercise.Key(showing)!;
            var hidden = OpaqueIds.Hide(seed, step, key);
            exercise.Ids.ShouldAllBe(id => !Json(hidden).Contains($"\"{id}\"", StringComparison.Ordinal));
            Json(OpaqueIds.Reveal(seed, step, hidden)!).ShouldBe(Json(key));
        });

    [Fact]
    public void an_id_that_the_exercise_does_not_know_is_no_answer() =>
        OpaqueIds.Reveal(1, Sample.Step("a", AnyExercise.SingleChoice.Single()), new Choices(["unknown"])).ShouldBeNull();

    [Fact]
    public void a_guess_is_right_with_a_chance_from_0_to_1() =>
        AnyExercise.OfAnyKind.Sample(e => e.GuessLevel is >= 0 and <= 1);

    [Fact]
    public void the_key_line_changes_with_what_is_right() =>
        AnyExercise.Gradable.Sample(e => e.KeyLine != OtherKey.Of(e).KeyLine || OtherKey.Of(e) == e);

    private static string Json<T>(T value) => JsonSerializer.Serialize(value);
}
