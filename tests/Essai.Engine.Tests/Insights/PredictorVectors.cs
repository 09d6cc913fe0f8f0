using System.Globalization;
using System.Text.Json;
using Essai.Engine.Insights;

namespace Essai.Engine.Tests.Insights;

public sealed class PredictorVectors
{
    private static readonly JsonSerializerOptions Web = new(JsonSerializerDefaults.Web);

    [Fact]
    public void every_prediction_is_the_one_written()
    {
        var vectors = JsonSerializer.Deserialize<Vectors>(
            File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "vectors", "predictor.json")), Web)!;
        var predictor = new PredictorState(mean: 1);
        var found = vectors.Answers.Select((answer, row) =>
        {
            var seen = predictor.Predict(answer.Who);
            predictor.Learn(answer.Who, answer.Right, answer.Right == 1, row + 1);
            return seen;
        }).ToList();

        vectors.Expected.Length.ShouldBeGreaterThan(20);
        foreach (var (row, p, q) in vectors.Expected)
        {
            found[row].P.ShouldBe(p, 1e-6, $"p of row {row}");
            found[row].Q.ShouldBe(q, 1e-6, $"q of row {row}");
        }
    }

    private sealed record Vectors(Answer[] Answers, Expectation[] Expected);

    private sealed record Expectation(int Row, double P, double Q);

    private sealed record Answer(int Learner, int Step, int Skill, int Right)
    {
        public PredictedAnswer Who => new(Text(Learner), Text(Step), [Text(Skill)]);

        private static string Text(int id) => id.ToString(CultureInfo.InvariantCulture);
    }
}
