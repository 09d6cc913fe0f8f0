using System.Text.Json;
using CsCheck;
using Essai.Engine.Insights;

namespace Essai.Engine.Tests.Insights;

public sealed class PredictorStateTests
{
    private static readonly PredictedAnswer Ada = new("ada", "step", ["skill"]);

    [Fact]
    public void a_step_starts_at_its_authors_difficulty()
    {
        var fresh = new PredictorState();

        fresh.Predict(Ada).Q.ShouldBe(Sigmoid(1.0), 1e-12);
        fresh.Predict(Ada with { Difficulty = PredictedAnswer.Easy }).Q.ShouldBe(Sigmoid(1.8), 1e-12);
        fresh.Predict(Ada with { Difficulty = PredictedAnswer.Hard }).Q.ShouldBe(Sigmoid(0.2), 1e-12);
    }

    [Fact]
    public void one_answer_moves_ability_difficulty_and_skill_by_the_rates()
    {
        var predictor = new PredictorState();
        var error = 1 - Sigmoid(1.0);

        predictor.Learn(Ada, 1, right: true, position: 1);

        predictor.Predict(Ada).P.ShouldBe(Sigmoid(1 + (0.8 + 0.3 + 0.6 + 0.2) * error + 0.4), 1e-12);
        predictor.Predict(Ada with { Learner = "bob" }).P.ShouldBe(Sigmoid(1 + (0.6 + 0.2) * error), 1e-12);
        predictor.Predict(Ada with { Step = "other" }).P.ShouldBe(Sigmoid(1 + (0.8 + 0.3 + 0.2) * error), 1e-12);
    }

    [Fact]
    public void several_skills_share_the_error_and_count_by_their_mean()
    {
        var predictor = new PredictorState();
        var error = 1 - Sigmoid(1.0);
        var both = Ada with { Skills = ["a", "b"] };

        predictor.Learn(both, 1, right: true, position: 1);

        predictor.Predict(both with { Step = "x" }).P.ShouldBe(Sigmoid(1 + (0.8 + 0.5 / 2) * error), 1e-12);
        predictor.Predict(Ada with { Step = "x", Skills = ["a"] }).P.ShouldBe(Sigmoid(1 + (0.8 + 0.5 / 2) * error), 1e-12);
        predictor.Predict(Ada with { Step = "x", Skills = ["a", "new"] }).P.ShouldBe(Sigmoid(1 + (0.8 + 0.5 / 4) * error), 1e-12);
    }

    [Fact]
    public void a_step_without_skills_is_learned_too()
    {
        var predictor = new PredictorState();

        predictor.Learn(Ada with { Skills = [] }, 0, right: false, position: 1);

        predictor.Predict(Ada with { Skills = [] }).P.ShouldBe(Sigmoid(1 - (0.8 + 0.6) * Sigmoid(1.0)), 1e-12);
    }

    [Fact]
    public void almost_right_counts_as_wrong_but_teaches_its_score()
    {
        var (almost, wrong) = (new PredictorState(), new PredictorState());

        almost.Learn(Ada, 0.5, right: false, position: 1);
        wrong.Learn(Ada, 0, right: false, position: 1);

        var learned = almost.Save();
        learned.Learners.Single().Steps.ShouldBe([new LearnerStepParameters("step", 0, 1, false)]);
        almost.Predict(Ada).Q.ShouldBeGreaterThan(wrong.Predict(Ada).Q);
    }

    [Fact]
    public void an_answer_followed_before_changes_nothing()
    {
        var predictor = new PredictorState();
        predictor.Learn(Ada, 1, right: true, position: 7);
        var before = predictor.Predict(Ada);

        predictor.Learn(Ada, 1, right: true, position: 7);
        predictor.PassTo(5);

        (predictor.Predict(Ada), predictor.Position).ShouldBe((before, 7));
    }

    [Theory]
    [InlineData(-0.1)]
    [InlineData(1.1)]
    [InlineData(double.NaN)]
    public void a_score_lies_between_0_and_1(double score) =>
        Should.Throw<ArgumentOutOfRangeException>(() => new PredictorState().Learn(Ada, score, right: false, position: 1));

    [Fact]
    public void a_predictor_restored_from_json_goes_on_to_the_last_bit() =>
        Gen.Select(Answers, Answers).Sample((first, then) =>
        {
            var whole = new PredictorState(0.7);
            Follow(whole, first);
            var json = JsonSerializer.Serialize(whole.Save());
            var restored = new PredictorState(JsonSerializer.Deserialize<PredictorSnapshot>(json)!);

            Follow(whole, then);
            Follow(restored, then);

            return JsonSerializer.Serialize(whole.Save()) == JsonSerializer.Serialize(restored.Save())
                && whole.Predict(Ada).Equals(restored.Predict(Ada));
        }, iter: 200);

    [Fact]
    public void changes_saved_over_changes_are_the_whole() =>
        Answers.List[0, 4].Sample(parts =>
        {
            var saved = new Dictionary<string, LearnerParameters>();
            var (whole, forgetful) = (new PredictorState(), new PredictorState(new PredictorState().Save(), saved.GetValueOrDefault));
            foreach (var part in parts)
            {
                Follow(whole, part);
                Follow(forgetful, part);
                foreach (var learner in forgetful.TakeChanges().Learners)
                {
                    saved[learner.Learner] = learner;
                }

                forgetful.Forget(most: 0);
            }

            return forgetful.Save().Learners.IsEmpty && parts.SelectMany(p => p).All(a => whole.Predict(a.Who) == forgetful.Predict(a.Who));
        }, iter: 200);

    [Fact]
    public void nobody_is_forgotten_before_being_saved()
    {
        var predictor = new PredictorState();
        predictor.Learn(Ada, 1, right: true, position: 1);

        predictor.Forget(most: 0);

        predictor.TakeChanges().Learners.Single().Right.ShouldBe(1);
        predictor.TakeChanges().Learners.ShouldBeEmpty();
    }

    [Fact]
    public void a_prediction_is_a_chance_whatever_was_learned() =>
        Answers.Sample(answers =>
        {
            var predictor = new PredictorState();
            Follow(predictor, answers);
            return answers.All(a => predictor.Predict(a.Who).Q is > 0 and < 1);
        });

    [Fact]
    public void readers_never_disturb_the_writer()
    {
        var (alone, read) = (new PredictorState(), new PredictorState());
        var answers = Enumerable.Range(0, 5000).Select(i => (Ada with { Step = $"s{i % 50}", Learner = $"l{i % 70}" }, i % 3 / 2.0)).ToList();

        Parallel.Invoke(
            () => Follow(read, answers),
            () => answers.ForEach(a => read.Predict(a.Item1).Q.ShouldBeInRange(0, 1)));
        Follow(alone, answers);

        JsonSerializer.Serialize(read.Save()).ShouldBe(JsonSerializer.Serialize(alone.Save()));
    }

    private static readonly Gen<List<(PredictedAnswer Who, double Score)>> Answers = Gen.Select(
        Gen.Int[0, 4], Gen.Int[0, 6], Gen.Int[0, 3].List[0, 3], Gen.Int[0, 4],
        (learner, step, skills, score) => (new PredictedAnswer($"l{learner}", $"s{step}", [.. skills.Distinct().Select(s => $"k{s}")]), score / 4.0))
        .List[0, 40];

    private static void Follow(PredictorState predictor, List<(PredictedAnswer Who, double Score)> answers) =>
        answers.ForEach(a => predictor.Learn(a.Who, a.Score, a.Score >= 1, predictor.Position + 1));

    private static double Sigmoid(double z) => 1 / (1 + Math.Exp(-z));
}
