using System.Collections.Concurrent;
using System.Globalization;
using Essai.Engine.Answers;
using Essai.Engine.Courses;
using Essai.Engine.Insights;
using Essai.Engine.Practice;
using Essai.Platform.Sql;

namespace Essai.Platform.Followers;

/// <summary>
/// Predicts answers from what the follower of the log has learned so far (ENGINE.md 3). Parameters of learners who are not in
/// memory are read when they are asked for.
/// </summary>
internal sealed class Predictor(ReadTables tables)
{
    /// <summary>Learners kept in memory between two savings.</summary>
    private const int MostLearners = 8_192;

    private readonly ConcurrentDictionary<(string Academy, string Version, string Step), PredictedAnswer> steps = new();
    private volatile PredictorState state = PredictorTables.Read(tables);

    /// <summary>The chance that the learner's answer to a step will be right, and the log position that the prediction knows of.</summary>
    public Prediction Predict(string academy, Guid learner, CourseVersion version, Step step) => state.Predict(Who(academy, learner, version, step));

    /// <summary>Learns from first tries and retests without help, of what is marked.</summary>
    public void Learn(Followed followed)
    {
        foreach (var answered in followed.Entry.Events.OfType<Answered>().Where(Teaches))
        {
            var (verdict, score, _, _) = answered.Judgement;
            var right = verdict == Verdict.Right;
            state.Learn(Who(followed.Academy, followed.Learner, followed.Version, followed.Step(answered.Place)), right ? 1 : score, right, followed.Row.Position);
        }

        state.PassTo(followed.Row.Position);
    }

    /// <summary>Saves what changed since the last time.</summary>
    public async Task Save(CancellationToken cancel)
    {
        var changes = state.TakeChanges();
        await tables.Follow(ReadTables.Predictor, changes.Position, db => Task.Run(() => PredictorTables.Write(db, changes), cancel), cancel);
        state.Forget(MostLearners);
    }

    /// <summary>Begins again from what is saved.</summary>
    public void Reload() => state = PredictorTables.Read(tables);

    private static bool Teaches(Answered answered) =>
        answered is { Kind: TryKind.FirstTry or TryKind.Retest, Aided: false } && answered.Judgement.Verdict != Verdict.Recorded;

    private PredictedAnswer Who(string academy, Guid learner, CourseVersion version, Step step) =>
        steps.GetOrAdd((academy, version.Version, step.Id), _ => What(academy, version, step)) with { Learner = PredictorTables.Key(academy, learner) };

    // Versions and languages of a step share what is learned of it while what is right stays the same.
    private static PredictedAnswer What(string academy, CourseVersion version, Step step)
    {
        string Id(string name) => string.Create(CultureInfo.InvariantCulture, $"{academy}/{version.Course.Id}/{name}");
        return new("", Id($"{step.Id}/{version.Hashes[step.Id].Key}"), [.. step.Skills.Select(Id)], step.Difficulty switch
        {
            Difficulty.Easy => PredictedAnswer.Easy,
            Difficulty.Normal => PredictedAnswer.Normal,
            Difficulty.Hard => PredictedAnswer.Hard,
        });
    }
}
