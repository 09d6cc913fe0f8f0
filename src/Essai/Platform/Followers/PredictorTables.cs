using System.Collections.Immutable;
using System.Text.Json;
using Essai.Engine.Insights;
using Essai.Platform.Sql;

namespace Essai.Platform.Followers;

/// <summary>The predictor's parameters as they are stored: small ones at once, learners when they are asked for.</summary>
internal static class PredictorTables
{
    private const string Step = "step";
    private const string Skill = "skill";

    /// <summary>A learner's id for the predictor.</summary>
    public static string Key(string academy, Guid learner) => $"{academy}/{learner:N}";

    public static PredictorState Read(ReadTables tables) => tables.Look(db =>
    {
        var position = db.Prepare("SELECT position FROM followers WHERE follower = ?").Bind(ReadTables.Predictor).Read(s => s.Long(0)).Single();
        var model = db.Prepare("SELECT mean, weights, squares FROM predictor").Read(s => (Mean: s.Double(0), Weights: Doubles(s.Bytes(1)), Squares: Doubles(s.Bytes(2)))).ToArray();
        var fresh = new PredictorState().Save();
        var saved = model is [var known] ? fresh with { Position = position, Mean = known.Mean, Weights = known.Weights, Squares = known.Squares } : fresh;
        return new PredictorState(saved with { Steps = Items(db, Step), Skills = Items(db, Skill) }, learner => tables.Look(d => Learner(d, learner)));
    });

    public static void Write(ISql db, PredictorSnapshot changes)
    {
        db.Prepare("DELETE FROM predictor").Run();
        db.Prepare("INSERT INTO predictor (mean, weights, squares) VALUES (?, ?, ?)").Bind(changes.Mean).Bind(Bytes(changes.Weights)).Bind(Bytes(changes.Squares)).Run();
        WriteItems(db, Step, changes.Steps);
        WriteItems(db, Skill, changes.Skills);
        foreach (var learner in changes.Learners)
        {
            var (academy, id) = Parse(learner.Learner);
            db.Prepare("INSERT INTO predicted_learners (academy, learner, parameters) VALUES (?, ?, ?) ON CONFLICT (academy, learner) DO UPDATE SET parameters = excluded.parameters")
                .Bind(academy).Bind(id).Bind(JsonSerializer.SerializeToUtf8Bytes(learner, InsightsJson.Default.LearnerParameters)).Run();
        }
    }

    private static LearnerParameters? Learner(ISql db, string learner)
    {
        var (academy, id) = Parse(learner);
        return db.Prepare("SELECT parameters FROM predicted_learners WHERE academy = ? AND learner = ?").Bind(academy).Bind(id)
            .Read(s => JsonSerializer.Deserialize(s.Bytes(0), InsightsJson.Default.LearnerParameters)).FirstOrDefault();
    }

    private static (string Academy, Guid Learner) Parse(string key) => key.Split('/') is [var academy, var id] ? (academy, Guid.ParseExact(id, "N")) : throw new FormatException(key);

    private static ImmutableArray<DifficultyParameters> Items(ISql db, string kind) =>
        [.. db.Prepare("SELECT academy, item, difficulty, answers FROM predicted_items WHERE kind = ?").Bind(kind).Read(s => new DifficultyParameters($"{s.Text(0)}/{s.Text(1)}", s.Double(2), s.Int(3)))];

    private static void WriteItems(ISql db, string kind, ImmutableArray<DifficultyParameters> items)
    {
        foreach (var item in items)
        {
            var slash = item.Id.IndexOf('/', StringComparison.Ordinal);
            db.Prepare("""
                INSERT INTO predicted_items (academy, kind, item, difficulty, answers) VALUES (?, ?, ?, ?, ?)
                ON CONFLICT (academy, kind, item) DO UPDATE SET difficulty = excluded.difficulty, answers = excluded.answers
                """).Bind(item.Id[..slash]).Bind(kind).Bind(item.Id[(slash + 1)..]).Bind(item.Difficulty).Bind(item.Answers).Run();
        }
    }

    private static byte[] Bytes(ImmutableArray<double> numbers) => JsonSerializer.SerializeToUtf8Bytes(numbers, InsightsJson.Default.ImmutableArrayDouble);

    private static ImmutableArray<double> Doubles(byte[] json) => JsonSerializer.Deserialize(json, InsightsJson.Default.ImmutableArrayDouble);
}
